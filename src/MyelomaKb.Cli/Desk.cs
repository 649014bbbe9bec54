namespace MyelomaKb.Cli;

/// <summary>Where a command says how it goes.</summary>
public sealed class Desk(TextWriter output, TextWriter errors)
{
    /// <summary>Tells progress or a result.</summary>
    public void Say(string line) => output.WriteLine(line);

    /// <summary>Tells what is wrong.</summary>
    public void Complain(string line) => errors.WriteLine(line);
}
