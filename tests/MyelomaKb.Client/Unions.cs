using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace MyelomaKb.Client;

/// <summary>A drug by one of its names, or a number of agents of a class; NSwag leaves unions to whoever uses its clients.</summary>
[JsonConverter(typeof(Converter))]
public sealed class DrugOrClass
{
    private readonly object _value;

    private DrugOrClass(object value) => _value = value;

    public static implicit operator DrugOrClass(string drug) => new(drug);

    public static implicit operator DrugOrClass(AgentsOfClass agents) => new(agents);

    private sealed class Converter : JsonConverter<DrugOrClass>
    {
        public override void WriteJson(JsonWriter writer, DrugOrClass? value, JsonSerializer serializer) =>
            serializer.Serialize(writer, value!._value);

        public override DrugOrClass ReadJson(
            JsonReader reader, Type type, DrugOrClass? existing, bool hasExisting, JsonSerializer serializer) =>
            reader.TokenType == JsonToken.String ? (string)reader.Value! : serializer.Deserialize<AgentsOfClass>(reader)!;
    }
}

/// <summary>Where the disease stands, in one word or several.</summary>
[JsonConverter(typeof(Converter))]
public sealed class DiseaseStatusOrList(params IReadOnlyList<DiseaseStatus> values)
{
    public IReadOnlyList<DiseaseStatus> Values { get; } = values;

    private sealed class Converter : JsonConverter<DiseaseStatusOrList>
    {
        private static readonly JsonSerializer Words = JsonSerializer.Create(new() { Converters = [new StringEnumConverter()] });

        public override void WriteJson(JsonWriter writer, DiseaseStatusOrList? value, JsonSerializer serializer) =>
            Words.Serialize(writer, value!.Values);

        public override DiseaseStatusOrList ReadJson(
            JsonReader reader, Type type, DiseaseStatusOrList? existing, bool hasExisting, JsonSerializer serializer) =>
            reader.TokenType == JsonToken.String
                ? new(Words.Deserialize<DiseaseStatus>(reader))
                : new(Words.Deserialize<DiseaseStatus[]>(reader)!);
    }
}

/// <summary>A therapy after which the disease has not progressed: the null that generated properties cannot send.</summary>
public sealed class TherapyWithoutProgression : Therapy
{
    [JsonProperty("progressedOn", NullValueHandling = NullValueHandling.Include)]
    public new string? ProgressedOn => null;
}
