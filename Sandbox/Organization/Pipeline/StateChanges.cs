using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>
/// An update that mixes the state with other columns runs through stages 20 to 40 twice, once for each kind, as the
/// platform documents it.
/// </summary>
internal static class StateChanges
{
    private static readonly string[] StateColumns = ["statecode", "statuscode"];

    /// <summary>The passes of a request's operations: usually one.</summary>
    public static IReadOnlyList<IReadOnlyList<Operation>> Split(IReadOnlyList<Operation> operations, Transaction transaction)
    {
        if (!operations.Any(IsMixed))
            return [operations];

        var passes = operations.Select(o => IsMixed(o) ? Passes(o, transaction) : [o]).ToList();
        return [[.. passes.Select(p => p[0])], [.. passes.Where(p => p.Length > 1).Select(p => p[1])]];
    }

    private static bool IsMixed(Operation operation) =>
        operation is { Message: "Update", Target: { } target }
        && StateColumns.Any(target.Contains)
        && target.Attributes.Keys.Any(c => !StateColumns.Contains(c) && c != operation.Table!.Key);

    // What is closed takes other columns only once it is open again.
    private static Operation[] Passes(Operation operation, Transaction transaction)
    {
        var state = Part(operation, StateColumns.Contains);
        var others = Part(operation, c => !StateColumns.Contains(c));
        return Reopens(operation, transaction) ? [state, others] : [others, state];
    }

    private static bool Reopens(Operation operation, Transaction transaction)
    {
        var table = transaction.Store.Table(operation.Table!.LogicalName);
        var place = table.Ordinal("statecode");
        return operation.Target!.GetAttributeValue<OptionSetValue>("statecode") is { Value: 0 }
            && place >= 0
            && transaction.Find(table, operation.PrimaryId)?[place] is not 0;
    }

    private static Operation Part(Operation operation, Func<string, bool> takes)
    {
        var target = operation.Target!;
        var part = new Entity(target.LogicalName, target.Id);
        foreach (var (name, value) in target.Attributes)
            if (takes(name))
                part[name] = value;
        var input = new ParameterCollection();
        input.AddRange(operation.Input);
        input["Target"] = part;
        return operation.With(input);
    }
}
