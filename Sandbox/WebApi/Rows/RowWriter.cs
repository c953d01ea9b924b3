using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Query;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>Writes rows as Dataverse shapes them.</summary>
public sealed class RowWriter
{
    private readonly Utf8JsonWriter json;
    private readonly WebApiModel model;
    private readonly Preferences preferences;

    /// <summary>A writer of rows onto <paramref name="json"/>.</summary>
    public RowWriter(Utf8JsonWriter json, WebApiModel model, Preferences preferences)
    {
        this.json = json;
        this.model = model;
        this.preferences = preferences;
    }

    /// <summary>The version of a row as an entity tag; null where the row carries none.</summary>
    public static string? ETag(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.IsNullOrEmpty(row.RowVersion) ? null : $"W/\"{row.RowVersion}\"";
    }

    /// <summary>A whole row as an object of its own.</summary>
    public void Write(Entity row, Selection selection)
    {
        json.WriteStartObject();
        WriteProperties(row, selection);
        json.WriteEndObject();
    }

    /// <summary>The properties of a row, into an object that is open.</summary>
    public void WriteProperties(Entity row, Selection selection)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(selection);
        if (ETag(row) is { } etag) json.WriteString("@odata.etag", etag);
        foreach (var column in selection.Columns) WriteColumn(column, row);
        if (selection.Columns.All(c => c.LogicalName != selection.Table.Key)) json.WriteString(selection.Table.Key, row.Id);
        foreach (var expansion in selection.Expansions) WriteExpanded(expansion, row);
    }

    /// <summary>What a FetchXML query gave: the columns that are there, aliased ones under their alias.</summary>
    public void WriteFetched(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = model.Catalog.Tables[row.LogicalName];
        json.WriteStartObject();
        if (ETag(row) is { } etag) json.WriteString("@odata.etag", etag);
        foreach (var (name, value) in row.Attributes)
        {
            if (value is AliasedValue aliased) WriteAliased(name, aliased, row);
            else if (table.Columns.TryGetValue(name, out var column)) WriteValue(WebApiModel.PropertyName(column), column, value, Format(row, name));
        }

        json.WriteEndObject();
    }

    private void WriteAliased(string name, AliasedValue aliased, Entity row)
    {
        var column = model.Catalog.Tables.GetValueOrDefault(aliased.EntityLogicalName)?.Columns.GetValueOrDefault(aliased.AttributeLogicalName);
        if (column is null) WriteBare(name, aliased.Value, dateOnly: false);
        else WriteValue(name, column, aliased.Value, Format(row, name));
    }

    private void WriteColumn(Column column, Entity row) => WriteValue(
        WebApiModel.PropertyName(column), column, row.GetAttributeValue<object?>(column.LogicalName), Format(row, column.LogicalName));

    private void WriteExpanded(Expansion expansion, Entity row)
    {
        json.WritePropertyName(expansion.Navigation.Name);
        if (RowExpander.Find(row, expansion) is { } related) Write(related, expansion.Selection);
        else json.WriteNullValue();
    }

    private void WriteValue(string property, Column column, object? value, string? formatted)
    {
        WriteBare(property, value, column.DateOnly);
        if (value is null) return;
        if (formatted is not null && preferences.Includes(Annotation.FormattedValue)) json.WriteString($"{property}@{Annotation.FormattedValue}", formatted);
        if (value is EntityReference reference) WriteLookup(property, column, reference);
    }

    private void WriteLookup(string property, Column column, EntityReference reference)
    {
        if (preferences.Includes(Annotation.NavigationProperty) && WebApiModel.NavigationName(column, reference.LogicalName) is { } navigation)
            json.WriteString($"{property}@{Annotation.NavigationProperty}", navigation);
        if (preferences.Includes(Annotation.LookupTable))
            json.WriteString($"{property}@{Annotation.LookupTable}", reference.LogicalName);
    }

    private void WriteBare(string property, object? value, bool dateOnly)
    {
        json.WritePropertyName(property);
        JsonValues.Write(json, value, dateOnly);
    }

    private static string? Format(Entity row, string name) => row.FormattedValues.TryGetValue(name, out var text) ? text : null;
}
