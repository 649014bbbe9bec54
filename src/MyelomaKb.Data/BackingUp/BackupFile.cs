using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Data.Reading;

namespace MyelomaKb.Data.BackingUp;

/// <summary>Reads the lines of a backup one after the other.</summary>
internal sealed class BackupFile(Stream from) : IDisposable
{
    private readonly StreamReader _lines = new(new GZipStream(from, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);

    /// <summary>The first line, or null where the file is none of ours.</summary>
    public async Task<BackupHeader?> HeaderAsync(CancellationToken ct)
    {
        var header = await NextAsync(BackupJson.Default.BackupHeader, ct);
        return header is { Format: BackupFormat.Name } ? header : null;
    }

    /// <summary>The next table, or null where the last line follows instead, which is checked.</summary>
    public async Task<TableStart?> NextTableAsync(BackupReport soFar, CancellationToken ct)
    {
        var line = Encoding.UTF8.GetBytes(await LineAsync(ct));
        var (json, faults) = GuardedJson.Parse(line);
        if (json is null)
        {
            throw new DamagedBackupException($"After {soFar.Tables} tables: {faults[0].Message}");
        }

        using (json)
        {
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("table", out _))
            {
                return Read(line, BackupJson.Default.TableStart);
            }
        }

        var end = Read(line, BackupJson.Default.BackupEnd);
        return end == new BackupEnd(soFar.Tables, soFar.Rows)
            ? null
            : throw new DamagedBackupException("The file does not hold as many tables and rows as its end says.");
    }

    /// <summary>Passes on the rows of a table; answers with what the file says of them, which is what was read.</summary>
    public async Task<TableEnd> RowsAsync(string table, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        for (var line = await LineAsync(ct); line != BackupFormat.EndOfRows; line = await LineAsync(ct))
        {
            var bytes = Encoding.UTF8.GetBytes(line + "\n");
            hash.AppendData(bytes);
            await to.WriteAsync(bytes, ct);
            count++;
        }

        var read = new TableEnd(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
        return await NextAsync(BackupJson.Default.TableEnd, ct) == read
            ? read
            : throw new DamagedBackupException($"The rows of {table} are not those that were written.");
    }

    public void Dispose() => _lines.Dispose();

    private async Task<T> NextAsync<T>(JsonTypeInfo<T> type, CancellationToken ct)
        where T : class =>
        Read(Encoding.UTF8.GetBytes(await LineAsync(ct)), type);

    private static T Read<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(line, type) ?? throw new DamagedBackupException("A line holds null.");

    private async Task<string> LineAsync(CancellationToken ct) =>
        await _lines.ReadLineAsync(ct) ?? throw new DamagedBackupException("The file is cut off.");
}

/// <summary>A backup does not hold what it says that it holds.</summary>
internal sealed class DamagedBackupException(string message) : Exception(message);
