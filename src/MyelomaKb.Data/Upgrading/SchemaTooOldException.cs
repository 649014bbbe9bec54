namespace MyelomaKb.Data.Upgrading;

/// <summary>The database has the schema of a program from before 1.0, which this program cannot bring up to date.</summary>
public sealed class SchemaTooOldException(string migration) : Exception(
    $"The database has an older schema ({migration}) that this program cannot read or bring up to date. "
    + "Use the program that made it, or start with an empty database or another data folder.");
