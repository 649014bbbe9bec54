using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Data.People;

namespace MyelomaKb.Api.Protection;

/// <summary>
/// The keys of ASP.NET Core Data Protection, at the place that this installation has for them. They are read when something is protected
/// for the first time; before there is a database, that fails.
/// </summary>
public sealed class KeyRepository(KeyPlace place, Database database, TimeProvider time, ILoggerFactory logging) : IXmlRepository
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _lock = new();
    private readonly List<XElement> _held = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        switch (place)
        {
            case KeyPlace.InDatabase:
                return [.. DataProtectionKeys.ReadAll(database.Ready).Select(XElement.Parse)];
            case KeyPlace.InFolder folder:
                return Files(folder).GetAllElements();
            default:
                lock (_lock)
                {
                    return [.. _held.Select(key => new XElement(key))];
                }
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        switch (place)
        {
            case KeyPlace.InDatabase:
                DataProtectionKeys.Add(
                    database.Ready, friendlyName, element.ToString(SaveOptions.DisableFormatting), time.GetUtcNow());
                break;
            case KeyPlace.InFolder folder:
                Files(folder).StoreElement(element, friendlyName);
                break;
            default:
                lock (_lock)
                {
                    _held.Add(new XElement(element));
                }

                break;
        }
    }

    // The folder is the private server's, which must have made it, and locked it, before anything else is put there.
    private FileSystemXmlRepository Files(KeyPlace.InFolder place)
    {
        _ = database.Ready;
        var folder = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(place.Folder)
            : Directory.CreateDirectory(place.Folder, OwnerOnly);
        return new FileSystemXmlRepository(folder, logging);
    }
}
