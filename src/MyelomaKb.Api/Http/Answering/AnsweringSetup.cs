using FluentValidation;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>Registers the way of a read: knowledge, validators, pipeline.</summary>
public static class AnsweringSetup
{
    public static void AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<KnowledgeSource>();
        services.AddSingleton<Knowledge>();
        services.AddSingleton<ReadPipeline>();
        services.AddValidatorsFromAssembly(typeof(AnsweringSetup).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
    }

    /// <summary>Answers what was answered before ahead of everything else.</summary>
    public static void UseAnswers(this IApplicationBuilder app) => app.UseMiddleware<AnswerMiddleware>();
}
