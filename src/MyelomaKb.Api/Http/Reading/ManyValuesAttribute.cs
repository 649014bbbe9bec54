namespace MyelomaKb.Api.Http.Reading;

/// <summary>
/// Stands on a parameter that takes several values: separated by commas, by naming the parameter again, or both. The framework joins a
/// parameter that is named again with commas, so that a use case sees one text.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyValuesAttribute : Attribute;
