using System.Collections.Concurrent;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Exporting;

/// <summary>The whole knowledge base as one file, which can be fetched in parts and checked by its hash.</summary>
public sealed class ExportKnowledgeBase(Knowledge knowledge, IValidator<ExportKnowledgeBase.Request> validator)
{
    private const int MostKept = 6;

    private readonly ConcurrentDictionary<(KnowledgeBase Kb, DateOnly Day, string Format), Lazy<ExportFile>> _files = new();

    /// <summary>Which revision, as of which day, in which format.</summary>
    public sealed record Request : SnapshotRequest
    {
        /// <summary>`json`: one document; `ndjson`: one entry per line; `csv`: a zip of CSV files with a data dictionary.</summary>
        [FromQuery(Name = "format")]
        public string? Format { get; init; }
    }

    public sealed class Validator : RequestValidator<Request>
    {
        public Validator(TimeProvider time)
            : base(time) => RuleFor(request => request.Format).SetValidator(new OneOfRule<Request>(ExportFile.Formats));
    }

    public async Task<IResult> HandleAsync(HttpContext http, Request request, CancellationToken cancellation)
    {
        var faults = QueryRules<Request>.Faults(http.Request)
            .Concat(validator.Validate(request).Errors.Select(error => (error.PropertyName.ToLowerInvariant(), error.ErrorMessage)))
            .ToList();
        var problem = faults.Count == 0 ? null : Problem.Invalid(faults);
        var taken = problem is null ? await knowledge.TakeAsync(request, cursor: null, cancellation) : default;
        if ((problem ?? taken.Problem) is { } failed)
        {
            await failed.WriteAsync(http);
            return Results.Empty;
        }

        var file = Make(request.Format ?? "json", taken.Snapshot!);
        SetHeaders(http.Response.Headers, file, AnswerResponses.CachingOf(http.Request));
        if (!AsksForBytes(http.Request))
        {
            http.Request.Headers.Remove(HeaderNames.Range);
        }

        // Without Last-Modified: the same revision says something else when the day of a decision comes.
        return TypedResults.File(
            file.Body, file.ContentType, file.Name, enableRangeProcessing: true, lastModified: null,
            new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(file.Sha256.AsSpan(0, 12))}\""));
    }

    /// <summary>Whether Range counts: only on GET and in bytes (RFC 9110, 14.2); any other is ignored.</summary>
    private static bool AsksForBytes(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Range.ToString().TrimStart().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase);

    private ExportFile Make(string format, Snapshot snapshot)
    {
        // Files are large: what is kept is what was asked for lately, of few revisions and days.
        if (_files.Count >= MostKept)
        {
            _files.Clear();
        }

        return _files.GetOrAdd(
            (snapshot.Kb, snapshot.Day, format), _ => new Lazy<ExportFile>(() => ExportFile.Make(format, snapshot, snapshot.Day))).Value;
    }

    private static void SetHeaders(IHeaderDictionary headers, ExportFile file, StringValues caching)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = string.Join(", ", AnswerResponses.Exposed);
        headers.CacheControl = caching;
        headers.Vary = "Accept-Encoding";
        RevisionFields.Of(file.Revision).WriteTo(headers);
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(file.Sha256)}:";
    }
}
