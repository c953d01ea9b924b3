using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.SignOffs;

/// <summary>
/// Voids exactly those sign-offs whose signed values an update changes, and asks for them again. It runs before the
/// row is written, so that the gate is always locked before it, as answering a sign-off does; and
/// before the gate of a win in the same update. Values written that are there already cost no request.
/// </summary>
[CrmPluginRegistration("Update", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    OpportunityTable.SignedColumns, "Opportunity updated: void sign-offs", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1ac1",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = OpportunityTable.SignedColumns,
    Description = Reason)]
[CrmPluginRegistration("Update", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    LeadTable.SignedColumns, "Lead updated: void sign-offs", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3ac1",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = LeadTable.SignedColumns,
    Description = Reason)]
[CrmPluginRegistration("Update", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    ClientTable.SignedColumns, "Client updated: void sign-offs", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4ac1",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ClientTable.SignedColumns,
    Description = Reason)]
public sealed class SignedValueChange : PluginBase
{
    private const string Reason = "Voids the sign-offs of values that change, and asks for them again.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Of(context.Target.LogicalName), context.RowId);
        var changed = Changed(row.Table, context.PreImage, context.Target);
        if (changed.Count == 0)
            return;

        var gate = GateKeeper.Lock(context, row);
        var voided = gate.Facts.SignOffs.Where(s => s.VoidedIn(changed).Count > 0).ToList();
        foreach (var signOff in voided)
            Void(context, signOff, signOff.VoidedIn(changed));
        foreach (var signOff in voided.GroupBy(s => s.RequirementCode).Select(g => g.Last()).Where(s => !IsAskedFor(gate.Facts, s)))
            AskAgain(context, gate, signOff, changed);
    }

    private static Dictionary<string, string?> Changed(GovernedTable table, Entity before, Entity target) => table.SignedColumns
        .Where(c => target.Contains(c) && FactValues.Of(target, c)?.Canonical != FactValues.Of(before, c)?.Canonical)
        .ToDictionary(c => c, c => FactValues.Of(target, c)?.Canonical);

    private static void Void(PluginContext context, SignOff signOff, IReadOnlyList<ValueChange> changes) => context.Suite.Update(new Entity(SignOffTable.Name, signOff.Id)
    {
        [SignOffTable.State] = new OptionSetValue(SignOffTable.Inactive),
        [SignOffTable.Status] = new OptionSetValue(SignOffTable.Void),
        [SignOffTable.VoidedOn] = context.Now,
        [SignOffTable.VoidedValues] = VerdictJson.TextOf(changes),
    });

    private static bool IsAskedFor(Facts facts, SignOff signOff) =>
        facts.SignOffs.Any(s => s.RequirementCode == signOff.RequirementCode && s.State == SignOffState.Requested);

    private static void AskAgain(PluginContext context, GovernedGate gate, SignOff signOff, Dictionary<string, string?> changed)
    {
        if (gate.FindRequirement(signOff.RequirementCode) is not { SignOff: { } rule } requirement)
            return;

        var values = SignOffRows.ValuesOf(gate.Facts, rule).ToDictionary(v => v.Key, v => changed.TryGetValue(v.Key, out var now) ? now : v.Value);
        SignOffRows.Request(context, gate.Row, requirement, signOff.RequestedById ?? context.Identity.ActorId, values);
    }
}
