using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Entries;

internal static class DrugBody
{
    public static void WriteMembers(Utf8JsonWriter json, Drug drug)
    {
        json.Text("name"u8, drug.Name);
        json.Text("nonproprietaryName"u8, drug.NonproprietaryName);
        json.Text("formOf"u8, drug.FormOf?.Value);
        json.Records("brands"u8, drug.Brands, WriteBrand);
        json.Records("names"u8, drug.Names, WriteName);
        json.Text("class"u8, drug.Class.Value);
        json.Value<Modality>("modality"u8, drug.Modality);
        json.Texts("targets"u8, drug.Targets);
        json.Values("routes"u8, drug.Routes);
        json.Value<DrugRole>("role"u8, drug.Role);
        json.Record("codes"u8, drug.Codes.Known.Any() ? drug.Codes : null, WriteCodes);
        json.Texts("boxedWarnings"u8, drug.BoxedWarnings);
        if (drug.Rems is { } rems)
        {
            json.WriteBoolean("rems"u8, rems);
        }

        json.Text("summary"u8, drug.Summary);
        json.Text("plainLanguage"u8, drug.PlainLanguage);
    }

    public static Drug Read(JsonRecord record) => new()
    {
        Id = record.Id<Drug>("id"),
        Name = record.Text("name"),
        NonproprietaryName = record.Text("nonproprietaryName"),
        FormOf = record.IdOrNull<Drug>("formOf"),
        Brands = record.Records("brands", ReadBrand),
        Names = record.Records("names", ReadName),
        Class = record.Id<DrugClass>("class"),
        Modality = record.Value<Modality>("modality"),
        Targets = record.Texts("targets"),
        Routes = record.Values<Route>("routes"),
        Role = record.Value<DrugRole>("role"),
        Codes = (record.Form.EmptyListsWritten ? record.Record("codes", ReadCodes) : record.RecordOrNull("codes", ReadCodes)) ?? new(),
        BoxedWarnings = record.Texts("boxedWarnings"),
        Rems = record.BoolOrWrittenNull("rems"),
        Summary = record.Text("summary"),
        PlainLanguage = record.Text("plainLanguage"),
    };

    private static void WriteBrand(Utf8JsonWriter json, Brand brand)
    {
        json.Text("name"u8, brand.Name);
        json.Text("holder"u8, brand.Holder);
        json.Value("regulator"u8, brand.Regulator);
    }

    private static Brand ReadBrand(JsonRecord record) =>
        new(record.Text("name"), record.Text("holder"), record.ValueOrNull<Regulator>("regulator"));

    private static void WriteName(Utf8JsonWriter json, DrugName name)
    {
        json.Text("text"u8, name.Text);
        json.Value<DrugNameKind>("kind"u8, name.Kind);
        json.Texts("contexts"u8, name.Contexts);
    }

    private static DrugName ReadName(JsonRecord record) =>
        new(record.Text("text"), record.Value<DrugNameKind>("kind"), record.Texts("contexts", optional: true));

    private static void WriteCodes(Utf8JsonWriter json, DrugCodes codes)
    {
        foreach (var (system, code) in codes.Known)
        {
            json.WriteString(system, code);
        }
    }

    private static DrugCodes ReadCodes(JsonRecord record) => new(
        record.TextOrNull("rxnorm"),
        record.TextOrNull("unii"),
        record.TextOrNull("atc"),
        record.TextOrNull("ncit"),
        record.TextOrNull("chebi"));
}
