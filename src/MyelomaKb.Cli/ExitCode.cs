namespace MyelomaKb.Cli;

/// <summary>How a command ends, for the script that started it; the help explains each.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int NotUnderstood = 2;
    public const int NoDatabase = 3;
    public const int DoneDespiteErrors = 4;
    public const int Stopped = 5;
}
