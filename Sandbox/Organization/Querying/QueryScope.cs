using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>What a query is asked within.</summary>
/// <param name="Transaction">The transaction it reads in.</param>
/// <param name="UserId">The user that "the current user" means.</param>
/// <param name="Time">The clock that "today" means.</param>
internal sealed record QueryScope(Transaction Transaction, Guid UserId, TimeProvider Time)
{
    /// <summary>Which rows of a table may be seen; null for all of them. It fails where none may.</summary>
    public required Func<TableStore, Func<Row, bool>?> Readable { get; init; }

    /// <summary>The current user's id and those of the user's teams.</summary>
    public IEnumerable<Guid> UserAndTeams() => Teams().Prepend(UserId);

    /// <summary>The ids of the current user's teams.</summary>
    public IEnumerable<Guid> Teams()
    {
        var members = Transaction.Store.Table("teammembership");
        var team = members.Ordinal("teamid");
        return Transaction.Matching(members, members.Ordinal("systemuserid"), UserId).Select(r => ((RowKey)r[team]!).Id).ToList();
    }

    /// <summary>The business unit of the current user.</summary>
    public object? BusinessUnit()
    {
        var users = Transaction.Store.Table("systemuser");
        return (Transaction.Find(users, UserId)?[users.Ordinal("businessunitid")] as RowKey)?.Id;
    }
}
