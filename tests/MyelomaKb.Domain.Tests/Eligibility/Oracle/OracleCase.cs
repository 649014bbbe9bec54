using System.Text;
using System.Text.Json;
using CsCheck;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Oracle;

/// <summary>Random criteria, a random patient of whom something is told, and every world that goes with it.</summary>
internal sealed record OracleCase(
    KnowledgeBase Kb, Criterion Criteria, PatientFacts Told, IReadOnlyList<World> AllWorlds)
{
    /// <summary>Few enough to stay within seconds; ORACLE_RUNS asks for more.</summary>
    public static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("ORACLE_RUNS"), out var runs) ? runs : 50;

    private IReadOnlyList<World>? _worlds;

    public static readonly Gen<OracleCase> Gen = CsCheck.Gen
        .Select(Generate.Criteria, CsCheck.Gen.Int[0, int.MaxValue], CsCheck.Gen.Int[0, 90])
        .SelectMany(drawn =>
        {
            var (criteria, pick, share) = drawn;
            var kb = Some.Kb([criteria]);
            var judge = new PlainJudge(kb);
            var nothing = Some.Patient(kb);
            var all = WorldList.All([.. Generate.LeavesOf(criteria)], kb.Agents.Agents.Count);
            var world = all.Skip(pick % all.Count).Concat(all).First(one => judge.GoesWith(one, nothing));
            return Generate.Told(kb, world, share).Select(told => new OracleCase(kb, criteria, told, all));
        });

    public PlainJudge Judge { get; } = new(Kb);

    public ResultLine Line => Some.Line(Kb, Told);

    public IReadOnlyList<World> Worlds => _worlds ??= [.. AllWorlds.Where(world => Judge.GoesWith(world, Told))];

    /// <summary>How a leaf's fact is named outside: forms of one drug are one.</summary>
    public static string Outward(Leaf leaf) => leaf switch
    {
        ExposedTo one => $"exposedTo {Outward(one.Of)}",
        RefractoryTo one => $"refractoryTo {Outward(one.Of)}",
        _ => leaf.Op,
    };

    public static string Outward(Fact fact) => fact.Of is OfAgents of ? $"{fact.Name} {Outward(of.Selector)}" : fact.Name;

    private static string Outward(AgentSelector of) =>
        of is OneDrug one ? one.Drug.Value.Replace("-sc", "", StringComparison.Ordinal) : of.ToString();

    public override string ToString()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            CriterionWriter.Write(json, Criteria);
        }

        return $"{Encoding.UTF8.GetString(text.ToArray())} {Told} exposed {string.Join(',', Told.Exposed.Agents)}"
            + $" >= {string.Join(',', Told.Exposed.AtLeast)} < {string.Join(',', Told.Exposed.FewerThan)}"
            + $" refractory {string.Join(',', Told.Refractory.Agents)} >= {string.Join(',', Told.Refractory.AtLeast)}"
            + $" < {string.Join(',', Told.Refractory.FewerThan)} statuses {string.Join(',', Told.DiseaseStatus ?? [])}";
    }
}
