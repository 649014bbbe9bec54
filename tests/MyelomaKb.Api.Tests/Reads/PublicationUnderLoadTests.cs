using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>What is asked while a revision is being published is never kept for readers of the next one.</summary>
public sealed class PublicationUnderLoadTests(Service service) : IClassFixture<Service>
{
    private const int Readers = 4;
    private const int LastAsked = 400;
    private const int LastRevision = 4;

    /// <summary>One of each kind of answer that is kept: entries, lists, history, pages, their data, feeds, embeds.</summary>
    private static readonly string[] Addresses =
    [
        "/v1/drugs/teclistamab", "/v1/drugs/teclistamab/timeline", "/v1/combinations?limit=7", "/v1/drugs/teclistamab/revisions",
        "/v1/revisions", "/drugs/teclistamab", "/timeline", "/feeds/changes.json", "/feeds/changes.atom", "/embed/drug/teclistamab",
        "/embed/drug/teclistamab.json?revision=1", "/sitemap.xml",
    ];

    [Fact]
    public async Task Address_asked_during_a_publication_shows_the_new_revision_after_it()
    {
        using var http = new HttpClient { BaseAddress = service.Http.BaseAddress };
        for (var revision = 2; revision <= LastRevision; revision++)
        {
            var asked = await ReadWhileAsync(http, PublishAsync(revision));
            var fresh = new Dictionary<string, Told>();
            foreach (var address in Addresses)
            {
                fresh[address] = await AskAsync(http, address);
                Assert.Equal(address.Contains("revision=", StringComparison.Ordinal) ? 1 : revision, fresh[address].Revision);
            }

            foreach (var (address, spelled) in asked)
            {
                Assert.Equal(fresh[address], await AskAsync(http, spelled));
            }
        }
    }

    private async Task PublishAsync(int revision)
    {
        await FactsEdit.PublishAsync(
            service.Database, "drugs.json", "teclistamab", drug => drug["plainLanguage"] = $"Said by revision {revision}.");
        var knowledge = service.Services.GetRequiredService<Knowledge>();
        await Eventually.TrueAsync(() => knowledge.Newest!.Revision.Number == revision, $"revision {revision} is served");
    }

    /// <summary>Asks without a pause until the task ends; answers with what was asked last.</summary>
    private static async Task<IReadOnlyCollection<(string Address, string Spelled)>> ReadWhileAsync(HttpClient http, Task task)
    {
        var asked = new ConcurrentQueue<(string, string)>();
        var number = 0;
        async Task ReadAsync()
        {
            while (!task.IsCompleted)
            {
                var at = Interlocked.Increment(ref number);
                var address = Addresses[at % Addresses.Length];
                var spelled = SpelledAnew(address, at / Addresses.Length);
                await AskAsync(http, spelled);
                asked.Enqueue((address, spelled));
                if (asked.Count > LastAsked)
                {
                    asked.TryDequeue(out _);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => ReadAsync()));
        await task;
        return asked;
    }

    /// <summary>The same address with some letters of its path escaped: it means the same, and no answer is held for it yet.</summary>
    private static string SpelledAnew(string address, int number)
    {
        var path = address.Split('?')[0];
        var bits = number;
        var spelled = string.Concat(path.Reverse().Select(letter =>
        {
            if (!char.IsAsciiLetter(letter))
            {
                return letter.ToString();
            }

            var isEscaped = (bits & 1) == 1;
            bits >>= 1;
            return isEscaped ? string.Create(CultureInfo.InvariantCulture, $"{(int)letter:X2}%") : letter.ToString();
        }).Reverse().Select(part => part.Length == 3 ? $"%{part[..2]}" : part));
        return spelled + address[path.Length..];
    }

    private static async Task<Told> AskAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(RawAddress.Of(http, address), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
        var revision = int.Parse(answer.Headers.GetValues("KB-Revision").Single(), CultureInfo.InvariantCulture);
        return new Told(revision, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed record Told(int Revision, string Body);
}
