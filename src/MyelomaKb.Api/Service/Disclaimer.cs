namespace MyelomaKb.Api.Service;

/// <summary>What every answer is and is not.</summary>
public static class Disclaimer
{
    public const string Text = "MyelomaKb states what regulators' labels say. It is not medical advice, and it does not replace the label "
        + "itself or a conversation with the care team.";
}
