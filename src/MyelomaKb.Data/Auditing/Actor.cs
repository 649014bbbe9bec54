namespace MyelomaKb.Data.Auditing;

/// <summary>Who did something: a person or a program.</summary>
/// <param name="Id">Stays the same whatever the name becomes, such as <c>program:facts</c>.</param>
/// <param name="Name">The name as it is shown, chosen by whom it belongs to.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>A program, such as an import.</summary>
    public static Actor Program(string name) => new($"program:{name}", name);

    /// <summary>Somebody with an account.</summary>
    public static Actor Person(string account, string shownName) => new($"person:{account}", shownName);
}
