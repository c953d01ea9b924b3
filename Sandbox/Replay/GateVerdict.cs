using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>A stage of the process, as the verdict lists it.</summary>
/// <param name="Id">The platform's id of it.</param>
/// <param name="Code">Its code.</param>
public sealed record VerdictStage(Guid Id, string Code);

/// <summary>What a requirement came to.</summary>
/// <param name="Code">The requirement.</param>
/// <param name="Kind">checkpoint, criterion or signoff.</param>
/// <param name="Effect">advise, warn or block.</param>
/// <param name="State">met, open, ...</param>
public sealed record VerdictFinding(string Code, string Kind, string Effect, string State)
{
    /// <summary>Whether a file of the customer's is what is missing.</summary>
    public bool WantsEvidence => Kind == "checkpoint" && Effect == "block" && State == "open";
}

/// <summary>The answer of <c>c3_EvaluateGate</c>.</summary>
/// <param name="Governed">Whether a process governs the opportunity.</param>
/// <param name="Stages">The stages of the process.</param>
/// <param name="To">The code of the stage the verdict is about, or <c>won</c>.</param>
/// <param name="Allowed">Whether the move would be allowed.</param>
/// <param name="Findings">Every requirement on the way.</param>
public sealed record GateVerdict(
    bool Governed, IReadOnlyList<VerdictStage>? Stages, string? To, bool Allowed, IReadOnlyList<VerdictFinding>? Findings)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Asks what the next move of an opportunity needs.</summary>
    public static GateVerdict Ask(IOrganizationService service, EntityReference opportunity)
    {
        ArgumentNullException.ThrowIfNull(service);
        var response = service.Execute(new OrganizationRequest("c3_EvaluateGate") { ["Target"] = opportunity });
        return JsonSerializer.Deserialize<GateVerdict>((string)response["Verdict"], Web)!;
    }
}
