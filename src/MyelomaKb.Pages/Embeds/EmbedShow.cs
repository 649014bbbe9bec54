namespace MyelomaKb.Pages.Embeds;

/// <summary>Which side of its subject an embed shows.</summary>
public enum EmbedShow
{
    /// <summary>The approvals that are in force.</summary>
    Approvals,

    /// <summary>What regulators did, the newest first.</summary>
    Timeline,

    /// <summary>What it is and where it stands, in short.</summary>
    Summary,
}
