namespace MyelomaKb.Api.Contract;

/// <summary>The names of schemas in the contract: the type's own, without the word that only the program needs.</summary>
public static class SchemaNames
{
    private const string Suffix = "Response";

    public static string Of(Type type)
    {
        var name = type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(Of)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }
}
