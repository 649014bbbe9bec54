using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract.Breaking;

/// <summary>Compares two schemas in the direction in which values travel.</summary>
internal sealed class SchemaComparison(JsonObject before, JsonObject after, List<string> breaks)
{
    private static readonly string[] Lowest = ["minimum", "minLength", "minItems"];
    private static readonly string[] Highest = ["maximum", "maxLength", "maxItems"];
    private static readonly string[] Exact = ["pattern", "format", "const"];
    private static readonly string[] Choices = ["anyOf", "oneOf", "allOf"];
    private readonly HashSet<string> _seen = [];

    /// <summary>Notes where a value that a caller may send is no longer taken.</summary>
    public void Narrows(string place, JsonNode old, JsonNode now) => Compare(place, old, now, isRequest: true);

    /// <summary>Notes where an answer may lack what it had, or hold what it could not.</summary>
    public void Widens(string place, JsonNode old, JsonNode now) => Compare(place, old, now, isRequest: false);

    private void Compare(string place, JsonNode old, JsonNode now, bool isRequest)
    {
        if (old["$ref"] is not null || now["$ref"] is not null)
        {
            if (!_seen.Add($"{isRequest} {old["$ref"]} {now["$ref"]}"))
            {
                return;
            }

            place = old["$ref"] is { } reference ? $"{place} > {reference.GetValue<string>().Split('/')[^1]}" : place;
            (old, now) = (Resolve(old, before), Resolve(now, after));
        }

        Sets(place, old, now, isRequest);
        Limits(place, old, now, isRequest);
        Members(place, old, now, isRequest);
        if (old["items"] is { } items && now["items"] is { } others)
        {
            Compare($"{place}[]", items, others, isRequest);
        }

        foreach (var choice in Choices)
        {
            Parts($"{place} {choice}", old[choice] as JsonArray, now[choice] as JsonArray, isRequest);
        }

        Kinds(place, old["discriminator"]?["mapping"] as JsonObject, now["discriminator"]?["mapping"] as JsonObject, isRequest);
    }

    /// <summary>Types and enumerations: what a request takes may only grow, what an answer holds may only shrink.</summary>
    private void Sets(string place, JsonNode old, JsonNode now, bool isRequest)
    {
        foreach (var keyword in new[] { "type", "enum" })
        {
            var (was, now1) = (Values(old[keyword]), Values(now[keyword]));
            var (needed, given) = isRequest ? (was, now1) : (now1, was);
            if (given is not null && (needed is null || !needed.IsSubsetOf(given)))
            {
                var lost = needed is null ? "anything" : string.Join(", ", needed.Except(given));
                breaks.Add(isRequest ? $"{place}: {lost} is no longer taken ({keyword})" : $"{place}: {lost} may come now ({keyword})");
            }
        }
    }

    private void Limits(string place, JsonNode old, JsonNode now, bool isRequest)
    {
        foreach (var keyword in isRequest ? Lowest.Concat(Highest) : [])
        {
            var (was, limit) = (old[keyword]?.GetValue<decimal>(), now[keyword]?.GetValue<decimal>());
            var isTighter = limit is not null && (was is null || (Lowest.Contains(keyword) ? limit > was : limit < was));
            if (isTighter)
            {
                breaks.Add($"{place}: {keyword} is {limit} now");
            }
        }

        foreach (var keyword in Exact)
        {
            var (was, rule) = (old[keyword]?.ToJsonString(), now[keyword]?.ToJsonString());
            if (was != rule && (isRequest ? rule : was) is not null)
            {
                breaks.Add($"{place}: {keyword} is another");
            }
        }
    }

    private void Members(string place, JsonNode old, JsonNode now, bool isRequest)
    {
        var (required, requiredNow) = (Required(old), Required(now));
        foreach (var (name, member) in old["properties"]?.AsObject() ?? [])
        {
            if (now["properties"]?[name] is { } kept)
            {
                Compare($"{place}.{name}", member!, kept, isRequest);
            }
            else
            {
                breaks.Add($"{place}: the member {name} is gone");
            }
        }

        var what = isRequest ? "required now" : "no longer always there";
        var told = isRequest
            ? requiredNow.Except(required)
            : required.Except(requiredNow).Where(name => now["properties"]?[Unquoted(name)] is not null);
        breaks.AddRange(told.Select(name => $"{place}: the member {Unquoted(name)} is {what}"));
        if (isRequest && IsFalse(now["additionalProperties"]) && !IsFalse(old["additionalProperties"]) && old["properties"] is not null)
        {
            breaks.Add($"{place}: other members are no longer taken");
        }
    }

    /// <summary>What is always there; of an entry that <c>fields</c> can cut, where it is not cut.</summary>
    private static HashSet<string> Required(JsonNode schema) => Values(schema["x-required-without-fields"] ?? schema["required"]) ?? [];

    private void Parts(string place, JsonArray? old, JsonArray? now, bool isRequest)
    {
        if ((old?.Count ?? 0) != (now?.Count ?? 0))
        {
            breaks.Add($"{place}: there are {now?.Count ?? 0} alternatives, not {old?.Count ?? 0}");
            return;
        }

        for (var at = 0; at < (old?.Count ?? 0); at++)
        {
            Compare($"{place}/{at}", old![at]!, now![at]!, isRequest);
        }
    }

    private void Kinds(string place, JsonObject? old, JsonObject? now, bool isRequest)
    {
        foreach (var (name, target) in old ?? [])
        {
            if (now?[name] is { } kept)
            {
                Compare(place, Reference(target!), Reference(kept), isRequest);
            }
            else
            {
                breaks.Add($"{place}: the kind {name} is gone");
            }
        }
    }

    private static JsonObject Reference(JsonNode target) => new() { ["$ref"] = target.GetValue<string>() };

    private static bool IsFalse(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) && !flag;

    private static HashSet<string>? Values(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => [.. list.Select(one => one!.ToJsonString())],
        _ => [node.ToJsonString()],
    };

    private static string Unquoted(string json) => json.Trim('"');

    private static JsonNode Resolve(JsonNode node, JsonObject document) => node["$ref"] is { } reference
        ? reference.GetValue<string>().Split('/')[1..].Aggregate((JsonNode)document, (one, part) => one[part]!)
        : node;
}
