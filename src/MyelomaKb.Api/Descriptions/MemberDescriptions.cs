using System.Reflection;
using System.Text.Json;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Keys;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Descriptions;

/// <summary>What members are that have no documentation of their own in the program, because their names say it there.</summary>
internal static class MemberDescriptions
{
    private static readonly Dictionary<(Type Owner, string Member), string> Known = new()
    {
        [(typeof(Brand), "name")] = "The brand name.",
        [(typeof(Brand), "holder")] = "The company that holds it.",
        [(typeof(Brand), "regulator")] = "The regulator in whose market it is used; absent if it is used everywhere.",
        [(typeof(ProblemType), "slug")] = "The type's short name, the last part of its URL.",
        [(typeof(ProblemType), "status")] = "The HTTP status of every error of this type.",
        [(typeof(ProblemType), "title")] = "The kind of error in a few words.",
        [(typeof(ProblemType), "explanation")] = "What the error means and what to do about it.",
        [(typeof(KeyResponse), "createdAt")] = "When it was created.",
        [(typeof(ResultResponse), "drug")] = "The id of the approved drug.",
        [(typeof(ResultResponse), "regimen")] = "The drugs given together, by id, the approved drug first.",
    };

    public static string? Of(PropertyInfo property) =>
        Known.GetValueOrDefault((property.DeclaringType!, JsonNamingPolicy.CamelCase.ConvertName(property.Name)));
}
