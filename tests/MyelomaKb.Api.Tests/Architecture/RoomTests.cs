namespace MyelomaKb.Api.Tests.Architecture;

/// <summary>The rooms of each project have an order, read from the compiled assemblies.</summary>
public sealed class RoomTests
{
    private const string Planted = "MyelomaKb.Api.Tests.Architecture.Planted";

    [Theory]
    [InlineData("MyelomaKb.Api")]
    [InlineData("MyelomaKb.Data")]
    [InlineData("MyelomaKb.Domain")]
    [InlineData("MyelomaKb.Pages")]
    [InlineData("MyelomaKb.Postgres")]
    public void Rooms_of_a_project_know_each_other_in_no_circle(string project) => Assert.Empty(Read(project, project).Circles());

    [Fact]
    public void Circle_is_found_where_there_is_one()
    {
        var planted = Read("MyelomaKb.Api.Tests", Planted);

        Assert.Equal(["Lower", "Upper"], planted.Rooms);
        Assert.Equal(2, planted.Circles().Count);
        Assert.Equal("Lower knows Upper: Known → KnowsByCall", planted.Circles()[0]);
    }

    [Theory]
    [InlineData("KnowsByCall")]
    [InlineData("KnowsByTypeArgument")]
    [InlineData("KnowsBySignature")]
    [InlineData("KnowsByBase")]
    [InlineData("KnowsByAttribute")]
    [InlineData("KnowsInAnAsyncMethod")]
    public void Arrow_of_any_sort_is_found(string type) =>
        Assert.Contains($"{type} → Known", Read("MyelomaKb.Api.Tests", Planted).Between("Upper", "Lower"), StringComparison.Ordinal);

    internal static RoomArrows Read(string assembly, string space) =>
        RoomArrows.Of(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"), space);
}
