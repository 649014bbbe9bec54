using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Tables;

/// <summary>A criterion is one JSON value in the form that it has in the API.</summary>
internal sealed class CriterionConverter() : ValueConverter<Criterion, string>(criterion => Write(criterion), json => Read(json))
{
    private static string Write(Criterion criterion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            CriterionWriter.Write(json, criterion);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Criterion Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CriterionReader.Read(document.RootElement);
    }
}
