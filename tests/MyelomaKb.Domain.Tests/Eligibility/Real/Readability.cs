namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>The Flesch-Kincaid grade of a text: years of school that it takes to read it.</summary>
internal static class Readability
{
    public static double Grade(string text)
    {
        var sentences = Math.Max(1, Parts(text, '.', '?', '!').Count());
        var words = Parts(text, ' ', '-', '/', '(', ')', ',').ToList();
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>Groups of vowels, without a silent e at the end; at least one.</summary>
    public static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Where(char.IsLetter).ToArray();
        var count = 0;
        for (var at = 0; at < letters.Length; at++)
        {
            count += IsVowel(letters[at]) && (at == 0 || !IsVowel(letters[at - 1])) ? 1 : 0;
        }

        var hasSilentEnd = letters is [.., var before, 'e']
            && !IsVowel(before)
            && !(before == 'l' && letters.Length > 2 && !IsVowel(letters[^3]));
        var hasSilentPast = letters is [.., not ('t' or 'd'), 'e', 'd'] && letters.Length > 3 && !IsVowel(letters[^3]);
        return Math.Max(1, count - (hasSilentEnd || hasSilentPast ? 1 : 0));
    }

    private static IEnumerable<string> Parts(string text, params char[] between) =>
        text.Split(between, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Any(char.IsLetterOrDigit));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
