namespace MyelomaKb.Data.Upgrading;

/// <summary>The database has the schema of an older program, which this one cannot bring up to date.</summary>
public sealed class SchemaTooOldException(string message) : Exception(message);
