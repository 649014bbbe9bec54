using System.Reflection;
using System.Xml.Linq;

namespace MyelomaKb.Api.Contract;

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
                    _summaries[member.Attribute("name")!.Value] = string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }
    }

    /// <summary>The documentation files of this service and its domain.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. new[] { "MyelomaKb.Api.xml", "MyelomaKb.Domain.xml" }.Select(file => Path.Combine(AppContext.BaseDirectory, file))];

    /// <summary>What a property is described as; looked up where it was declared.</summary>
    public string? Of(PropertyInfo property) =>
        _summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}");

    /// <summary>What a type is described as.</summary>
    public string? Of(Type type) => _summaries.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}");
}
