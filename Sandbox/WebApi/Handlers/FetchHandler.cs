using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Rows;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Reading rows by FetchXML.</summary>
internal static class FetchHandler
{
    public static Task AnswerAsync(WebApiCall call, Table table, string fetchXml)
    {
        Check(fetchXml, table);
        var found = call.Service.RetrieveMultiple(new FetchExpression(fetchXml));
        return call.AnswerAsync(StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#{table.SetName}");
            if (found.TotalRecordCount >= 0) json.WriteNumber("@Microsoft.Dynamics.CRM.totalrecordcount", found.TotalRecordCount);
            json.WriteBoolean("@Microsoft.Dynamics.CRM.morerecords", found.MoreRecords);
            if (found.MoreRecords && found.PagingCookie is { } cookie) json.WriteString("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie", cookie);
            var rows = new RowWriter(json, call.Model, call.Preferences);
            json.WriteStartArray("value");
            foreach (var row in found.Entities) rows.WriteFetched(row);
            json.WriteEndArray();
        });
    }

    /// <summary>The query must be XML, and ask for the table that the address names.</summary>
    private static void Check(string fetchXml, Table table)
    {
        var asked = Parse(fetchXml).Root?.Element("entity")?.Attribute("name")?.Value;
        if (asked != table.LogicalName) throw WebApiException.BadRequest(
            $"fetchXml: asks for '{asked}', while the address names {table.SetName} ('{table.LogicalName}').");
    }

    private static XDocument Parse(string fetchXml)
    {
        try
        {
            return XDocument.Parse(fetchXml);
        }
        catch (XmlException broken)
        {
            throw WebApiException.BadRequest($"fetchXml: no valid XML at line {broken.LineNumber}, position {broken.LinePosition}.");
        }
    }
}
