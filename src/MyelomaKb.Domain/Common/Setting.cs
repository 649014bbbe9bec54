namespace MyelomaKb.Domain.Common;

/// <summary>The stage of the disease in which a treatment is given.</summary>
public enum Setting
{
    NewlyDiagnosed,
    Maintenance,
    RelapsedRefractory,
    Smoldering,
    StemCellMobilization,
    Conditioning,
    BoneDisease,
    Other,
}
