using System.Globalization;
using System.Text.Json;
using FluentValidation;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Embeds;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Embeds;

/// <summary>The way of every embed: check the query, take the snapshot, find the subject, see what is newer, write it.</summary>
internal sealed class EmbedPipeline(
    Knowledge knowledge, PageRenderer renderer, PublicAddress address, IValidator<EmbedRequest> validator)
{
    public async Task RunAsync(
        HttpContext http, EmbedRequest request, EmbedForm form, string kind, string id, CancellationToken cancellation)
    {
        var (snapshot, problem) = await TakeAsync(http, request, cancellation);
        if (problem is not null)
        {
            await problem.WriteAsync(http);
            return;
        }

        var view = View(request, snapshot!, address.Of(http.Request));
        var found = EmbedSubjects.Find(kind, id, snapshot!, view);
        if (found.MovedTo is { } path)
        {
            http.Move($"/embed/{kind}/{path[(path.LastIndexOf('/') + 1)..]}{form.Ending}");
        }
        else if ((found.Problem ?? ShowProblem(found.Body!, request)) is { } failed)
        {
            await failed.WriteAsync(http);
        }
        else
        {
            var subject = found.Body!;
            // What is newer is said by the store's revision, and goes with the store when the next one comes.
            var newest = snapshot!.Store!.Kb;
            var news = view.Revision is null || view.Revision >= newest.Revision.Number
                ? null
                : EmbedChanges.Between(subject, Newest(kind, id, newest, view), view, newest);
            var embed = Embed.Of(subject, Wire<EmbedShow>.Find(request.Show) ?? subject.Shows[0], view, news);
            var answer = new Answer(await form.WriteAsync(embed, request.Theme, renderer), snapshot.Kb.Revision, form: form.Answer);
            Knowledge.Keep(address.KeyOf(http), answer, snapshot);
            await answer.WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
        }
    }

    private async ValueTask<(Snapshot? Snapshot, Problem? Problem)> TakeAsync(
        HttpContext http, EmbedRequest request, CancellationToken cancellation)
    {
        var faults = QueryRules<EmbedRequest>.Faults(http.Request).ToList();
        faults.AddRange(validator.Validate(request).Errors
            .Select(error => (JsonNamingPolicy.CamelCase.ConvertName(error.PropertyName), error.ErrorMessage)));
        return faults.Count > 0 ? (null, Problem.Invalid(faults)) : await knowledge.TakeAsync(request, cursor: null, cancellation);
    }

    private static PageView View(EmbedRequest request, Snapshot snapshot, string origin) => new(snapshot.Kb, snapshot.Day, origin)
    {
        AsOf = request.AsOf is not null && Days.TryParse(request.AsOf, out var day) ? day : null,
        Revision = request.Revision is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null,
    };

    private static EmbedSubject? Newest(string kind, string id, KnowledgeBase newest, PageView view)
    {
        var snapshot = Snapshot.On(newest, view.Day);
        return EmbedSubjects.Find(kind, id, snapshot, new PageView(newest, snapshot.Day, view.Origin)).Body;
    }

    private static Problem? ShowProblem(EmbedSubject subject, EmbedRequest request) =>
        Wire<EmbedShow>.Find(request.Show) is not { } show || subject.Shows.Contains(show) ? null : Problem.Invalid(
            "show", $"`show` does not have this value; allowed: {string.Join(", ", subject.Shows.Select(Wire<EmbedShow>.Name))}.");
}
