using System.Runtime.Serialization;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Verification;

/// <summary>The JSON of a receipt's statement (docs/receipts.md).</summary>
[DataContract]
internal sealed class StatementJson
{
    [DataMember(Name = "kind")] public string Kind { get; set; } = "";

    [DataMember(Name = "opportunity")] public string? Opportunity { get; set; }

    [DataMember(Name = "lead")] public string? Lead { get; set; }

    [DataMember(Name = "client")] public string? Client { get; set; }

    [DataMember(Name = "process")] public string Process { get; set; } = "";

    [DataMember(Name = "version")] public int Version { get; set; }

    [DataMember(Name = "from")] public string From { get; set; } = "";

    [DataMember(Name = "to")] public string To { get; set; } = "";

    [DataMember(Name = "previous")] public string? Previous { get; set; }

    [DataMember(Name = "findings")] public List<FindingJson>? Findings { get; set; }

    /// <summary>What a text states; null for a text that is no statement.</summary>
    public static ReceiptStatement? Read(string text)
    {
        try
        {
            return DefinitionJson.Read<StatementJson>(text)?.ToStatement();
        }
        catch (SerializationException)
        {
            return null;
        }
    }

    private ReceiptStatement ToStatement() => new(Kind, Opportunity ?? Lead ?? Client ?? "", Process, Version, From, To, Previous)
    {
        Word = Lead is not null ? "lead" : Client is not null ? "client" : "opportunity",
        Evidence = (Findings ?? []).SelectMany(f => f.Evidence ?? []).Select(e => new StatedEvidence(e.Id, e.Sha256, e.Grade)).ToList(),
    };
}

/// <summary>A finding in a statement, as far as it names evidence.</summary>
[DataContract]
internal sealed class FindingJson
{
    [DataMember(Name = "evidence")] public List<EvidenceJson>? Evidence { get; set; }
}

/// <summary>Evidence in a statement.</summary>
[DataContract]
internal sealed class EvidenceJson
{
    [DataMember(Name = "id")] public Guid Id { get; set; }

    [DataMember(Name = "sha256")] public string Sha256 { get; set; } = "";

    [DataMember(Name = "grade")] public string Grade { get; set; } = "";
}
