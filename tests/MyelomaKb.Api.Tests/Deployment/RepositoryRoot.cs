namespace MyelomaKb.Api.Tests.Deployment;

/// <summary>The folder that holds the solution, found from where the tests run.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run below the repository.")
        : File.Exists(System.IO.Path.Combine(folder.FullName, "MyelomaKb.sln")) ? folder.FullName
        : Find(folder.Parent);
}
