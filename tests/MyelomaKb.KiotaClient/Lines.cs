using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using MyelomaKb.KiotaClient.Models;

namespace MyelomaKb.KiotaClient;

/// <summary>A drug by one of its names, where a list takes drugs and classes: Kiota types the items of such a list as classes.</summary>
public sealed class DrugByName(string name) : AgentsOfClass, IComposedTypeWrapper
{
    public override void Serialize(ISerializationWriter writer) => writer.WriteStringValue(null, name);
}

/// <summary>Writes one line of a batch, and reads its answer: JSON by another name.</summary>
public sealed class LineFormat : ISerializationWriterFactory, IParseNodeFactory
{
    public const string MediaType = "application/x-ndjson";
    private const string Json = "application/json";

    public string ValidContentType => MediaType;

    /// <summary>Registers the format; before a client is made, since that wraps what is registered.</summary>
    public static void Register()
    {
        SerializationWriterFactoryRegistry.DefaultInstance.ContentTypeAssociatedFactories.TryAdd(MediaType, new LineFormat());
        ParseNodeFactoryRegistry.DefaultInstance.ContentTypeAssociatedFactories.TryAdd(MediaType, new LineFormat());
    }

    public ISerializationWriter GetSerializationWriter(string contentType) => new JsonSerializationWriter();

    public Task<IParseNode> GetRootParseNodeAsync(string contentType, Stream content, CancellationToken cancellationToken = default) =>
        new JsonParseNodeFactory().GetRootParseNodeAsync(Json, content, cancellationToken);
}
