using System.Text.Json;
using FluentValidation;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Proposals;

/// <summary>What is proposed: any number of changes, why, and from which sources.</summary>
public sealed record ProposalRequest
{
    /// <summary>The reason, which the history shows; up to 2,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The sources; the proposal itself may add them.</summary>
    public required IReadOnlyList<ProposedSource> Sources { get; init; }

    /// <summary>The changes, each of another entry, at most 200.</summary>
    public required IReadOnlyList<ChangeRequest> Changes { get; init; }

    /// <summary>Checks the form; what the changes would make of the knowledge base is the checks' matter.</summary>
    internal sealed class Validator : AbstractValidator<ProposalRequest>
    {
        private const int MostSources = 50;
        private const int MostChanges = 200;

        public Validator()
        {
            RuleFor(request => request.Reason).Words();
            RuleFor(request => request.Sources).SetValidator(
                new CountRule<ProposalRequest, ProposedSource>(MostSources, $"Name at most {MostSources} sources."));
            RuleForEach(request => request.Sources).SetValidator(new ProposedSource.Validator());
            RuleFor(request => request.Changes).SetValidator(
                new CountRule<ProposalRequest, ChangeRequest>(MostChanges, $"Propose at most {MostChanges} changes."));
            RuleForEach(request => request.Changes).SetValidator(new ChangeRequest.Validator());
        }
    }
}

/// <summary>A source, and where in it to look.</summary>
/// <param name="Source">The id of a source.</param>
/// <param name="Where">The section, table or paragraph.</param>
public sealed record ProposedSource(string Source, string? Where = null)
{
    /// <summary>Bounds both.</summary>
    internal sealed class Validator : AbstractValidator<ProposedSource>
    {
        private const int LongestId = 200;
        private const int LongestPlace = 500;

        public Validator()
        {
            RuleFor(source => source.Source).SetValidator(
                new TextRule<ProposedSource>(1, LongestId, $"Give the id of a source, 1 to {LongestId} characters."));
            RuleFor(source => source.Where!).SetValidator(new TextRule<ProposedSource>(
                1, LongestPlace, $"Say where in the source in 1 to {LongestPlace} characters, or omit it."));
        }
    }
}

/// <summary>A change of one entry.</summary>
public sealed record ChangeRequest
{
    /// <summary>`create`, `revise` or `retire`.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of the entry, such as `drug`.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the entry to retire; otherwise the entry contains its id.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// The revision in which you saw the entry: its `changedIn`, or the `KB-Revision` of the response it was in. Required to revise or
    /// retire, so that no other change is lost; optional for a new entry.
    /// </summary>
    public int? BasedOn { get; init; }

    /// <summary>The whole entry, with every change made, in the shape of the facts.</summary>
    public JsonElement? Entry { get; init; }

    /// <summary>Ids of entries of the same kind that replace a retired one.</summary>
    public IReadOnlyList<string>? ReplacedBy { get; init; }

    /// <summary>Checks what needs no entry to be read.</summary>
    internal sealed class Validator : AbstractValidator<ChangeRequest>
    {
        public Validator()
        {
            RuleFor(change => change.Action).SetValidator(new ChoiceRule<ChangeRequest>(Wire<ProposedAction>.All));
            RuleFor(change => change.Kind).SetValidator(new ChoiceRule<ChangeRequest>(Wire<EntryKind>.All));
            RuleFor(change => change.BasedOn).InclusiveBetween(1, int.MaxValue)
                .WithMessage("Give the revision in which you saw the entry: its changedIn.");
        }
    }
}

/// <summary>What a proposal does to an entry.</summary>
public enum ProposedAction
{
    /// <summary>A new entry.</summary>
    Create,

    /// <summary>An entry with new content.</summary>
    Revise,

    /// <summary>An entry to retire.</summary>
    Retire,
}

/// <summary>A few words.</summary>
public sealed record WordsRequest
{
    /// <summary>The words, up to 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Checks their length.</summary>
    internal sealed class Validator : AbstractValidator<WordsRequest>
    {
        public Validator() => RuleFor(request => request.Text).Words();
    }
}

/// <summary>How to rebase onto the newest revision.</summary>
public sealed record RebaseRequest
{
    /// <summary>
    /// Whose value to keep if both sides changed a field: `mine` or `theirs`. If omitted, such fields are returned as conflicts.
    /// </summary>
    public string? Prefer { get; init; }

    /// <summary>Checks the preference.</summary>
    internal sealed class Validator : AbstractValidator<RebaseRequest>
    {
        public Validator() => RuleFor(request => request.Prefer).OneOf(Wire<Preference>.All);
    }
}

/// <summary>How to undo a revision.</summary>
public sealed record RevertRequest
{
    /// <summary>The reason; if omitted, it names the revision that is reverted.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Whose value to keep if a field was changed again since: `mine` is the value before the revision, `theirs` the current one. If
    /// omitted, such fields are returned as conflicts.
    /// </summary>
    public string? Prefer { get; init; }

    /// <summary>Checks both.</summary>
    internal sealed class Validator : AbstractValidator<RevertRequest>
    {
        public Validator()
        {
            RuleFor(request => request.Reason!).Words().When(request => request.Reason is not null);
            RuleFor(request => request.Prefer).OneOf(Wire<Preference>.All);
        }
    }
}

/// <summary>A statement of interests.</summary>
public sealed record InterestRequest
{
    /// <summary>Whether there are any that might conflict with reviewing proposals fairly.</summary>
    public required bool HasInterests { get; init; }

    /// <summary>Which, or that there are none; up to 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Checks the words.</summary>
    internal sealed class Validator : AbstractValidator<InterestRequest>
    {
        public Validator() => RuleFor(request => request.Text).Words();
    }
}

/// <summary>Rules that several requests share.</summary>
internal static class WordRules
{
    private const int Longest = 2000;

    /// <summary>Something said: not blank, not too long, and no control characters but line feeds.</summary>
    public static IRuleBuilderOptions<T, string> Words<T>(this IRuleBuilder<T, string> rule) => rule
        .SetValidator(new TextRule<T>(
            1, Longest,
            $"Say it in 1 to {Longest} characters, without changes of direction and control characters other than line feeds.",
            TextPatterns.Lines));

    /// <summary>One of these names, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, IReadOnlyList<string> names) => rule
        .SetValidator(new ChoiceRule<T>(names));
}
