using System.Globalization;
using System.Text;
using Npgsql;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>
/// What the log keeps of an exception: types and stacks, all the way down, without the messages. A message could quote the request, and a
/// request can hold facts about a patient. PostgreSQL's words about a wrong statement quote the statement only.
/// </summary>
internal static class FaultTrace
{
    private const string WrongStatement = "42";

    public static string Of(Exception fault)
    {
        var text = new StringBuilder();
        for (var one = fault; one is not null; one = one.InnerException)
        {
            text.Append(one == fault ? "" : "\ncaused by ").Append(one.GetType().FullName);
            if (one is PostgresException refused)
            {
                text.Append(CultureInfo.InvariantCulture, $" {refused.SqlState}");
                text.Append(refused.SqlState.StartsWith(WrongStatement, StringComparison.Ordinal) ? $": {refused.MessageText}" : "");
            }

            text.Append('\n').Append(one.StackTrace ?? "   (without a stack)");
        }

        return text.ToString();
    }
}
