using System.Globalization;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Cli.Verbs;

internal static class LabelsVerb
{
    /// <summary>Where labels are told of, unless an option says otherwise.</summary>
    private const string Setting = "LabelWatch__Url";

    /// <summary>Stands in an address for the set id of each label that is followed.</summary>
    private const string SetId = "{setId}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        var url = arguments.Value("--url") ?? (arguments.Word is null ? Environment.GetEnvironmentVariable(Setting) : null);
        if ((arguments.Word is null) == (url is null))
        {
            throw new NotUnderstoodException($"Name one: a file with labels, or an address (--url, or {Setting}).");
        }

        await using var database = NpgsqlDataSource.Create(arguments.Connection);
        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            desk.Complain($"The database lacks {string.Join(", ", missing)}; apply the schema first with the verb `schema`.");
            return ExitCode.Refused;
        }

        if (await KnowledgeBaseLoader.LoadAsync(database, revision: null, ct) is not { } kb)
        {
            desk.Complain("Nothing has been published yet, so there are no labels to compare.");
            return ExitCode.Refused;
        }

        List<SeenLabel> seen = [];
        foreach (var (place, open) in Places(arguments.Word, url, kb))
        {
            var (labels, fault) = await ReadAsync(open, ct);
            if (fault is not null)
            {
                desk.Complain($"{place}: {fault} Nothing was written.");
                return ExitCode.Refused;
            }

            seen.AddRange(labels);
        }

        Tell(await LabelWatch.RunAsync(database, kb, seen, TimeProvider.System, ct), desk);
        return ExitCode.Done;
    }

    private static IEnumerable<(string Place, Func<CancellationToken, Task<byte[]>> Open)> Places(
        string? file, string? url, KnowledgeBase kb) =>
        url is null ? [(file!, ct => File.ReadAllBytesAsync(file!, ct))]
        : url.Contains(SetId, StringComparison.Ordinal)
            ? kb.Labels.All.Select(label => url.Replace(SetId, Uri.EscapeDataString(label.SetId), StringComparison.Ordinal))
                .Select(one => (one, Fetch(one)))
        : [(url, Fetch(url))];

    private static Func<CancellationToken, Task<byte[]>> Fetch(string address) => async ct =>
    {
        using var http = new HttpClient { Timeout = Patience };
        return await http.GetByteArrayAsync(new Uri(address), ct);
    };

    private static async Task<(IReadOnlyList<SeenLabel> Labels, string? Fault)> ReadAsync(
        Func<CancellationToken, Task<byte[]>> open, CancellationToken ct)
    {
        try
        {
            return LabelFile.Read(await open(ct));
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or UriFormatException or UnauthorizedAccessException
            || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return ([], fault.Message);
        }
    }

    private static void Tell(LabelWatchReport report, Desk desk)
    {
        foreach (var task in report.Opened)
        {
            desk.Say($"{task.Slug}: {task.Reason}");
        }

        desk.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Opened.Count} tasks opened; {report.Known} labels are followed here, {report.Unknown} are not."));
    }
}
