namespace MyelomaKb.Api.Http.Answering;

/// <summary>The kinds of bytes that pages and what belongs to them are.</summary>
public static class PageForms
{
    /// <summary>
    /// Style and pictures from here, forms to here, no script at all, and no frame of another site around it. Tools that judge the page
    /// from within it, such as Lighthouse, may read what else stands here, such as robots.txt.
    /// </summary>
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>As for pages, but any site may frame it, and nothing in it is sent anywhere.</summary>
    private const string FramePolicy =
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

    public static AnswerForm Html { get; } = new("text/html; charset=utf-8", Policy);

    /// <summary>A document that stands in frames of other sites.</summary>
    public static AnswerForm Frame { get; } = new("text/html; charset=utf-8", FramePolicy) { ForOthers = true };

    public static AnswerForm Xml { get; } = new("application/xml; charset=utf-8");

    public static AnswerForm Text { get; } = new("text/plain; charset=utf-8");

    public static AnswerForm Csv { get; } = new("text/csv; charset=utf-8; header=present");
}
