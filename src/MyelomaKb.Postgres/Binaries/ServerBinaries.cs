namespace MyelomaKb.Postgres.Binaries;

/// <summary>A folder of PostgreSQL's programs that were seen to run.</summary>
internal sealed record ServerBinaries(string Folder, PostgresVersion Version)
{
    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    private static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    public string Program(string name) => ProgramIn(Folder, name);

    public static string ProgramIn(string folder, string name) => Path.Combine(folder, name + Suffix);

    public static bool AreIn(string folder) => Needed.All(name => File.Exists(ProgramIn(folder, name)));
}
