namespace MyelomaKb.Domain.Common;

/// <summary>Where in the course of the disease a treatment is given.</summary>
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
