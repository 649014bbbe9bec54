using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Pages;

/// <summary>What a page can be asked: of which day, and of which revision.</summary>
public sealed record PageRequest : SnapshotRequest;

/// <summary>Checks what a page is asked.</summary>
public sealed class PageRequestValidator(TimeProvider time) : RequestValidator<PageRequest>(time);
