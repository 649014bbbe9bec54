using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>
/// What holds for every query: known parameters only, each once unless it takes several values, and no control characters.
/// </summary>
public static class QueryRules<TRequest>
{
    private static readonly IReadOnlyList<(string Name, bool Repeats)> Known =
    [
        .. from property in typeof(TRequest).GetProperties()
           let name = property.GetCustomAttribute<FromQueryAttribute>()?.Name
           where name is not null
           orderby name
           select (name, property.IsDefined(typeof(ManyValuesAttribute))),
    ];

    /// <summary>Everything that is wrong with the query, each fault at its parameter.</summary>
    public static IEnumerable<(string Place, string Message)> Faults(HttpRequest request)
    {
        foreach (var (name, values) in request.Query)
        {
            var known = Known.FirstOrDefault(one => one.Name == name);
            if (known.Name is null)
            {
                yield return (Quote.Short(name), $"This parameter does not exist here; {AllowedNames()}.");
            }
            else if (values.Count > 1 && !known.Repeats)
            {
                yield return (name, "The parameter is given more than once; it takes one value.");
            }

            if (values.Any(value => value is not null && value.Any(char.IsControl)))
            {
                yield return (Quote.Short(name), "The value contains a control character, such as NUL; none is allowed.");
            }
        }
    }

    private static string AllowedNames() =>
        Known.Count == 0 ? "this URL takes none" : $"allowed are {string.Join(", ", Known.Select(one => one.Name))}";
}
