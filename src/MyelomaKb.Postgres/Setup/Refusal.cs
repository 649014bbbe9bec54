namespace MyelomaKb.Postgres.Setup;

/// <summary>A reason not to go on, worded for a person, with the ways on that fit it.</summary>
internal sealed record Refusal(RefusalReason Reason, string Message)
{
    private const string OwnServer = "set ConnectionStrings__KnowledgeBase to a PostgreSQL server of yours";
    private const string Compose = "run docker compose up";

    public static Refusal NoBinaries(string what) => new(RefusalReason.NoBinaries, WithWays(
        what,
        "install PostgreSQL 15 to 18 (apt-get install postgresql, brew install postgresql@18, or the Windows installer)",
        OwnServer,
        Compose));

    public static Refusal WrongMajor(string what, int major) => new(RefusalReason.WrongMajor, WithWays(
        $"{what} The data was not changed.",
        $"install PostgreSQL {major} (for example apt-get install postgresql-{major}), or name its bin folder"
            + " in PrivatePostgres__BinariesFolder",
        $"{OwnServer}, filled from a backup of this one",
        $"{Compose}, likewise",
        "start with an empty folder in PrivatePostgres__DataFolder"));

    public static Refusal InUse(string dataFolder, int? holder, string connectionFile) => new(RefusalReason.InUse, WithWays(
        $"The data folder {dataFolder} is in use by {(holder is { } id ? $"process {id}" : "another process")}.",
        "stop that process",
        "choose another folder in PrivatePostgres__DataFolder",
        $"share its server: set ConnectionStrings__KnowledgeBase from {connectionFile}"));

    public static Refusal NotUsable(string what, string remedy) =>
        new(RefusalReason.NotUsable, WithWays(what, remedy, OwnServer, Compose));

    public static Refusal ServerFailed(string what) => new(RefusalReason.ServerFailed, WithWays(
        what,
        "correct what PostgreSQL reports and start again",
        OwnServer,
        Compose));

    private static string WithWays(string what, params string[] ways) =>
        $"{what} Ways on: {string.Join("; ", ways.Select((way, index) => $"({index + 1}) {way}"))}.";
}
