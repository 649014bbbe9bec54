using System.Reflection;
using System.Xml.Linq;

namespace MyelomaKb.Api.Descriptions;

/// <summary>The summaries that the compiler wrote beside the program.</summary>
public sealed class XmlDocs
{
    private readonly Dictionary<string, string> _summaries = [];

    public XmlDocs()
    {
        foreach (var file in Files)
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                if (member.Element("summary") is { } summary)
                {
                    _summaries[member.Attribute("name")!.Value] = TextOf(summary);
                }
            }
        }
    }

    /// <summary>The documentation files of this service, its data and its domain.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. new[] { "MyelomaKb.Api.xml", "MyelomaKb.Data.xml", "MyelomaKb.Domain.xml" }
            .Select(file => Path.Combine(AppContext.BaseDirectory, file)),
    ];

    /// <summary>What a property is described as; looked up where it was declared.</summary>
    public string? Of(PropertyInfo property) =>
        _summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}");

    /// <summary>What a value of an enumeration is described as.</summary>
    public string? Of(FieldInfo field) =>
        _summaries.GetValueOrDefault($"F:{field.DeclaringType!.FullName!.Replace('+', '.')}.{field.Name}");

    /// <summary>What a type is described as.</summary>
    public string? Of(Type type) => _summaries.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}");

    /// <summary>The words of a summary: what it refers to by its last name, and no line breaks.</summary>
    private static string TextOf(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList())
        {
            reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.', ':')[^1] ?? reference.Value);
        }

        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
