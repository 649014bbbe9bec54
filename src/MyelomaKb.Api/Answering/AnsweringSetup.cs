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
        var concrete = typeof(AnsweringSetup).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false });
        foreach (var validator in concrete)
        {
            foreach (var contract in validator.GetInterfaces().Where(IsValidator))
            {
                services.AddSingleton(contract, validator);
            }
        }
    }

    /// <summary>Answers what was answered before ahead of everything else.</summary>
    public static void UseAnswers(this IApplicationBuilder app) => app.UseMiddleware<AnswerMiddleware>();

    private static bool IsValidator(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>);
}
