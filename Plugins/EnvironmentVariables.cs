using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins;

/// <summary>
/// The settings that may differ by environment. The solution brings their definitions with what holds by default, and
/// an environment may have a value of its own (platform docs, environment variables).
/// </summary>
public static class EnvironmentVariables
{
    /// <summary>How many days a grace lasts where nobody says until when.</summary>
    public const string GraceDays = "c3_GraceDays";

    /// <summary>The roles, separated by semicolons, whose holders may leave out plug-ins with the organisation's knowledge.</summary>
    public const string TrustedBypassRoles = "c3_TrustedBypassRoles";

    private const string Definitions = "environmentvariabledefinition";
    private const string Values = "environmentvariablevalue";
    private const string DefinitionId = "environmentvariabledefinitionid";

    /// <summary>The whole number that a variable says; null where it says none, or one that is out of bounds.</summary>
    public static int? Number(IOrganizationService service, string name, int least, int most) =>
        int.TryParse(Text(service, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>The parts of a variable that lists some, without those that are empty.</summary>
    public static IReadOnlyList<string> List(IOrganizationService service, string name) =>
        Text(service, name).Split(';').Select(part => part.Trim()).Where(part => part.Length > 0).ToList();

    private static string Text(IOrganizationService service, string name)
    {
        var query = new QueryExpression(Definitions) { ColumnSet = new ColumnSet("defaultvalue"), TopCount = 1 };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, name);
        var value = query.AddLink(Values, DefinitionId, DefinitionId, JoinOperator.LeftOuter);
        value.EntityAlias = Values;
        value.Columns = new ColumnSet("value");
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row?.Linked<string>(Values, "value") ?? row?.GetAttributeValue<string>("defaultvalue") ?? "";
    }
}
