using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Api.Eligibility;

/// <summary>Every fact of a patient profile, as data.</summary>
public sealed record VocabularyResponse
{
    /// <summary>The facts of a profile.</summary>
    public required IReadOnlyList<FactResponse> Facts { get; init; }

    /// <summary>The facts of one therapy of a profile.</summary>
    public required IReadOnlyList<FactResponse> Therapy { get; init; }

    /// <summary>Label conditions, each with the question that asks for it.</summary>
    public required IReadOnlyList<ConditionResponse> Conditions { get; init; }

    /// <summary>Abnormalities of the myeloma cells.</summary>
    public required IReadOnlyList<WordResponse> Biomarkers { get; init; }

    /// <summary>Laboratory tests with their units.</summary>
    public required IReadOnlyList<LabResponse> Labs { get; init; }

    /// <summary>Drug classes that statements of exposure and refractoriness can name.</summary>
    public required IReadOnlyList<ClassResponse> Classes { get; init; }

    /// <summary>Drugs that a profile can name, by id; /v1/resolve finds their other names.</summary>
    public required IReadOnlyList<NamedDrugResponse> Drugs { get; init; }

    /// <summary>The URL of the JSON Schema of a request.</summary>
    public required string Schema { get; init; }
}

/// <summary>A fact that can be told.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Meaning">What it means in plain words.</param>
public sealed record FactResponse(string Name, FactType Type, string Meaning)
{
    /// <summary>The allowed words, with their meaning.</summary>
    public IReadOnlyList<WordResponse>? Values { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The greatest number allowed.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The unit of the number.</summary>
    public string? Unit { get; init; }

    /// <summary>What null means, if it is allowed.</summary>
    public string? NullMeans { get; init; }

    /// <summary>Whether it is required.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether a label of this revision uses the fact; others are accepted and listed as unused.</summary>
    public bool? ReadByLabels { get; init; }
}

/// <summary>What the value of a fact is.</summary>
public enum FactType
{
    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One word of a closed set.</summary>
    Word,

    /// <summary>Several words of a closed set.</summary>
    Words,

    /// <summary>A year, a month or a day.</summary>
    Date,

    /// <summary>Names of drugs.</summary>
    Names,

    /// <summary>Drugs, or numbers of agents of a class.</summary>
    Statements,

    /// <summary>Conditions by id, each with true or false.</summary>
    Answers,

    /// <summary>Measured values.</summary>
    Labs,

    /// <summary>Treatments, in chronological order.</summary>
    Therapies,
}

/// <summary>A word and what it means.</summary>
/// <param name="Value">The word.</param>
/// <param name="Meaning">What it means in plain words.</param>
public sealed record WordResponse(string Value, string Meaning);

/// <summary>A label condition.</summary>
/// <param name="Id">Its id, to use in a profile.</param>
/// <param name="Question">The question to ask.</param>
/// <param name="AnsweredBy">Who can answer it.</param>
/// <param name="Summary">What it is about.</param>
public sealed record ConditionResponse(string Id, string Question, AnsweredBy AnsweredBy, string Summary);

/// <summary>A laboratory test.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it measures.</param>
/// <param name="Units">The allowed units.</param>
public sealed record LabResponse(string Name, string Meaning, IReadOnlyList<string> Units);

/// <summary>A drug class.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">Its parent class.</param>
/// <param name="Drugs">Its drugs, including those of child classes.</param>
public sealed record ClassResponse(string Id, string Name, string? Parent, IReadOnlyList<string> Drugs);

/// <summary>A drug by its id and name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="FormOf">The drug that it is another form of; both count as one agent.</param>
public sealed record NamedDrugResponse(string Id, string Name, string? FormOf);
