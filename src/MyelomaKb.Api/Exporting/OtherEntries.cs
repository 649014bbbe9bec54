using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Exporting;

/// <summary>A label condition that needs a question of its own.</summary>
public sealed record ConditionExport
{
    public ConditionExport(Condition condition, Snapshot snapshot)
    {
        Id = condition.Slug;
        Question = condition.Question;
        AnsweredBy = condition.AnsweredBy;
        Summary = condition.Summary;
        Cites = CiteResponse.All(condition.Cites, snapshot);
        ChangedIn = condition.ChangedIn;
    }

    /// <summary>The condition's id.</summary>
    public string Id { get; }

    /// <summary>The question to ask.</summary>
    public string Question { get; }

    /// <summary>Who can answer it.</summary>
    public AnsweredBy AnsweredBy { get; }

    /// <summary>What it means, in our words.</summary>
    public string Summary { get; }

    /// <summary>The documents that the condition was checked against.</summary>
    public IReadOnlyList<CiteResponse> Cites { get; }

    /// <summary>The revision that last changed it.</summary>
    public int ChangedIn { get; }
}

/// <summary>A label as last seen.</summary>
public sealed record LabelExport
{
    public LabelExport(Label label, Snapshot snapshot)
    {
        Id = label.Slug;
        Drug = label.Drug.Value;
        Brand = label.Brand;
        Regulator = label.Regulator;
        SetId = label.SetId;
        Version = label.Version;
        EffectiveOn = label.EffectiveOn;
        Url = label.Url;
        SeenOn = label.SeenOn;
        Cites = CiteResponse.All(label.Cites, snapshot);
        ChangedIn = label.ChangedIn;
    }

    /// <summary>The label's id.</summary>
    public string Id { get; }

    /// <summary>The id of the drug that it is the label of.</summary>
    public string Drug { get; }

    /// <summary>The brand.</summary>
    public string Brand { get; }

    /// <summary>The regulator.</summary>
    public Regulator Regulator { get; }

    /// <summary>The identifier that all versions of one label share.</summary>
    public string SetId { get; }

    /// <summary>The number of the version.</summary>
    public int Version { get; }

    /// <summary>The day from which this version is in effect.</summary>
    public DateOnly EffectiveOn { get; }

    /// <summary>Where it can be read.</summary>
    public string Url { get; }

    /// <summary>The day on which it was last checked.</summary>
    public DateOnly SeenOn { get; }

    /// <summary>The documents that the record was checked against.</summary>
    public IReadOnlyList<CiteResponse> Cites { get; }

    /// <summary>The revision that last changed it.</summary>
    public int ChangedIn { get; }
}
