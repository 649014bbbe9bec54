using System.Globalization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Searching;

/// <summary>The texts by which an approval is found: from its decision on, and each wording on the days on which it held.</summary>
internal static class ApprovalTexts
{
    public static IEnumerable<SearchText> Of(Approval approval, KnowledgeBase kb) =>
        Lasting(approval, kb).Select(text => text with { From = approval.DecidedOn }).Concat(Wordings(approval, kb));

    private static IEnumerable<SearchText> Lasting(Approval approval, KnowledgeBase kb)
    {
        // Part of the id is a day and a number, which mean nothing by themselves: "4" is not the fourth decision of a day.
        yield return new(SearchField.Id, approval.Slug, 0.3f, IsName: true);
        if (approval.Application is { } application)
        {
            yield return new(SearchField.Application, application, 1, IsName: true);
        }

        yield return new(SearchField.Brand, approval.Brand, 0.6f, IsName: false);
        foreach (var part in approval.Regimen)
        {
            yield return new(SearchField.Drug, DrugTexts.Called(part.Drug, kb), 0.6f, IsName: false);
        }

        yield return new(SearchField.Regulator, Wire<Regulator>.Name(approval.Regulator), 0.5f, IsName: false);
        yield return new(SearchField.Setting, SearchTexts.Words(approval.Setting), 0.85f, IsName: false);
        yield return new(
            SearchField.DecidedOn, approval.DecidedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 0.5f, IsName: false);
    }

    private static IEnumerable<SearchText> Wordings(Approval approval, KnowledgeBase kb)
    {
        foreach (var (at, version) in approval.Versions.Index())
        {
            DateOnly? until = at + 1 < approval.Versions.Count ? approval.Versions[at + 1].From : null;
            var indication = new SearchText(SearchField.Indication, version.Indication, 0.7f, IsName: false);
            yield return indication with { From = version.From, Until = until };
            var criteria = new SearchText(SearchField.Criteria, kb.Wording.Describe(version.Criteria), 0.7f, IsName: false);
            yield return criteria with { From = version.From, Until = until };
        }
    }
}
