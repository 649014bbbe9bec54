using System.Text.Json;

namespace MyelomaKb.Conformance.Cases;

/// <summary>A regimen of one regulator and its verdict, "absent" where no approval of it is in force or asked for.</summary>
public sealed record ExpectedRegimen(string Regulator, IReadOnlyList<string> Regimen, string Verdict)
{
    public const string Absent = "absent";

    /// <summary>The fact whose every value some approval covers; JSON null for none, undefined where it is not compared.</summary>
    public JsonElement EitherWay { get; init; }
}

/// <summary>A fact about the patient that is still to be told.</summary>
public sealed record ExpectedFact(string Fact, FactSelector? Of = null);

/// <summary>A criterion that stands against a verdict; one under <c>not</c> carries its child.</summary>
public sealed record ExpectedLeaf(string Op, FactSelector? Of = null, ExpectedLeaf? Child = null);

/// <summary>A question that an answer must ask, with how many results it decides and part of its answers.</summary>
public sealed record ExpectedQuestion(string Fact, FactSelector? Of = null, int? Decides = null, JsonElement? Answers = null);
