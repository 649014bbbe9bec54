using Microsoft.AspNetCore.Components;

namespace MyelomaKb.Pages.Docs;

/// <summary>The text of a page of the documentation.</summary>
public abstract class DocContent : ComponentBase
{
    [Parameter, EditorRequired] public required DocFacts Facts { get; set; }

    /// <summary>The URL of the service, for the examples.</summary>
    protected string Service => Facts.Service;
}
