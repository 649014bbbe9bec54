using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MyelomaKb.Api.Contract.Answers;
using MyelomaKb.Api.Contract.Bodies;
using MyelomaKb.Api.Http.Answering;
using Swashbuckle.AspNetCore.Swagger;

namespace MyelomaKb.Api.Contract;

/// <summary>The contract as text, made once a process: needs neither database nor settings, and is the same on every machine.</summary>
public sealed class ContractDocument(ISwaggerProvider swagger)
{
    /// <summary>The document's name, and the version in its address.</summary>
    public const string Name = "v1";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<Answer> _answer = new(() => new Answer(Write(swagger.GetSwagger(Name)), revision: null));

    /// <summary>The contract in UTF-8, in every encoding in which it is sent.</summary>
    public Answer Answer => _answer.Value;

    private static byte[] Write(OpenApiDocument document)
    {
        using var text = new StringWriter();
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        var json = JsonNode.Parse(text.ToString())!.AsObject();
        BodySchemas.AddTo(json["components"]!["schemas"]!.AsObject());
        NamedSets.Share(json);
        PartialAnswers.Relax(json);
        ClosedBodies.Close(json);
        ContractText.Tidy(json);
        UnusedParts.Drop(json);
        return Encoding.UTF8.GetBytes(ContractOrder.Of(json).ToJsonString(Layout) + "\n");
    }
}
