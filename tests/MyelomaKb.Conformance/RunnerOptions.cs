namespace MyelomaKb.Conformance;

/// <summary>What the command line asks for: a service, a folder of cases, and one case or all.</summary>
internal sealed record RunnerOptions(Uri Service, string Folder, string? Only)
{
    public const string Usage = "usage: MyelomaKb.Conformance <address of the service> [folder of cases] [--only <case id>]";

    /// <summary>Null where the command line cannot be read.</summary>
    public static RunnerOptions? Parse(IReadOnlyList<string> arguments, string? defaultFolder)
    {
        var plain = new List<string>();
        string? only = null;
        for (var at = 0; at < arguments.Count; at++)
        {
            if (arguments[at] != "--only") plain.Add(arguments[at]);
            else if (++at < arguments.Count) only = arguments[at];
            else return null;
        }

        var folder = plain.ElementAtOrDefault(1) ?? defaultFolder;
        return plain.Count is 1 or 2 && folder is not null
            && Uri.TryCreate(plain[0].TrimEnd('/') + "/", UriKind.Absolute, out var service) && service.Scheme is "http" or "https"
            ? new RunnerOptions(service, folder, only)
            : null;
    }
}
