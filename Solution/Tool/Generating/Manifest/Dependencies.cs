using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Components;
using SalesProcessPlugins.Solution.Generating.Flows;
using SalesProcessPlugins.Solution.Generating.Forms;
using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Manifest;

/// <summary>
/// What the solution needs from solutions that are not part of the platform, so that an administrator without them
/// reads what is missing instead of a failed import.
/// </summary>
public sealed class Dependencies
{
    private readonly Dictionary<Component, int> keys = [];
    private readonly List<XElement> found = [];
    private readonly TableSet tables;

    private Dependencies(TableSet tables) => this.tables = tables;

    private sealed record Component(
        ComponentType Type, string? SchemaName, string DisplayName, Guid? Id = null, string? Parent = null, string? ParentDisplayName = null, string? Solution = null);

    /// <summary>The list for the manifest.</summary>
    public static XElement Of(SolutionSources sources, SolutionContent content, PluginRegistrations registrations)
    {
        var dependencies = new Dependencies(sources.Tables);
        foreach (var extended in content.Extended)
            dependencies.RequireTable(extended.Table, new Component(ComponentType.Table, extended.Table.Name, extended.Table.DisplayName));
        foreach (var relationship in content.Relationships.OrderBy(one => one.Name, StringComparer.Ordinal))
            dependencies.AddRelationship(relationship);
        foreach (var flow in content.Flows)
            dependencies.AddFlow(flow);
        foreach (var step in registrations.ShippedSteps)
            dependencies.AddStep(step);
        dependencies.AddInterface(sources.Interface);
        return new XElement("MissingDependencies", dependencies.found);
    }

    private void AddInterface(InterfaceSources declared)
    {
        foreach (var forms in declared.Forms)
            if (tables.PlatformTable(forms.Table) is { } table)
                foreach (var form in forms.Forms)
                    AddForm(table, form);
        foreach (var views in declared.Views)
            foreach (var view in views.Views)
                AddView(views.Table, view);
        foreach (var app in declared.Apps)
            foreach (var table in app.AllTables.Select(tables.PlatformTable).OfType<PlatformTable>())
            {
                RequireTable(table, new Component(ComponentType.SiteMap, app.Name, app.DisplayName));
                RequireTable(table, new Component(ComponentType.App, app.Name, app.DisplayName));
            }
    }

    private void AddForm(PlatformTable table, FormDeclaration form)
    {
        var dependent = new Component(ComponentType.Form, null, form.Name, FormFile.IdOf(table.Name, form.Code), table.Name, table.DisplayName);
        foreach (var column in form.Header.Concat(form.Footer).Concat(form.Sections.SelectMany(section => section.Fields)).Distinct())
            Require(table, column, dependent);
    }

    private void AddView(string table, ViewDeclaration view)
    {
        var dependent = new Component(ComponentType.View, null, view.Name, DeclaredView.IdOf(table, view.Code), table, KnownTable.Find(tables, table)!.DisplayName);
        var conditions = view.Where.SelectMany(one => one.Leaves).Select(one => one.Column);
        foreach (var join in view.AllJoins)
            if (tables.PlatformTable(join.Table) is { } joined)
                foreach (var column in view.Columns.Concat(conditions)
                    .Where(column => ViewColumn.Join(column) == join.Name).Select(ViewColumn.Name)
                    .Concat(join.Where.SelectMany(one => one.Leaves).Select(one => one.Column))
                    .Append(join.From).Distinct())
                    Require(joined, column, dependent);
    }

    private void AddRelationship(TableRelationship relationship)
    {
        var parent = tables.Platform.FirstOrDefault(table => table.SchemaName == relationship.Parent);
        if (parent is null)
            return;
        var dependent = new Component(ComponentType.Relationship, relationship.Name, relationship.Name);
        Require(parent, parent.Key, dependent);
        Require(parent, parent.PrimaryName, dependent);
    }

    private void AddFlow(ProcessFlow flow)
    {
        var process = new Component(ComponentType.Process, null, flow.Process.Name, flow.Process.FlowId);
        var form = new Component(
            ComponentType.Form, null, TableForm.Name, FlowTable.FormId(flow), flow.Process.FlowTable, flow.Process.Name);
        Require(flow.Table, flow.Table.Key, process);
        foreach (var column in flow.Columns)
        {
            Require(flow.Table, column.Name, process);
            Require(flow.Table, column.Name, form);
        }
    }

    private void AddStep(StepRegistration registration)
    {
        if (registration.Table is null || tables.PlatformTable(registration.Table) is not { } table)
            return;
        var step = new Component(ComponentType.Step, null, registration.Declared.Name, registration.Id);
        RequireTable(table, step);
        foreach (var column in registration.Filter)
            Require(table, column, step);
        if (registration.Declared.Image1Name.Length == 0)
            return;
        var image = new Component(ComponentType.StepImage, null, registration.Declared.Image1Name, StepFile.ImageId(registration));
        foreach (var column in registration.ImageColumns)
            Require(table, column, image);
    }

    private void RequireTable(PlatformTable table, Component dependent)
    {
        if (table.ProvidedBy is not null)
            Add(new Component(ComponentType.Table, table.Name, table.DisplayName, Solution: table.ProvidedBy), dependent);
    }

    // The columns that this solution adds come with it.
    private void Require(PlatformTable table, string column, Component dependent)
    {
        if (table.ProvidedBy is not null && table.Columns.FirstOrDefault(one => one.Name == column) is { } required)
            Add(
                new Component(
                    ComponentType.Column, column, required.DisplayName,
                    Parent: table.Name, ParentDisplayName: table.DisplayName, Solution: table.ProvidedBy),
                dependent);
    }

    private void Add(Component required, Component dependent) =>
        found.Add(new XElement("MissingDependency", Element("Required", required), Element("Dependent", dependent)));

    private XElement Element(string name, Component component)
    {
        keys.TryAdd(component, keys.Count);
        return new XElement(
            name,
            new XAttribute("key", keys[component]),
            new XAttribute("type", (int)component.Type),
            Optional("schemaName", component.SchemaName),
            new XAttribute("displayName", component.DisplayName),
            Optional("parentSchemaName", component.Parent),
            Optional("parentDisplayName", component.ParentDisplayName),
            Optional("id", component.Id?.Braced()),
            Optional("solution", component.Solution));
    }

    private static XAttribute? Optional(string name, string? value) => value is null ? null : new XAttribute(name, value);
}
