using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Definitions;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>The columns of the environment that a file is imported into, read once for each table that the file looks at.</summary>
internal sealed class EnvironmentColumns(IOrganizationService service) : IColumns
{
    private readonly Dictionary<string, Schema> read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool HasTable(string table) => Of(table).HasTable(table);

    // What a column holds is not among what the rows of columns say in every version, so it is not judged here.
    /// <inheritdoc/>
    public KnownColumn? Find(string table, string column) =>
        Of(table).Has(table, column) ? new KnownColumn(column, column, IsTyped: false, Type: null) : null;

    /// <inheritdoc/>
    public string TableRemedy(string table) => "Correct it, or add the table to this environment first.";

    /// <inheritdoc/>
    public string ColumnRemedy(string table, string column) => "Correct it, or add the column to this environment first.";

    private Schema Of(string table)
    {
        if (!read.TryGetValue(table, out var schema))
            read[table] = schema = Schema.Read(service, [table]);
        return schema;
    }
}
