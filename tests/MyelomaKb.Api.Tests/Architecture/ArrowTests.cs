using System.Reflection;

namespace MyelomaKb.Api.Tests.Architecture;

/// <summary>Who may know whom, read from the built assemblies.</summary>
public sealed class ArrowTests
{
    private const string Domain = "MyelomaKb.Domain";

    /// <summary>Each room of the domain and the rooms it may know; only the last ones may see the knowledge base as a whole.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Common"] = [],
        ["Sources"] = ["Common"],
        ["Drugs"] = ["Sources", "Common"],
        ["Trials"] = ["Drugs", "Sources", "Common"],
        ["Criteria"] = ["Drugs", "Sources", "Common"],
        ["Approvals"] = ["Trials", "Criteria", "Drugs", "Sources", "Common"],
        ["Combinations"] = ["Approvals", "Trials", "Drugs", "Sources", "Common"],
        ["Claims"] = ["Combinations", "Approvals", "Drugs", "Sources", "Common"],
        ["TreatmentHistory"] = ["Criteria", "Drugs", "Sources", "Common"],
        ["Documents"] = ["Claims", "Combinations", "Approvals", "Trials", "Criteria", "Drugs", "Sources", "Common"],
        ["Editing"] = ["Documents", "Claims", "Combinations", "Approvals", "Trials", "Criteria", "Drugs", "Sources", "Common"],
        ["Wording"] = ["Approvals", "Criteria", "Drugs", "Sources", "Common"],
        ["Searching"] = ["Wording", "Claims", "Combinations", "Approvals", "Trials", "Criteria", "Drugs", "Sources", "Common"],
        ["Upkeep"] = ["Combinations", "Approvals", "Criteria", "Drugs", "Sources", "Common"],
        ["Eligibility"] = ["Wording", "TreatmentHistory", "Combinations", "Approvals", "Criteria", "Drugs", "Sources", "Common"],
    };

    private static readonly string[] SeeTheWhole = ["Wording", "Searching", "Upkeep", "Eligibility"];

    public static TheoryData<string> RoomNames() => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void Room_knows_only_the_rooms_it_may(string room)
    {
        var arrows = RoomTests.Read(Domain, Domain);
        string[] may = SeeTheWhole.Contains(room) ? [.. Rooms[room], RoomArrows.Root] : Rooms[room];
        Assert.Empty(arrows.From(room).Except(may).Select(other => arrows.Between(room, other)));
    }

    [Fact]
    public void Every_room_of_the_domain_has_its_arrows_written_down() =>
        Assert.Equal(Rooms.Keys.Append(RoomArrows.Root).Order(), RoomTests.Read(Domain, Domain).Rooms.Order());

    [Theory]
    [InlineData("MyelomaKb.Domain", "")]
    [InlineData("MyelomaKb.Data", "Domain")]
    [InlineData("MyelomaKb.Postgres", "")]
    [InlineData("MyelomaKb.Migrations", "Data")]
    [InlineData("myelomakb", "Data,Domain")]
    [InlineData("MyelomaKb.Pages", "Domain")]
    [InlineData("MyelomaKb.Api", "Data,Domain,Pages,Postgres")]
    public void Assembly_knows_only_the_assemblies_it_may(string assembly, string may)
    {
        var known = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("MyelomaKb.", StringComparison.Ordinal))
            .Select(name => name["MyelomaKb.".Length..]);
        Assert.Equal(may.Split(',', StringSplitOptions.RemoveEmptyEntries), known.Order());
    }
}
