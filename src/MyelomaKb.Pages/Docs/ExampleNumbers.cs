namespace MyelomaKb.Pages.Docs;

/// <summary>Numbers the examples of a page from 1.</summary>
public sealed class ExampleNumbers
{
    private int _last;

    public int Next() => ++_last;
}
