using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Tests.Observing;

namespace MyelomaKb.Api.Tests.Problems;

/// <summary>What the log keeps of an exception, and what is no fault at all.</summary>
public sealed class FaultMiddlewareTests
{
    private const string Secret = "a patient of 61 years";

    public static TheoryData<Exception> SignsOfLeaving() =>
    [
        new OperationCanceledException("Canceled."),
        new TaskCanceledException("Canceled."),
        new IOException("The client reset the request stream."),
        new BadHttpRequestException("Unexpected end of request content."),
        new InvalidOperationException("A wrapper.", new OperationCanceledException("Canceled.")),
    ];

    [Theory]
    [MemberData(nameof(SignsOfLeaving))]
    public async Task Client_who_left_is_no_error(Exception fault)
    {
        var (http, log) = await RunAsync(fault, hasLeft: true);
        Assert.Equal((StatusCodes.Status499ClientClosedRequest, ""), (http.Response.StatusCode, log));
    }

    [Fact]
    public async Task Fault_of_the_program_is_an_error_whoever_left()
    {
        var (_, log) = await RunAsync(new InvalidOperationException(Secret), hasLeft: true);
        Assert.Contains("Error", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_is_logged_with_its_stacks_and_without_its_messages()
    {
        var inner = Thrown(() => throw new FormatException(Secret));
        var (http, log) = await RunAsync(new InvalidOperationException(Secret, inner), hasLeft: false);
        Assert.Equal(StatusCodes.Status500InternalServerError, http.Response.StatusCode);
        Assert.Contains(typeof(InvalidOperationException).FullName!, log, StringComparison.Ordinal);
        Assert.Contains($"caused by {typeof(FormatException).FullName}", log, StringComparison.Ordinal);
        Assert.Contains($"at {typeof(FaultMiddlewareTests).FullName}", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_before_the_first_wait_is_answered_too()
    {
        var http = Http();
        using var ears = new Ears();
        await Middleware(_ => throw new InvalidOperationException(Secret), ears).InvokeAsync(http);
        Assert.Equal(StatusCodes.Status500InternalServerError, http.Response.StatusCode);
    }

    private static async Task<(HttpContext Http, string Log)> RunAsync(Exception fault, bool hasLeft)
    {
        var http = Http();
        using var leaving = new CancellationTokenSource();
        http.RequestAborted = leaving.Token;
        using var ears = new Ears();
        await Middleware(
            async _ =>
            {
                if (hasLeft)
                {
                    await leaving.CancelAsync();
                }

                await Task.Yield();
                throw fault;
            }, ears).InvokeAsync(http);
        return (http, ears.Text);
    }

    private static DefaultHttpContext Http()
    {
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpRequestBodyDetectionFeature>(new NoBody());
        return http;
    }

    private static FaultMiddleware Middleware(RequestDelegate next, Ears ears)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(ears));
        return new FaultMiddleware(
            next, new OutageLog(TimeProvider.System, loggers.CreateLogger<OutageLog>()), loggers.CreateLogger<FaultMiddleware>());
    }

    private static FormatException Thrown(Action act)
    {
        try
        {
            act();
        }
        catch (FormatException fault)
        {
            return fault;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    private sealed class NoBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => false;
    }
}
