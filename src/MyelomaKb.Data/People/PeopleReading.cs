using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Paging;

// The database compares texts in the queries here, by the collation of the column.
#pragma warning disable CA1309

namespace MyelomaKb.Data.People;

/// <summary>Reads accounts.</summary>
public static class PeopleReading
{
    /// <summary>A page of all accounts, by the name with which they sign in; null where the position is none of this list.</summary>
    public static Task<ListPage<Person>?> ListAsync(PeopleContext context, PageRequest page, CancellationToken cancellationToken) =>
        KeysetPage.ReadAsync(
            context.People.AsNoTracking().OrderBy(person => person.NormalizedUserName),
            page,
            (people, name) => people.Where(person => string.Compare(person.NormalizedUserName, name) > 0),
            person => person.NormalizedUserName!,
            cancellationToken);
}
