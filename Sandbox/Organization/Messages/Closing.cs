using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>What closing an opportunity and closing a quote have in common: the write of the closed state.</summary>
internal static class Closing
{
    private const int DefaultStatus = -1;

    /// <summary>The status that a request asks for, or the state's own.</summary>
    public static int StatusOf(Operation operation, int state) =>
        operation.Input.TryGetValue("Status", out OptionSetValue status) && status.Value != DefaultStatus
            ? status.Value
            : operation.Table!.Columns["statecode"].Pairs[state];

    /// <summary>Writes the closed row, raising what the platform may raise for it.</summary>
    public static void Write(Engine engine, Entity row, Operation within)
    {
        if (!engine.Behaviour.WinRaisesSetState)
        {
            engine.Operations.Change(row, within, engine.Behaviour.WinRaisesUpdate);
            return;
        }

        var input = new ParameterCollection
        {
            ["EntityMoniker"] = row.ToEntityReference(),
            ["State"] = row["statecode"],
            ["Status"] = row["statuscode"],
        };
        engine.Pipeline.Run(engine.Operations.Make(
            "SetState", within.Table, row.Id, within.Inner, input, (o, _) => engine.Operations.Change(row, o, engine.Behaviour.WinRaisesUpdate), "SetState", "SetStateDynamicEntity"));
    }
}
