namespace SalesProcessPlugins.Tables;

/// <summary>The columns of the suite's process definitions.</summary>
internal static class ProcessTable
{
    public const string Name = "c3_process";
    public const string Id = "c3_processid";
    public const string Title = "c3_name";
    public const string Code = "c3_code";
    public const string Version = "c3_version";
    public const string FlowTable = "c3_flowtable";
    public const string FlowLookup = "c3_flowlookup";
    public const string PublishState = "c3_publishstate";
    public const string RowVersion = "versionnumber";
}

/// <summary>The columns of a process's stages.</summary>
internal static class StageTable
{
    public const string Name = "c3_stage";
    public const string Id = "c3_stageid";
    public const string Title = "c3_name";
    public const string Code = "c3_code";
    public const string Process = "c3_processid";
    public const string Position = "c3_position";
    public const string PlatformStage = "c3_processstageid";
    public const string MacroStage = "c3_macrostage";
    public const string BuyerStep = "c3_buyerstep";
    public const string Purpose = "c3_purpose";
}

/// <summary>The columns of a stage's requirements.</summary>
internal static class RequirementTable
{
    public const string Name = "c3_requirement";
    public const string Title = "c3_name";
    public const string Code = "c3_code";
    public const string Stage = "c3_stageid";
    public const string Position = "c3_position";
    public const string Kind = "c3_kind";
    public const string Effect = "c3_effect";
    public const string Ask = "c3_ask";
    public const string Fixer = "c3_fixer";
    public const string LeastGrade = "c3_leastgrade";
}

/// <summary>The columns of the row that stands for an opportunity's gates: its lock, its process and its stage.</summary>
internal static class GateTable
{
    public const string Name = "c3_gate";
    public const string Id = "c3_gateid";
    public const string Title = "c3_name";
    public const string Opportunity = "c3_opportunityid";
    public const string Process = "c3_processid";
    public const string ActiveStage = "c3_activestageid";
}

/// <summary>The columns of captured evidence.</summary>
internal static class EvidenceTable
{
    public const string Name = "c3_evidence";
    public const string Id = "c3_evidenceid";
    public const string Title = "c3_name";
    public const string Opportunity = "c3_opportunityid";
    public const string RequirementCode = "c3_requirementcode";
    public const string Kind = "c3_kind";
    public const string Grade = "c3_grade";
    public const string FileName = "c3_filename";
    public const string FileSize = "c3_filesize";
    public const string Sha256 = "c3_sha256";
    public const string ReceivedOn = "c3_receivedon";
    public const string ReceivedBy = "c3_receivedbyid";
    public const string Source = "c3_sourceid";
    public const string WithdrawnOn = "c3_withdrawnon";
    public const string WithdrawnBy = "c3_withdrawnbyid";
    public const string WithdrawnReason = "c3_withdrawnreason";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const int Inactive = 1;
    public const int Withdrawn = 2;
}

/// <summary>The columns of a receipt.</summary>
internal static class ReceiptTable
{
    public const string Name = "c3_receipt";
    public const string Id = "c3_receiptid";
    public const string Title = "c3_name";
    public const string Gate = "c3_gateid";
    public const string OpportunityReference = "c3_opportunityref";
    public const string Kind = "c3_kind";
    public const string ProcessCode = "c3_processcode";
    public const string ProcessVersion = "c3_processversion";
    public const string FromStage = "c3_fromstage";
    public const string ToStage = "c3_tostage";
    public const string Statement = "c3_verdict";
    public const string Actor = "c3_actorid";
    public const string MovedOn = "c3_movedon";
    public const string Previous = "c3_previousreceiptid";
    public const string PreviousHash = "c3_previoushash";
    public const string Hash = "c3_hash";
    public const string Correlation = "c3_correlationid";
}
