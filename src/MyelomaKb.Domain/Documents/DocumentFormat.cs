using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Documents;

/// <summary>The one form of a document: fixed order of properties, nothing empty, the shortest numbers, letters unescaped.</summary>
internal static class DocumentFormat
{
    /// <summary>The options that read and write it.</summary>
    public static JsonSerializerOptions Options { get; } = new(DocumentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = DocumentContext.Default.WithAddedModifier(LeaveOutWhatIsComputed)!.WithAddedModifier(LeaveOutWhatIsEmpty),
    };

    /// <summary>A property that is computed or ignored is none of the document's: a document that has it is refused.</summary>
    private static void LeaveOutWhatIsComputed(JsonTypeInfo info)
    {
        for (var at = info.Properties.Count - 1; at >= 0; at--)
        {
            if (info.Properties[at] is { Set: null, AssociatedParameter: null })
            {
                info.Properties.RemoveAt(at);
            }
        }
    }

    /// <summary>A required list is written although it is empty: without it the document could not be read.</summary>
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (property.PropertyType == typeof(DrugCodes))
            {
                property.ShouldSerialize = static (_, value) => ((DrugCodes)value!).Known.Any();
            }
            else if (!property.IsRequired && IsList(property.PropertyType))
            {
                property.ShouldSerialize = static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
            }
        }
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
