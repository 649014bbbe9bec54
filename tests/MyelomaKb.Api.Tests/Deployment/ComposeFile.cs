using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace MyelomaKb.Api.Tests.Deployment;

/// <summary>The parsed docker-compose.yml, with its anchors and merges resolved.</summary>
internal static class ComposeFile
{
    private static readonly Dictionary<object, object> Root = Read();

    public static IEnumerable<string> Services => Map(Root["services"]).Keys.Cast<string>().Order();

    public static Dictionary<object, object> Service(string name) => Map(Map(Root["services"])[name]);

    public static Dictionary<object, object> Network(string name) => Map(Map(Root["networks"])[name]);

    public static string Environment(string service, string name) => (string)Map(Service(service)["environment"])[name];

    /// <summary>What must have happened to another service before this one starts.</summary>
    public static string Condition(string service, string on) => (string)Map(Map(Service(service)["depends_on"])[on])["condition"];

    public static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    public static IEnumerable<string> Words(object node) => ((List<object>)node).Cast<string>();

    private static Dictionary<object, object> Read()
    {
        using var text = File.OpenText(Path.Combine(RepositoryRoot.Path, "docker-compose.yml"));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(text)));
    }
}
