using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>Reads what a draft says, completed by what the environment knows better than whoever writes it.</summary>
internal static class DraftReader
{
    /// <summary>The process, and everything that is not right in it.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="row">The draft's row with all columns of a definition.</param>
    /// <param name="problems">Takes what is not right, in words.</param>
    public static Process Read(IOrganizationService service, Entity row, List<string> problems)
    {
        var process = DefinitionReader.ReadDraft(service, row.Id, problems) ?? DefinitionReader.WithoutStages(row);
        if (process.FlowTable.Length > 0)
            process = WithFlow(service, process, problems);
        problems.AddRange(DraftChecks.Find(process));
        return process;
    }

    private static Process WithFlow(IOrganizationService service, Process process, List<string> problems)
    {
        var rules = FactPaths.OfRules([process]);
        var facts = new FactPaths([process]);
        var schema = Schema.Read(service, facts.Tables.Concat(rules.Tables).Concat([process.FlowTable]));
        var flow = PlatformFlow.Read(service, process.FlowTable);
        var completed = WithLookup(flow?.Complete(process) ?? process, schema);
        problems.AddRange(flow?.Problems(completed) ?? [$"there is no business process flow whose instances are in {process.FlowTable}. Correct the name of the table, or make the flow first."]);
        if (flow is not null && !schema.Has(completed.FlowTable, completed.FlowLookup))
            problems.Add($"the table {completed.FlowTable} has no column {completed.FlowLookup}. Name the lookup by which the flow points to the {completed.Table}.");
        problems.AddRange(facts.Missing(schema).Select(path => $"it looks at {path}, and there is no such column. Correct the definition, or add the column."));
        problems.AddRange(rules.Missing(schema).Select(path => $"the rule that chooses it looks at {path}, and there is no such column. Correct the rule, or add the column."));
        return completed;
    }

    // Flows that people made point by a lookup that the platform names after the table, those it brings itself by the table's key.
    private static Process WithLookup(Process process, Schema schema) => process.FlowLookup.Length > 0
        ? process
        : process with { FlowLookup = new[] { $"bpf_{process.Table}id", $"{process.Table}id" }.FirstOrDefault(column => schema.Has(process.FlowTable, column)) ?? "" };
}
