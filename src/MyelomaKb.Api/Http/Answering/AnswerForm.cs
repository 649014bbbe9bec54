using Microsoft.Extensions.Primitives;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>What an answer's bytes are: their media type, and, of a page, what a browser may load and do for it.</summary>
public sealed record AnswerForm(StringValues ContentType, StringValues Policy = default)
{
    /// <summary>Facts for programs.</summary>
    public static AnswerForm Json { get; } = new("application/json; charset=utf-8");

    /// <summary>The headers of a request that the answer depends on.</summary>
    public StringValues Varies { get; init; } = "Accept-Encoding";

    /// <summary>Whether the address stands for these bytes for good, as that of a file named by its content does.</summary>
    public bool IsForGood { get; init; }

    /// <summary>Whether pages of other sites may load it as a part of theirs, however strictly they are isolated.</summary>
    public bool ForOthers { get; init; }
}
