using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Eligibility;

/// <summary>
/// What one screen of the form shows: the answers told, what is wrong with them, the questions that matter next, and what the labels
/// say so far. Made of one request and kept nowhere.
/// </summary>
public sealed record Sheet
{
    /// <summary>The input that names the regulators whose labels count.</summary>
    public const string RegulatorInput = "regulator";

    /// <summary>The input that names a question which was put; without an answer beside it, it was left open.</summary>
    public const string AskedInput = "asked";

    private const int MostNext = 3;

    private readonly Dictionary<string, List<string>> _faults = [];

    /// <summary>The regulator whose labels count; all where none was chosen.</summary>
    public Regulator? Regulator { get; private init; }

    /// <summary>The questions to ask now, the most telling first.</summary>
    public IReadOnlyList<Field> Next { get; private set; } = [];

    /// <summary>The questions that were answered, in the order in which they were.</summary>
    public IReadOnlyList<Field> Told { get; private init; } = [];

    /// <summary>The questions that were put, left open, and still matter.</summary>
    public IReadOnlyList<Field> Open { get; private set; } = [];

    /// <summary>The answers by the names of their fields.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <summary>What the labels say; null on the first screen, and while answers contradict each other.</summary>
    public Assessment? Assessment { get; private set; }

    /// <summary>What is wrong with answers, by field; under no field's name, what is wrong with the form.</summary>
    public IReadOnlyDictionary<string, List<string>> Faults => _faults;

    /// <summary>The screen after these answers; with none it is the first.</summary>
    public static Sheet Of(PageView view, IReadOnlyDictionary<string, IReadOnlyList<string>> form)
    {
        var known = Questionnaire.Of(view.Kb, view.Day);
        var told = form.Where(pair => known.ContainsKey(pair.Key)).Select(pair => known[pair.Key]).ToList();
        var regulator = form.TryGetValue(RegulatorInput, out var chosen) ? Wire<Regulator>.Find(chosen[^1]) : null;
        var sheet = new Sheet { Answers = form, Told = told, Regulator = regulator };
        foreach (var stray in form.Keys.Where(name => name is not (RegulatorInput or AskedInput) && !known.ContainsKey(name)))
        {
            sheet.Fault("", $"There is no question '{(stray.Length > 60 ? stray[..60] : stray)}'.");
        }

        var left = form.TryGetValue(AskedInput, out var asked) ? asked.Where(name => !form.ContainsKey(name)).ToHashSet() : [];
        sheet.Judge(view, left);
        return sheet;
    }

    /// <summary>What is wrong with the answer to a question.</summary>
    public IReadOnlyList<string> FaultsOf(Field field) => _faults.GetValueOrDefault(field.Name) ?? [];

    private void Judge(PageView view, HashSet<string> left)
    {
        var form = new FormReading(view.Kb);
        foreach (var field in Told)
        {
            if (form.Read(field, Answers[field.Name]) is { } fault)
            {
                Fault(field.Name, fault);
            }
        }

        if (_faults.Count > 0)
        {
            return;
        }

        var (reading, contradictions) = ProfileReading.Of(form.Profile, ProfileTerms.Of(view.Kb), view.Day);
        foreach (var one in contradictions)
        {
            var (at, with) = (form.FieldAt(one.At), form.FieldAt(one.With));
            Fault(at ?? "", one.Message);
            if (with is not null && with != at)
            {
                Fault(with, $"This contradicts another answer: {one.Message}");
            }
        }

        if (reading is not null)
        {
            var assessment = view.Kb.Eligibility.Assess(new AssessmentQuery
            {
                AsOf = view.Day,
                Patient = reading.Facts,
                Regulators = Regulator is { } one ? [one] : null,
                Detail = AssessmentDetail.Full,
            });
            var questions = assessment.Questions.Select(question => Field.Of(question.Asked))
                .Where(field => !Answers.ContainsKey(field.Name)).ToList();
            Next = [.. questions.Where(field => !left.Contains(field.Name)).Take(MostNext)];
            Open = [.. questions.Where(field => left.Contains(field.Name))];
            Assessment = Answers.Count == 0 ? null : assessment;
        }
    }

    private void Fault(string field, string message)
    {
        if (!_faults.TryGetValue(field, out var messages))
        {
            _faults[field] = messages = [];
        }

        if (!messages.Contains(message))
        {
            messages.Add(message);
        }
    }
}
