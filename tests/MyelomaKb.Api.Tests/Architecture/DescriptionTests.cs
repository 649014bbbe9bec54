using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using MyelomaKb.Data.Following;
using MyelomaKb.Domain;
using MyelomaKb.Postgres;

namespace MyelomaKb.Api.Tests.Architecture;

/// <summary>Every public type says what it is; components do so in a comment at the head of their file.</summary>
public sealed class DescriptionTests
{
    /// <summary>Validators repeat in rules what the requests beside them describe; the imports of components become a class too.</summary>
    private static readonly string[] Undescribed = ["Validator", "_Imports"];

    public static TheoryData<string> Assemblies() =>
        [.. new[] { typeof(KnowledgeBase), typeof(KnowledgeBaseFeed), typeof(PrivatePostgres) }
            .Select(type => type.Assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    [InlineData("MyelomaKb.Api")]
    [InlineData("MyelomaKb.Pages")]
    public void Every_public_type_has_a_summary(string assembly)
    {
        var described = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();
        var lacking = Assembly.Load(assembly).GetExportedTypes()
            .Where(type => !type.FullName!.Contains(".Schema.", StringComparison.Ordinal) && type.Namespace is not null)
            .Where(type => !typeof(IComponent).IsAssignableFrom(type))

            // What the compiler makes of extension blocks has no place for a summary.
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
            .Where(type => !Undescribed.Contains(type.Name) && !described.Contains($"T:{type.FullName!.Replace('+', '.')}"))
            .Select(type => type.FullName);
        Assert.Empty(lacking);
    }
}
