using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Contract.Parameters;

/// <summary>Parameters that stand in the path: an entry's id with an example of its kind, a number, or a problem type's slug.</summary>
internal static class PathParameters
{
    private static readonly (string Path, string Id)[] Examples =
    [
        ("v1/drugs/", "teclistamab"),
        ("v1/drug-classes/", "proteasome-inhibitor"),
        ("v1/approvals/", "fda-tecvayli-2022-10-25"),
        ("v1/combinations/", "vrd"),
        ("v1/trials/", "vista"),
        ("v1/claims/", "claim-003-refractory-definition"),
        ("v1/sources/", "g-label-velcade-2014"),
        ("v1/admin/people/", "019acb40-0000-7000-8000-000000000002"),
        ("v1/admin/invitations/", "mki_k3y7m2p9qa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ("v1/admin/keys/", "k3y7m2p9qa"),
        ("v1/conditions/", "oral-therapy-not-suitable"),
        ("v1/labels/", "fda-label-darzalex-faspro"),
        ("v1/admin/tasks/", "019acb40-0000-7000-8000-000000000003"),
        ("v1/admin/entries/", "oral-therapy-not-suitable"),
    ];

    public static void Describe(OpenApiParameter parameter, string path)
    {
        parameter.Required = true;
        if (parameter.Name == "slug")
        {
            parameter.Description = "The type's short name, the last part of its URL.";
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 60, Pattern = "^[a-z-]+$" };
            parameter.Example = JsonValue.Create(ProblemTypes.NotFound.Slug);
        }
        else if (parameter.Name == "kind")
        {
            parameter.Description = "The kind of the entry.";
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Wire<EntryKind>.All.Select(name => (JsonNode)JsonValue.Create(name))],
            };
            parameter.Example = JsonValue.Create(Wire<EntryKind>.Name(EntryKind.Condition));
        }
        else if (parameter.Name == "number")
        {
            parameter.Description ??= path.StartsWith("v1/admin/proposals/", StringComparison.Ordinal)
                ? "The number of a proposal."
                : "The number of a revision.";
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Minimum = "1",
                Maximum = int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
            parameter.Example = JsonValue.Create(1);
        }
        else
        {
            parameter.Description ??= parameter.Name == "code"
                ? "The code of a one-time link, the last part of its URL."
                : "The id of the resource.";
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = NameRule<ReadRequest>.Longest,
            };
            parameter.Example = JsonValue.Create(
                Examples.FirstOrDefault(one => path.StartsWith(one.Path, StringComparison.Ordinal)).Id);
        }
    }
}
