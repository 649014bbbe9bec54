using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MyelomaKb.Api.Exporting;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Exporting;

/// <summary>The whole knowledge base as a file: complete, in parts, and with its hash.</summary>
public sealed class ExportTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Document_holds_what_the_lists_hold()
    {
        var export = await service.GetAsync("/v1/export");
        var lists = new[] { ("drugs", "drugs"), ("approvals", "approvals"), ("drugClasses", "drug-classes"), ("claims", "claims") };
        foreach (var (member, list) in lists)
        {
            var page = await service.GetAsync($"/v1/{list}?limit=500");
            Assert.Equal(page.Ids().Order(), export.GetProperty(member).EnumerateArray().Select(one => one.Text("id")).Order());
        }

        Assert.Equal(
            (await service.GetAsync("/v1/drugs/bortezomib")).GetRawText(),
            export.GetProperty("drugs").EnumerateArray().Single(drug => drug.Text("id") == "bortezomib").GetRawText());
    }

    [Fact]
    public async Task Lines_are_the_entries_of_the_document_each_with_its_kind()
    {
        var lines = (await service.Http.GetStringAsync("/v1/export?format=ndjson", TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var export = await service.GetAsync("/v1/export");

        Assert.Equal("export", lines[0].Text("kind"));
        Assert.Equal(
            export.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array)
                .Sum(member => member.Value.GetArrayLength()),
            lines.Count - 1);
        Assert.Equal(
            ["approval", "claim", "combination", "condition", "drug", "drug-class", "label", "source", "trial"],
            lines.Skip(1).Select(line => line.Text("kind")).Distinct().Order());
    }

    [Fact]
    public async Task Dictionary_describes_every_column_of_every_file()
    {
        using var zip = await ZipAsync();
        var described = Rows(zip, "dictionary.csv").Skip(1).ToList();
        foreach (var file in zip.Entries.Where(file => file.Name != "dictionary.csv"))
        {
            Assert.Equal(Rows(zip, file.Name)[0], described.Where(row => row[0] == file.Name).Select(row => row[1]));
        }

        Assert.Empty(described.Where(row => row[3].Length == 0).Select(row => $"{row[0]} {row[1]}"));
    }

    [Fact]
    public async Task Files_hold_a_row_an_entry_and_a_row_a_part()
    {
        using var zip = await ZipAsync();
        var drugs = await service.GetAsync("/v1/drugs?limit=500");

        Assert.Equal(drugs.Ids(), Rows(zip, "drugs.csv").Skip(1).Select(row => row[0]));
        Assert.Equal(
            drugs.Items().Sum(drug => drug.GetProperty("brands").GetArrayLength()), Rows(zip, "drugs-brands.csv").Count - 1);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-x", "'-x")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a=1", "a=1")]
    public void Formula_is_disarmed(string text, string cell) => Assert.Equal(cell, CsvText.Disarmed(text));

    [Fact]
    public void Cell_with_commas_quotes_or_line_breaks_is_quoted()
    {
        var line = new StringBuilder();
        CsvText.AddLine(line, ["a", "b,c", "say \"x\"", "1\n2"]);
        Assert.Equal("a,\"b,c\",\"say \"\"x\"\"\",\"1\n2\"\r\n", line.ToString());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Parts_make_up_the_whole_whose_hash_is_told(string format)
    {
        using var whole = await AskAsync(format);
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var first = await AskAsync(format, request => request.Headers.Range = new RangeHeaderValue(0, 999));
        using var rest = await AskAsync(format, request =>
        {
            request.Headers.Range = new RangeHeaderValue(1000, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        });

        Assert.Equal([HttpStatusCode.PartialContent, HttpStatusCode.PartialContent], [first.StatusCode, rest.StatusCode]);
        byte[] parts = [.. await BytesAsync(first), .. await BytesAsync(rest)];
        Assert.Equal(bytes, parts);
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:", rest.Headers.GetValues("Repr-Digest").Single());
    }

    [Fact]
    public async Task Part_of_another_file_is_not_sent_but_the_whole()
    {
        using var answer = await AskAsync("json", request =>
        {
            request.Headers.Range = new RangeHeaderValue(0, 9);
            request.Headers.IfRange = new RangeConditionHeaderValue("\"another\"");
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Part_beyond_the_end_is_a_416_that_tells_the_length()
    {
        using var whole = await AskAsync("json");
        using var answer = await AskAsync("json", request => request.Headers.Range = new RangeHeaderValue(100_000_000, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, answer.Content.Headers.ContentRange!.Length);
    }

    [Fact]
    public async Task Last_part_is_counted_from_the_end()
    {
        using var whole = await AskAsync("ndjson");
        using var last = await AskAsync("ndjson", request => request.Headers.Range = new RangeHeaderValue(null, 50));
        Assert.Equal(HttpStatusCode.PartialContent, last.StatusCode);
        Assert.Equal((await BytesAsync(whole))[^50..], await BytesAsync(last));
    }

    [Fact]
    public async Task Head_tells_the_length_and_the_hash_without_the_file()
    {
        using var whole = await AskAsync("csv");
        using var head = await AskAsync("csv", request => request.Method = HttpMethod.Head);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.GetValues("Repr-Digest"), head.Headers.GetValues("Repr-Digest"));
        Assert.Empty(await BytesAsync(head));
    }

    [Fact]
    public async Task File_that_is_held_is_a_304_by_its_tag_and_never_by_a_time()
    {
        using var whole = await AskAsync("json");
        using var held = await AskAsync("json", request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        using var later = await AskAsync("json", request => request.Headers.IfModifiedSince = DateTimeOffset.MaxValue.AddYears(-1));
        using var other = await AskAsync("json", request => request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"another\"")));

        Assert.Null(whole.Content.Headers.LastModified);
        Assert.Equal(
            [HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            [held.StatusCode, later.StatusCode, other.StatusCode]);
    }

    [Fact]
    public async Task Old_revision_is_exported_as_it_was()
    {
        var before = await service.Http.GetByteArrayAsync("/v1/export?revision=1", TestContext.Current.CancellationToken);
        await FactsEdit.PublishAsync(service.Database, "drugs.json", "teclistamab", drug => drug["plainLanguage"] = "Said anew.");
        await Eventually.TrueAsync(
            () =>
                service.GetAsync("/v1/export").GetAwaiter().GetResult().GetProperty("revision").GetInt32() == 2, "revision 2 is exported");
        var after = await service.Http.GetByteArrayAsync("/v1/export?revision=1", TestContext.Current.CancellationToken);

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Unknown_format_is_refused()
    {
        var problem = await service.ProblemAsync("/v1/export?format=xml", HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("format", out _));
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> AskAsync(string format, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/export?format={format}");
        change?.Invoke(request);
        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<ZipArchive> ZipAsync()
    {
        using var answer = await AskAsync("csv");
        return new ZipArchive(new MemoryStream(await BytesAsync(answer)));
    }

    /// <summary>A plain reader of RFC 4180.</summary>
    private static List<List<string>> Rows(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        var (text, cell, quoted) = (reader.ReadToEnd(), new StringBuilder(), false);
        var (rows, row) = (new List<List<string>>(), new List<string>());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[++at]);
            }
            else if (text[at] == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || text[at] is not (',' or '\r' or '\n'))
            {
                cell.Append(text[at]);
            }
            else if (text[at] != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }

        return rows;
    }
}
