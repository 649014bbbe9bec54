using System.Text.Json;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>
/// Reads a body token by token, straight into what it means. What is wrong is noted and passed over, so that one reading finds all of
/// it; a good body costs no more than its tokens. Ends as soon as as much is wrong as is ever said: what comes after that is not looked
/// at. Throws JsonException only where the body is not JSON.
/// </summary>
internal ref partial struct BodyReader(ReadOnlySpan<byte> body, ProfileTerms terms)
{
    /// <summary>The most that is said of what is wrong with one body.</summary>
    public const int MostFaults = 100;

    private Utf8JsonReader _json = new(body);
    private List<BodyFault>? _faults;

    /// <summary>The names that may be used.</summary>
    public ProfileTerms Terms { get; } = terms;

    /// <summary>What was wrong so far, in the order of the body but for what is missing.</summary>
    public readonly IReadOnlyList<BodyFault> Faults => _faults ?? [];

    /// <summary>Whether so much is wrong that the rest of the body is not read.</summary>
    public readonly bool HasEnded => _faults?.Count >= MostFaults;

    /// <summary>Where the current token stands.</summary>
    public readonly long Offset => _json.TokenStartIndex;

    public readonly JsonTokenType Token => _json.TokenType;

    /// <summary>Goes to the first token.</summary>
    public void Start() => _json.Read();

    /// <summary>Reads past the end; anything but space there is not JSON.</summary>
    public void Finish()
    {
        if (!HasEnded)
        {
            _json.Read();
        }
    }

    /// <summary>Notes what is wrong with the current value and passes over it.</summary>
    public void Refuse(string message, IReadOnlyList<string>? candidates = null)
    {
        Fault(Offset, message, candidates);
        _json.Skip();
    }

    /// <summary>Notes something wrong at a place already read.</summary>
    public void Fault(long offset, string message, IReadOnlyList<string>? candidates = null) =>
        Note(new BodyFault(offset, null, message, candidates ?? []));

    /// <summary>Notes a name that means no drug, at the current value.</summary>
    public void UnknownDrug(string name) => Note(new BodyFault(Offset, null, "", [], name));

    /// <summary>Notes that the object at that place lacks a member.</summary>
    public void Missing(long offset, string member) => Note(new BodyFault(offset, member, "It is required.", []));

    /// <summary>Whether the current value is an object; if not, it is refused.</summary>
    public bool IsObject()
    {
        if (Token == JsonTokenType.StartObject)
        {
            return true;
        }

        Refuse(Token == JsonTokenType.Null ? NoNull : "It must be an object.");
        return false;
    }

    /// <summary>
    /// Goes to the value of the object's next member that is known and new; refuses others. False at the object's end.
    /// </summary>
    public bool Next<TMember>(ref uint seen, out TMember member)
        where TMember : struct, Enum
    {
        while (!HasEnded && _json.Read() && Token != JsonTokenType.EndObject)
        {
            if (Members<TMember>.Find(Text()) is not { } number)
            {
                RefuseMember($"This property does not exist here; allowed are {string.Join(", ", Members<TMember>.Names)}.");
            }
            else if ((seen & (1u << number)) != 0)
            {
                RefuseMember("The property is given twice.");
            }
            else
            {
                seen |= 1u << number;
                member = Members<TMember>.Values[number];
                _json.Read();
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>Goes to the next member of an object whose names are data; its name is the current token. False at the end.</summary>
    public bool NextName() => !HasEnded && _json.Read() && Token != JsonTokenType.EndObject;

    /// <summary>Goes from a name to its value.</summary>
    public void ToValue() => _json.Read();

    /// <summary>Refuses the member whose name is the current token, with its value.</summary>
    public void RefuseMember(string message, IReadOnlyList<string>? candidates = null)
    {
        Fault(Offset, message, candidates);
        _json.Read();
        _json.Skip();
    }

    /// <summary>The current name or string, unescaped; empty where it holds half a surrogate pair, which names nothing.</summary>
    public readonly ReadOnlySpan<byte> Text()
    {
        if (!_json.ValueIsEscaped)
        {
            return _json.ValueSpan;
        }

        try
        {
            var text = new byte[_json.ValueSpan.Length];
            return text.AsSpan(0, _json.CopyString(text));
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    private void Note(BodyFault fault)
    {
        _faults ??= [];
        if (_faults.Count < MostFaults)
        {
            _faults.Add(fault);
        }
    }
}
