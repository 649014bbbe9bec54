namespace MyelomaKb.Pages.Eligibility;

/// <summary>How a question is answered in the form.</summary>
public enum FieldKind
{
    YesNo,
    OneOf,
    SomeOf,
    Number,

    /// <summary>A number of days, or that it did not come to it.</summary>
    Days,
}
