using System.Security.Cryptography;

namespace MyelomaKb.Postgres.Folders;

/// <summary>The generated password of the server's one login role, kept for its owner's eyes only.</summary>
internal sealed record Password(string Text, bool IsNew)
{
    public static Password Keep(Layout layout)
    {
        if (File.Exists(layout.Password) && File.ReadAllText(layout.Password).Trim() is { Length: > 0 } kept)
        {
            return new(kept, IsNew: false);
        }

        var text = RandomNumberGenerator.GetHexString(48, lowercase: true);
        PrivateFile.Write(layout.Password, text + "\n");
        return new(text, IsNew: true);
    }

    // A record would print the text.
    public override string ToString() => "(password)";
}
