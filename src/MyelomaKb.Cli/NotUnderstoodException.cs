namespace MyelomaKb.Cli;

/// <summary>The command line says something that this program does not know.</summary>
public sealed class NotUnderstoodException(string message) : Exception(message);
