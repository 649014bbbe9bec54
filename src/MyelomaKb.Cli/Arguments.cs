using Npgsql;

namespace MyelomaKb.Cli;

/// <summary>The words after a verb: one plain word at most, and options with the values that follow them.</summary>
public sealed class Arguments
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["schema"] = ["--down-to"],
        ["facts"] = ["--replace", "--allow-removals", "--author", "--reason"],
        ["check"] = ["--deep"],
        ["verify"] = ["--noted"],
        ["labels"] = ["--url"],
        ["backup"] = [],
        ["restore"] = ["--despite-errors"],
    };

    /// <summary>Options that are no more than there or not there; a word after one belongs to the verb.</summary>
    private static readonly string[] Flags = ["--deep", "--replace", "--despite-errors"];

    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);

    private Arguments()
    {
    }

    /// <summary>The word that is no option, such as a folder or a file.</summary>
    public string? Word { get; private set; }

    /// <summary>Reads the words; an option that the verb does not have is not understood.</summary>
    public static Arguments Parse(string verb, IEnumerable<string> words)
    {
        var allowed = Allowed.GetValueOrDefault(verb) ?? throw new NotUnderstoodException($"There is no verb '{verb}'.");
        var arguments = new Arguments();
        string? option = null;
        foreach (var word in words)
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                option = word == "--connection" || allowed.Contains(word)
                    ? word
                    : throw new NotUnderstoodException($"'{verb}' has no option '{word}'.");
                arguments._options.TryAdd(option, []);
            }
            else if (option is not null && !Flags.Contains(option) &&
                (option == "--allow-removals" || arguments._options[option].Count == 0))
            {
                arguments._options[option].Add(word);
            }
            else
            {
                arguments.Word = arguments.Word is null ? word : throw new NotUnderstoodException($"'{word}' is an unexpected argument.");
            }
        }

        return arguments;
    }

    /// <summary>Whether the option is there.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>The values after an option; none where it is not there.</summary>
    public IReadOnlyList<string> Values(string option) => _options.GetValueOrDefault(option) ?? [];

    /// <summary>The one value after an option, or null where it is not there.</summary>
    public string? Value(string option) => !Has(option)
        ? null
        : Values(option) is [var value] ? value : throw new NotUnderstoodException($"'{option}' needs a value.");

    /// <summary>The database that is meant.</summary>
    public string Connection
    {
        get
        {
            var text = Value("--connection") ?? Environment.GetEnvironmentVariable("ConnectionStrings__KnowledgeBase")
                ?? throw new NotUnderstoodException("No database is named: set ConnectionStrings__KnowledgeBase, or give --connection.");
            try
            {
                return new NpgsqlConnectionStringBuilder(text).ConnectionString;
            }
            catch (Exception problem) when (problem is ArgumentException or FormatException)
            {
                // The text itself stays untold: it may hold a password.
                throw new NotUnderstoodException("The connection string cannot be read; write Host=…;Database=…");
            }
        }
    }

    /// <summary>The word, which this verb cannot do without.</summary>
    public string Required(string what) => Word ?? throw new NotUnderstoodException($"{what} is missing.");
}
