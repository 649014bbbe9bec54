using System.Text.Json;
using FluentValidation;
using MyelomaKb.Api.Validation;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Proposals;

/// <summary>What is proposed: any number of changes, why, and from which sources.</summary>
public sealed record ProposalRequest
{
    /// <summary>Why, in words that the history will show; up to 2,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>What it rests on; a source may be one that the proposal itself adds.</summary>
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
            RuleFor(request => request.Sources).Must(sources => sources.Count <= MostSources)
                .WithMessage($"Name {MostSources} sources at most.");
            RuleForEach(request => request.Sources)
                .Must(one => one.Source.Length is > 0 and <= 200
                    && (one.Where is null || (one.Where.Length is > 0 and <= 500 && PlainText.IsPlain(one.Where))))
                .WithMessage("Give the id of a source, and where in it in 1 to 500 characters or not at all.");
            RuleFor(request => request.Changes).Must(changes => changes.Count <= MostChanges)
                .WithMessage($"Propose {MostChanges} changes at most.");
        }
    }
}

/// <summary>A source, and where in it to look.</summary>
/// <param name="Source">The id of a source.</param>
/// <param name="Where">The section, table or paragraph.</param>
public sealed record ProposedSource(string Source, string? Where = null);

/// <summary>A change of one entry.</summary>
public sealed record ChangeRequest
{
    /// <summary>`create`, `revise` or `retire`.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of the entry, such as `drug`.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the entry to retire; of the others the entry itself tells it.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// The revision in which you saw the entry: its `changedIn`, or the `KB-Revision` of the answer that it came in. Needed to revise or
    /// retire, so that nobody's change is lost; for a new entry it may be left out.
    /// </summary>
    public int? BasedOn { get; init; }

    /// <summary>The whole entry as it shall be, in the shape of the facts; criteria with `op` are taken as well.</summary>
    public JsonElement? Entry { get; init; }

    /// <summary>Ids of entries of the same kind that take the place of one that is retired.</summary>
    public IReadOnlyList<string>? ReplacedBy { get; init; }
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

/// <summary>How to move on to the newest revision.</summary>
public sealed record RebaseRequest
{
    /// <summary>Whose value a field gets that both sides changed: `mine` or `theirs`. Left out, such fields are answered as conflicts.</summary>
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
    /// <summary>Why; left out, it says which revision is undone.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Whose value a field gets that was changed again since: `mine` is what it was before the revision, `theirs` what it is now. Left
    /// out, such fields are answered as conflicts.
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
    /// <summary>Whether there are any that might conflict with judging proposals fairly.</summary>
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
        .Must(text => text.Trim().Length is > 0 and <= Longest && PlainText.IsPlainLines(text))
        .WithMessage($"Say it in 1 to {Longest} characters, without changes of direction and control characters other than line feeds.");

    /// <summary>One of these names, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, IReadOnlyList<string> names) => rule
        .Must(name => name is null || names.Contains(name))
        .WithMessage((_, name) => $"'{Quote.Short(name!)}' is not one of: {string.Join(", ", names)}.");
}
