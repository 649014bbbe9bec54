using MyelomaKb.Api.Tests.Architecture.Planted.Upper;

namespace MyelomaKb.Api.Tests.Architecture.Planted.Lower;

/// <summary>The room below, which every type above knows, and which knows one of them: a circle that must be found.</summary>
internal class Known
{
    public const string Text = "known";

    public static int Number() => KnowsByCall.Ask();
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class KnownAttribute : Attribute;
