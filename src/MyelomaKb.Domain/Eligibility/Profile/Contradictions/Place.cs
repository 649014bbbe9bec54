using System.Globalization;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>JSON pointers to what a request told.</summary>
internal static class Place
{
    public const string AsOf = "/asOf";

    public static string Fact(string name) => $"/patient/{name}";

    public static string Item(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"/patient/{list}/{at}");

    public static string Therapy(int at) => Item("therapies", at);

    public static string Therapy(int at, string member) => $"{Therapy(at)}/{member}";

    public static string Therapy(int at, string member, int item) =>
        string.Create(CultureInfo.InvariantCulture, $"/patient/therapies/{at}/{member}/{item}");
}
