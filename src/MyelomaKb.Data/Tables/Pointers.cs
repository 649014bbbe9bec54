namespace MyelomaKb.Data.Tables;

/// <summary>How the parts of an entry that cite sources of their own are pointed to.</summary>
internal static class Pointers
{
    public const string Whole = "";

    public const string StatedIn = "/statedIn";

    public static string Version(int at) => $"/versions/{at}";

    public static string Event(int at) => $"/history/{at}";

    public static string Result(int at) => $"/results/{at}";
}
