using Mono.Cecil;

namespace MyelomaKb.Api.Tests.Architecture;

/// <summary>
/// Who knows whom in a compiled assembly: a room is the first part of a namespace below the assembly's own, and an arrow is any mention of
/// another room's type, in a signature, a body, an attribute or a type argument.
/// </summary>
internal sealed class RoomArrows
{
    /// <summary>The room of what lies in the assembly's own namespace.</summary>
    public const string Root = "(root)";

    private readonly string _space;
    private readonly SortedDictionary<(string From, string To), SortedSet<string>> _arrows = [];

    private RoomArrows(ModuleDefinition module, string space)
    {
        _space = space;
        foreach (var type in module.GetTypes())
        {
            if (RoomOf(type) is { } from)
            {
                Rooms.Add(from);
                See(from, type);
            }
        }
    }

    public SortedSet<string> Rooms { get; } = [];

    /// <summary>Reads an assembly below a namespace of its own.</summary>
    public static RoomArrows Of(string assembly, string space)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return new RoomArrows(module, space);
    }

    /// <summary>The rooms that a room knows.</summary>
    public IEnumerable<string> From(string room) => _arrows.Keys.Where(arrow => arrow.From == room).Select(arrow => arrow.To);

    /// <summary>The arrow as types that know types.</summary>
    public string Between(string from, string to) => $"{from} knows {to}: {string.Join(", ", _arrows[(from, to)])}";

    /// <summary>The arrows of which each lies on a circle, as types that know types; empty where the rooms have an order.</summary>
    public IReadOnlyList<string> Circles()
    {
        // What no room knows, and what knows no room, lies on no circle; taken away again and again, what is left does.
        var left = Rooms.ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(room => !From(room).Any(left.Contains) || !left.Any(other => From(other).Contains(room))) > 0)
        {
        }

        var circular = _arrows.Keys.Where(arrow => left.Contains(arrow.From) && left.Contains(arrow.To));
        return [.. circular.Select(arrow => Between(arrow.From, arrow.To))];
    }

    private string? RoomOf(TypeReference type)
    {
        var outermost = Outermost(type);
        return outermost.Scope is AssemblyNameReference ? null
            : outermost.Namespace == _space ? Root
            : outermost.Namespace.StartsWith($"{_space}.", StringComparison.Ordinal) ? outermost.Namespace[(_space.Length + 1)..]
                .Split('.')[0]
            : null;
    }

    private static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private void See(string from, TypeDefinition type)
    {
        foreach (var mentioned in Mentions.Of(type))
        {
            if (RoomOf(mentioned) is { } to && to != from)
            {
                if (!_arrows.TryGetValue((from, to), out var types))
                {
                    _arrows[(from, to)] = types = [];
                }

                types.Add($"{Outermost(type).Name} → {Outermost(mentioned).Name}");
            }
        }
    }
}
