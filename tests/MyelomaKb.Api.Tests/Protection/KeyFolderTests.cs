using System.Xml.Linq;
using Microsoft.Extensions.Logging.Abstractions;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Protection;
using Npgsql;

namespace MyelomaKb.Api.Tests.Protection;

/// <summary>Keys in the folder of a private server: for its account alone, kept over a restart, not before the server is there.</summary>
public sealed class KeyFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data").FullName;

    private string Keys => Path.Combine(_folder, "keys");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Key_is_kept_in_a_folder_of_the_account_alone()
    {
        await using var server = NpgsqlDataSource.Create("Host=127.0.0.1");
        Start(server).StoreElement(new XElement("key", "one"), "key-one");
        Assert.Equal("one", Assert.Single(Start(server).GetAllElements()).Value);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Keys));
        }
    }

    [Fact]
    public void Folder_is_not_touched_before_the_server_made_it()
    {
        Assert.Throws<InvalidOperationException>(() => Start(null).GetAllElements());
        Assert.False(Directory.Exists(Keys));
    }

    private KeyRepository Start(NpgsqlDataSource? server)
    {
        var database = new Database();
        if (server is not null)
        {
            database.Use(server);
        }

        return new KeyRepository(new KeyPlace.InFolder(Keys), database, TimeProvider.System, NullLoggerFactory.Instance);
    }
}
