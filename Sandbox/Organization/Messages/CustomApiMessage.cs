using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>A message that the solution adds; its plug-in is the main operation.</summary>
internal sealed class CustomApiMessage(Engine engine, CustomApi api) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [api.Name];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        CheckParameters(request);
        var target = api.BoundTable is null ? null : TargetOf(request);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        var table = api.BoundTable is null ? null : engine.Catalog.Tables[api.BoundTable];
        var operation = engine.Operations.Make(api.Name, table, target?.Id ?? Guid.Empty, caller, input, RunMain);
        engine.Pipeline.Run(operation);
        return new() { ResponseName = api.Name, Results = ResultsOf(operation) };
    }

    private static bool Fits(CustomApiType type, object value) => type switch
    {
        CustomApiType.Boolean => value is bool,
        CustomApiType.DateTime => value is DateTime,
        CustomApiType.Decimal => value is decimal,
        CustomApiType.Entity => value is Entity,
        CustomApiType.EntityCollection => value is EntityCollection,
        CustomApiType.EntityReference => value is EntityReference,
        CustomApiType.Float => value is double,
        CustomApiType.Integer => value is int,
        CustomApiType.Money => value is Money,
        CustomApiType.Picklist => value is OptionSetValue,
        CustomApiType.String => value is string,
        CustomApiType.StringArray => value is string[],
        CustomApiType.Guid => value is Guid,
        _ => false,
    };

    private void RunMain(Operation operation, Transaction transaction)
    {
        foreach (var step in engine.Steps.Find(api.Name, null, Step.MainOperation))
            engine.Runner.Run(step, operation.MainContext);
    }

    private EntityReference TargetOf(OrganizationRequest request)
    {
        var target = request.Required<EntityReference>("Target");
        return target.LogicalName == api.BoundTable
            ? target
            : throw Faults.Invalid($"The message '{api.Name}' is bound to '{api.BoundTable}', and its target is {target.LogicalName?.WithArticle() ?? "of no table"}.");
    }

    private void CheckParameters(OrganizationRequest request)
    {
        var known = api.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var (name, value) in request.Parameters)
        {
            if (name == "Target" && api.BoundTable is not null)
                continue;
            if (!known.TryGetValue(name, out var parameter))
                throw Faults.Invalid($"The message '{api.Name}' has no parameter '{name}'.");
            if (value is not null && !Fits(parameter.Type, value))
                throw Faults.Invalid($"The parameter '{name}' of '{api.Name}' is of the type {parameter.Type}, and got {value.GetType().Name}.");
        }

        if (api.Parameters.FirstOrDefault(p => !p.Optional && request.Optional<object>(p.Name) is null) is { } missing)
            throw Faults.Invalid($"The message '{api.Name}' needs the parameter '{missing.Name}' ({missing.Type}).");
    }

    private ParameterCollection ResultsOf(Operation operation)
    {
        var results = new ParameterCollection();
        foreach (var property in api.Properties)
            if (operation.Output.TryGetValue(property.Name, out object value))
                results[property.Name] = value;
        return results;
    }
}
