using FluentValidation;

namespace MyelomaKb.Api.Answering;

/// <summary>Registers the way of a read: knowledge, validators, pipeline.</summary>
public static class AnsweringSetup
{
    public static void AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<KnowledgeSource>();
        services.AddSingleton<Knowledge>();
        services.AddSingleton<ReadPipeline>();
        foreach (var validator in typeof(AnsweringSetup).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false }))
        {
            foreach (var contract in validator.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IValidator<>)))
            {
                services.AddSingleton(contract, validator);
            }
        }
    }

    /// <summary>Answers what was answered before ahead of everything else.</summary>
    public static void UseAnswers(this IApplicationBuilder app) => app.UseMiddleware<AnswerMiddleware>();
}
