using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>What a requirement came to.</summary>
/// <param name="Code">The requirement.</param>
/// <param name="Kind">checkpoint, criterion or sign-off.</param>
/// <param name="Effect">advise, warn or block.</param>
/// <param name="State">met, open, unknown, ...</param>
/// <param name="Role">Who signs it, where it is a sign-off.</param>
public sealed record VerdictFinding(string Code, string Kind, string Effect, string State, string? Role)
{
    /// <summary>Whether a file of the customer's is what is missing.</summary>
    public bool WantsEvidence => Kind == "checkpoint" && Stops;

    /// <summary>Whether the word of a department is what is missing.</summary>
    public bool WantsSignOff => Kind == "sign-off" && Stops;

    /// <summary>Whether the customer is not one to sell to, as far as is known.</summary>
    public bool IsDealKiller => Kind == "criterion" && Stops;

    private bool Stops => Effect == "block" && State is not ("met" or "waived" or "covered");
}

/// <summary>The answer of <c>c3_EvaluateGate</c>.</summary>
/// <param name="Governed">Whether a process governs the opportunity.</param>
/// <param name="Allowed">Whether the win would be allowed.</param>
/// <param name="Findings">Every requirement on the way.</param>
public sealed record GateVerdict(bool Governed, bool Allowed, IReadOnlyList<VerdictFinding>? Findings)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Asks what winning an opportunity needs: every gate that it has not passed yet.</summary>
    public static GateVerdict Ask(IOrganizationService service, EntityReference opportunity)
    {
        ArgumentNullException.ThrowIfNull(service);
        var response = service.Execute(new OrganizationRequest("c3_EvaluateGate") { ["Target"] = opportunity, ["ToStage"] = "won" });
        return JsonSerializer.Deserialize<GateVerdict>((string)response["Verdict"], Web)!;
    }
}
