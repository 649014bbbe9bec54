using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Reads single values: each method leaves the reader on the value's last token, and refuses what does not fit.</summary>
internal ref partial struct BodyReader
{
    private const string NoNull = "null is not allowed here; omit what is unknown.";

    public bool? Flag()
    {
        if (Token is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.GetBoolean();
        }

        Refuse(Token == JsonTokenType.Null ? NoNull : "It must be true or false.");
        return null;
    }

    /// <summary>A whole number within bounds, both included; 3.0 is whole.</summary>
    public int? Whole(int least, int most)
    {
        if (Token == JsonTokenType.Number && TryWhole(out var value) && value >= least && value <= most)
        {
            return value;
        }

        Refuse(Token == JsonTokenType.Null ? NoNull : $"It must be a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A number within bounds, both included.</summary>
    public decimal? Number(decimal least, decimal most)
    {
        if (Token == JsonTokenType.Number && _json.TryGetDecimal(out var value) && value >= least && value <= most)
        {
            return value;
        }

        Refuse(Token == JsonTokenType.Null ? NoNull : FormattableString.Invariant($"It must be a number from {least} to {most}."));
        return null;
    }

    /// <summary>One of a closed set of words.</summary>
    public TEnum? Word<TEnum>()
        where TEnum : struct, Enum
    {
        if (Token == JsonTokenType.String && Words<TEnum>.Find(Text()) is { } value)
        {
            return value;
        }

        Refuse(Token == JsonTokenType.Null ? NoNull : $"It must be one of {string.Join(", ", Wire<TEnum>.All)}.");
        return null;
    }

    /// <summary>A date of a year, a month or a day.</summary>
    public PartialDate? Date()
    {
        if (Token == JsonTokenType.String && PartialDate.Parse(Text()) is { } date)
        {
            return date;
        }

        Refuse(Token == JsonTokenType.Null
            ? NoNull
            : $"It must be a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD, not before {PartialDate.EarliestYear}.");
        return null;
    }

    /// <summary>A date, or null for what has not happened.</summary>
    public Told<PartialDate> DateOrNone() => Token == JsonTokenType.Null ? new Told<PartialDate>(null) : Told(Date());

    /// <summary>A number of days, or null for what has not happened.</summary>
    public Told<int> DaysOrNone() => Token == JsonTokenType.Null ? new Told<int>(null) : Told(Whole(0, Limits.MostDays));

    /// <summary>A string that says something: not blank, not too long, without control characters.</summary>
    public string? Phrase()
    {
        if (Token == JsonTokenType.String)
        {
            var phrase = Encoding.UTF8.GetString(Text());
            if (!string.IsNullOrWhiteSpace(phrase) && phrase.Length <= Limits.LongestPhrase && !phrase.Any(char.IsControl))
            {
                return phrase;
            }
        }

        Refuse(Token == JsonTokenType.Null
            ? NoNull
            : $"It must be a string of 1 to {Limits.LongestPhrase} characters, not blank and without control characters.");
        return null;
    }

    /// <summary>A name that means exactly one drug.</summary>
    public GivenDrug? Drug()
    {
        if (Token != JsonTokenType.String)
        {
            Refuse(Token == JsonTokenType.Null ? NoNull : "It must be the name of a drug, as a string.");
            return null;
        }

        if (Terms.FindDrug(Text()) is { } drug)
        {
            return drug;
        }

        UnknownDrug(Encoding.UTF8.GetString(Text()));
        return null;
    }

    /// <summary>A list; items that were refused are left out of it, but then the body as a whole is refused.</summary>
    public List<TItem> List<TItem>(ItemReader<TItem> read, bool mayBeEmpty = false)
    {
        var items = new List<TItem>();
        if (Token != JsonTokenType.StartArray)
        {
            Refuse(Token == JsonTokenType.Null ? NoNull : "It must be a list.");
            return items;
        }

        var start = Offset;
        var any = false;
        while (!HasEnded && _json.Read() && Token != JsonTokenType.EndArray)
        {
            any = true;
            if (read(ref this, out var item))
            {
                items.Add(item);
            }
        }

        if (!any && !mayBeEmpty)
        {
            Fault(start, "The list is empty, which could mean none or unknown. Omit it, or name at least one.");
        }

        return items;
    }

    /// <summary>A list of words of a closed set.</summary>
    public List<TEnum> WordList<TEnum>(bool mayBeEmpty = false)
        where TEnum : struct, Enum => List(
            static (ref BodyReader body, out TEnum item) =>
            {
                var word = body.Word<TEnum>();
                item = word ?? default;
                return word.HasValue;
            },
            mayBeEmpty);

    /// <summary>A list of names of drugs.</summary>
    public List<GivenDrug> Drugs(bool mayBeEmpty) => List(
        static (ref BodyReader body, out GivenDrug item) => (item = body.Drug()!) is not null, mayBeEmpty);

    // A refused value is not told; the fault that was noted keeps the body from being answered.
    private static Told<T> Told<T>(T? value)
        where T : struct => value is null ? default : new Told<T>(value);

    private readonly bool TryWhole(out int value)
    {
        if (_json.TryGetInt32(out value))
        {
            return true;
        }

        if (!_json.TryGetDecimal(out var number) || number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue)
        {
            return false;
        }

        value = (int)number;
        return true;
    }
}

/// <summary>Reads one item of a list; false where it was refused.</summary>
internal delegate bool ItemReader<TItem>(ref BodyReader body, out TItem item);
