using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Provisioning;

/// <summary>Registers steps that are missing, enables those that are disabled, and puts right those that were changed.</summary>
internal sealed class StepProvisioning(IOrganizationService service)
{
    private readonly List<string> done = [];

    /// <summary>Brings some steps into the order they are declared in; says in words what it did, nothing where all was in order.</summary>
    public IReadOnlyList<string> Ensure(IReadOnlyCollection<DeclaredStep> steps)
    {
        if (steps.Count == 0)
            return done;
        var registered = RegisteredStep.Read(service, steps);
        foreach (var step in steps)
            if (registered.TryGetValue(step.Id, out var found))
                Correct(step, found);
        Register(steps.Where(step => !registered.ContainsKey(step.Id)).ToList());
        return done;
    }

    private void Correct(DeclaredStep step, RegisteredStep found)
    {
        var wanted = StepSettings.Of(step);
        if (found.Settings != wanted)
        {
            service.Update(Settings(step));
            if (found.Settings.ImageColumns != wanted.ImageColumns)
                Replace(step, found.ImageId);
            done.Add($"Corrected the step \"{step.Name}\".");
        }

        if (!found.IsEnabled)
        {
            service.Update(new Entity(StepTable.Name, step.Id) { [StepTable.State] = new OptionSetValue(StepTable.Enabled), [StepTable.Status] = new OptionSetValue(StepTable.StatusEnabled) });
            done.Add($"Enabled the step \"{step.Name}\".");
        }
    }

    private void Replace(DeclaredStep step, Guid? imageId)
    {
        if (imageId is { } old)
            service.Delete(ImageTable.Name, old);
        AddImage(step);
    }

    private void Register(List<DeclaredStep> missing)
    {
        if (missing.Count == 0)
            return;
        var filters = new MessageFilters(service, missing);
        var plugins = ReadPlugins();
        foreach (var step in missing)
            if (!filters.Take(step))
                done.Add($"Left out the step \"{step.Name}\": this environment does not offer {step.Declared.Message} of {step.Table ?? "every table"} to plug-ins.");
            else
                Register(step, filters, plugins[step.PluginType]);
    }

    private void Register(DeclaredStep step, MessageFilters filters, EntityReference plugin)
    {
        var row = Settings(step);
        row[StepTable.Title] = step.Name;
        row[StepTable.Description] = step.Declared.Description;
        row[StepTable.PluginType] = plugin;
        row[StepTable.Deployment] = new OptionSetValue(0);
        filters.Write(step, row);
        service.Create(row);
        AddImage(step);
        done.Add($"Registered the step \"{step.Name}\".");
    }

    private static Entity Settings(DeclaredStep step) => new(StepTable.Name, step.Id)
    {
        [StepTable.Stage] = new OptionSetValue((int)step.Declared.Stage!),
        [StepTable.Mode] = new OptionSetValue(step.Mode),
        [StepTable.Rank] = step.Declared.ExecutionOrder,
        [StepTable.FilteringAttributes] = step.Filter,
    };

    private void AddImage(DeclaredStep step)
    {
        if (step.ImageColumns.Length > 0)
            service.Create(new Entity(ImageTable.Name)
            {
                [ImageTable.Title] = step.Declared.Image1Name,
                [ImageTable.Alias] = step.Declared.Image1Name,
                [ImageTable.Type] = new OptionSetValue((int)step.Declared.Image1Type),
                [ImageTable.Columns] = step.ImageColumns,
                [ImageTable.Property] = step.ImageProperty,
                [StepTable.Id] = new EntityReference(StepTable.Name, step.Id),
            });
    }

    private Dictionary<string, EntityReference> ReadPlugins()
    {
        var query = new QueryExpression(PluginTypeTable.Name) { ColumnSet = new ColumnSet(PluginTypeTable.TypeName) };
        query.Criteria.AddCondition(PluginTypeTable.Assembly, ConditionOperator.Equal, typeof(StepProvisioning).Assembly.GetName().Name);
        return service.RetrieveAll(query).ToDictionary(row => row.GetAttributeValue<string>(PluginTypeTable.TypeName), row => row.ToEntityReference());
    }
}
