using System.Buffers;
using System.IO.Pipelines;

namespace MyelomaKb.Api.Eligibility.Batch;

/// <summary>
/// The lines of a body, as they come in. Never holds more than a little over one line: one that is too long is reported as soon as that is
/// seen, and the rest of it is passed over.
/// </summary>
internal sealed class BodyLines(PipeReader body, int longest)
{
    private ReadOnlySequence<byte> _held;
    private bool _begun;
    private bool _ended;
    private bool _passing;

    /// <summary>
    /// The next line that is not blank, null after the last; it may be used until the one after it is asked for. Whatever must be done
    /// before waiting for the caller is done first.
    /// </summary>
    public async ValueTask<BodyLine?> NextAsync(Func<CancellationToken, ValueTask> beforeWaiting, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryNext(out var line))
            {
                return line;
            }

            await beforeWaiting(cancellation);
            if (!await MoreAsync(cancellation))
            {
                return null;
            }
        }
    }

    /// <summary>Leaves the rest unread, so that the next reader of the connection can skip it.</summary>
    public void Stop()
    {
        if (_begun)
        {
            body.AdvanceTo(_held.Start);
        }
    }

    /// <summary>Takes the next line that has come in whole.</summary>
    private bool TryNext(out BodyLine line)
    {
        line = default;
        while (true)
        {
            var end = _held.PositionOf((byte)'\n');
            if (_passing)
            {
                _held = end is { } over ? _held.Slice(_held.GetPosition(1, over)) : _held.Slice(_held.End);
                _passing = end is null;
                if (_passing)
                {
                    return false;
                }

                continue;
            }

            if (end is null && !_ended && _held.Length <= longest)
            {
                return false;
            }

            var text = end is { } at ? _held.Slice(0, at) : _held;
            if (text.Length > longest)
            {
                _passing = true;
                line = new BodyLine(default, IsTooLong: true);
                return true;
            }

            if (text.IsEmpty && end is null)
            {
                return false;
            }

            _held = end is { } next ? _held.Slice(_held.GetPosition(1, next)) : _held.Slice(_held.End);
            if (!IsBlank(text))
            {
                line = new BodyLine(text, IsTooLong: false);
                return true;
            }
        }
    }

    /// <summary>Awaits more; false where the body has ended and no line is left.</summary>
    private async ValueTask<bool> MoreAsync(CancellationToken cancellation)
    {
        if (_begun)
        {
            body.AdvanceTo(_held.Start, _held.End);
        }

        if (_ended)
        {
            _begun = false;
            return false;
        }

        _begun = true;
        var result = await body.ReadAsync(cancellation);
        (_held, _ended) = (result.Buffer, result.IsCompleted);
        return true;
    }

    private static bool IsBlank(ReadOnlySequence<byte> text)
    {
        foreach (var part in text)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One line without its end, or that it was too long.</summary>
internal readonly record struct BodyLine(ReadOnlySequence<byte> Text, bool IsTooLong)
{
    /// <summary>How many bytes the line has.</summary>
    public long Length => Text.Length;

    /// <summary>The line's bytes in one piece.</summary>
    public ReadOnlySpan<byte> Bytes => Text.IsSingleSegment ? Text.FirstSpan : Text.ToArray();
}
