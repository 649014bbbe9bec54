using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Folders;

/// <summary>The names of all that lies in one data folder.</summary>
internal sealed record Layout(string Root)
{
    public string Data => Path.Combine(Root, "data");

    public string Log => Path.Combine(Root, "server.log");

    public string Settings => Path.Combine(Root, "server.conf");

    public string AccessRules => Path.Combine(Root, "hba.conf");

    public string Password => Path.Combine(Root, "password");

    public string Connection => Path.Combine(Root, "connection.conf");

    public string Lock => Path.Combine(Root, "owner.lock");

    public string Owner => Path.Combine(Root, "owner.pid");

    public string Account => Path.Combine(Root, "server-account");

    public string Sockets => Path.Combine(Root, "run");

    public static Layout Of(PrivatePostgresOptions options) => new(Path.GetFullPath(options.DataFolder));

    /// <summary>A folder that <c>initdb</c> may fill; it becomes <see cref="Data"/> only when all is in place.</summary>
    public string NewUnfinished() => Path.Combine(Root, $"data.new-{Guid.NewGuid():n}");

    public IEnumerable<string> Unfinished() => Directory.EnumerateDirectories(Root, "data.new-*");
}
