using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>The rows of the steps and images that plug-in classes of no solution declare.</summary>
internal static class RegistrationRows
{
    private const int Synchronous = 0;
    private const int Asynchronous = 1;

    /// <summary>All of them, each step before its image.</summary>
    public static IReadOnlyList<Entity> Of(PluginTypes plugins, Catalog catalog) =>
        [.. plugins.Registered.SelectMany(t => t.Registrations.Where(r => r.Stage is not null).SelectMany(r => Rows(t, r, catalog)))];

    private static IEnumerable<Entity> Rows(PluginType type, CrmPluginRegistrationAttribute step, Catalog catalog)
    {
        if (TableOf(step) is { } table && !catalog.Tables.ContainsKey(table))
            throw new InvalidOperationException($"The plug-in {type.Name} has a step on {step.Message} of '{table}', and there is no such table.");

        yield return StepRow(type, step);
        if (step.Image1Name.Length > 0)
            yield return ImageRow(type, step);
    }

    private static Entity StepRow(PluginType type, CrmPluginRegistrationAttribute step) => new(StepRows.Table, type.StepId(step))
    {
        ["name"] = step.Name,
        ["description"] = step.Description,
        ["sdkmessageid"] = new EntityReference("sdkmessage", MessageRows.IdOf(step.Message)),
        ["sdkmessagefilterid"] = TableOf(step) is { } table ? new EntityReference("sdkmessagefilter", MessageRows.FilterIdOf(step.Message, table)) : null,
        ["eventhandler"] = new EntityReference("plugintype", type.Id),
        ["plugintypeid"] = new EntityReference("plugintype", type.Id),
        ["stage"] = new OptionSetValue((int)step.Stage!),
        ["mode"] = new OptionSetValue(step.ExecutionMode == ExecutionModeEnum.Asynchronous ? Asynchronous : Synchronous),
        ["rank"] = step.ExecutionOrder,
        ["filteringattributes"] = step.FilteringAttributes,
        ["statecode"] = new OptionSetValue(0),
        ["statuscode"] = new OptionSetValue(1),
        ["ismanaged"] = true,
    };

    private static Entity ImageRow(PluginType type, CrmPluginRegistrationAttribute step) => new(StepRows.ImageTable, StableId.For($"image/{type.StepId(step)}"))
    {
        ["name"] = step.Image1Name,
        ["entityalias"] = step.Image1Name,
        ["attributes"] = step.Image1Attributes,
        ["imagetype"] = new OptionSetValue((int)step.Image1Type),
        ["messagepropertyname"] = SdkMessages.ImageProperty(step.Message),
        ["sdkmessageprocessingstepid"] = new EntityReference(StepRows.Table, type.StepId(step)),
        ["ismanaged"] = true,
    };

    /// <summary>The table a declared step is on; null for every table.</summary>
    public static string? TableOf(CrmPluginRegistrationAttribute step) =>
        step.EntityLogicalName is null or "" or "none" ? null : step.EntityLogicalName;
}
