namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Tests that listen to the whole process run while nothing else does.</summary>
[CollectionDefinition(nameof(ListeningAlone), DisableParallelization = true)]
public sealed class ListeningAlone;
