using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.SignOffs;

/// <summary>
/// Accepts what a department was asked for, which binds the values there are at that moment, or declines it with a
/// reason. Whoever answers needs no right to change the opportunity.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class AnswerSignOff : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_AnswerSignOff";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var open = OpenSignOff.Lock(context);
        var by = Deciders.Of(context, open.Gate);
        Parameters.Heed(Signing.ObjectionToAnswer(open.SignOff, open.Rule, by, context.Now), PluginHttpStatusCode.Forbidden);
        var answer = context.Given<bool>("Accept") ? Accepted(open) : Declined(context, open.SignOff);
        answer[SignOffTable.SignedBy] = new EntityReference(UserTable.Name, by.UserId);
        answer[SignOffTable.SignedOn] = context.Now;
        context.Suite.Update(answer);
    }

    private static Entity Accepted(OpenSignOff open) => new(SignOffTable.Name, open.SignOff.Id)
    {
        [SignOffTable.State] = new OptionSetValue(SignOffTable.Active),
        [SignOffTable.Status] = new OptionSetValue(SignOffTable.Given),
        [SignOffTable.SignedValues] = new JsonObject(SignOffRows.ValuesOf(open.Gate.Facts, open.Rule)).ToString(),
    };

    private static Entity Declined(PluginContext context, SignOff signOff) => new(SignOffTable.Name, signOff.Id)
    {
        [SignOffTable.State] = new OptionSetValue(SignOffTable.Inactive),
        [SignOffTable.Status] = new OptionSetValue(SignOffTable.Declined),
        [SignOffTable.DeclineReason] = context.RequireText("Reason", wording => wording.SignOffs.SayWhyDeclined),
    };
}
