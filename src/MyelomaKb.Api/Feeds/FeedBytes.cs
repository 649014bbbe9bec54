using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;
using MyelomaKb.Api.Http.Json;

namespace MyelomaKb.Api.Feeds;

/// <summary>Writes items as Atom (RFC 4287) and as JSON Feed 1.1.</summary>
internal static class FeedBytes
{
    private const string Title = "MyelomaKb: what changed";
    private const string Author = "MyelomaKb";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Html = "text/html";
    private const string ForPrograms = "application/json";

    /// <summary>An Atom feed.</summary>
    public static byte[] WriteAtom(IReadOnlyList<FeedItem> items, string self, string home, DateTimeOffset updated)
    {
        using var to = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(to, settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, self);
            xml.WriteElementString("title", Atom, Title);
            xml.WriteElementString("updated", Atom, TimeText.Of(updated));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Author);
            xml.WriteEndElement();
            Link(xml, "self", self, "application/atom+xml");
            Link(xml, "alternate", home, Html);
            xml.WriteElementString("rights", Atom, "CC BY 4.0");
            foreach (var item in items)
            {
                Write(xml, item);
            }

            xml.WriteEndElement();
        }

        return to.ToArray();
    }

    /// <summary>A JSON Feed.</summary>
    public static byte[] WriteJson(IReadOnlyList<FeedItem> items, string self, string home)
    {
        var to = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = ApiJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", Title);
            json.WriteString("home_page_url", home);
            json.WriteString("feed_url", self);
            json.WriteString("language", "en");
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", Author);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return to.WrittenSpan.ToArray();
    }

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, item.Id);
        xml.WriteElementString("title", Atom, Writable(item.Title));
        xml.WriteElementString("updated", Atom, TimeText.Of(item.At));
        xml.WriteElementString("published", Atom, TimeText.Of(item.At));
        if (item.Page is { } page)
        {
            Link(xml, "alternate", page, Html);
        }

        Link(xml, "alternate", item.Json, ForPrograms);
        if (item.Document is { } document)
        {
            Link(xml, "related", document);
        }

        foreach (var tag in item.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Atom, Writable(item.Text));
        xml.WriteEndElement();
    }

    private static void Write(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Page ?? item.Json);
        if (item.Document is { } document)
        {
            json.WriteString("external_url", document);
        }

        json.WriteString("title", item.Title);
        json.WriteString("content_text", item.Text);
        json.WriteString("date_published", TimeText.Of(item.At));
        json.WriteStartArray("tags");
        foreach (var tag in item.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", item.Json);
        json.WriteString("mime_type", ForPrograms);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type = null)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>The text without what no XML document may hold, however it is written.</summary>
    private static string Writable(string text) =>
        text.All(IsWritable) ? text : string.Concat(text.Where(IsWritable));

    private static bool IsWritable(char letter) => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter);
}
