using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MyelomaKb.Domain.Eligibility.Deciding;

/// <summary>A patient with just enough facts to decide the criteria; other facts do not change the verdict.</summary>
public sealed record Witness(IReadOnlyList<ProfileFragment> Facts)
{
    /// <summary>The patient as a profile that the eligibility endpoints take.</summary>
    public JsonObject ToProfile()
    {
        var profile = new JsonObject();
        foreach (var fact in Facts)
        {
            var told = ValueOf(fact);
            switch (profile[fact.Property], told)
            {
                case (JsonArray before, JsonArray more):
                    more.ToList().ForEach(item => Move(more, item, before));
                    break;
                case (JsonObject before, JsonObject more):
                    more.ToList().ForEach(pair => before[pair.Key] = pair.Value?.DeepClone());
                    break;
                default:
                    profile[fact.Property] = told;
                    break;
            }
        }

        return profile;
    }

    private static void Move(JsonArray from, JsonNode? item, JsonArray to)
    {
        from.Remove(item);
        to.Add(item);
    }

    private static JsonNode? ValueOf(ProfileFragment fact)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            fact.Write(json);
        }

        var whole = JsonNode.Parse(text.WrittenSpan)!.AsObject();
        return whole[fact.Property]?.DeepClone();
    }
}
