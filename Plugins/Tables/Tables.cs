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
    public const string Opportunity = "c3_opportunityid";
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

/// <summary>The columns of the opportunity and of its close activity.</summary>
internal static class OpportunityTable
{
    public const string Name = "opportunity";
    public const string Id = "opportunityid";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string GateColumns = State + "," + Status;
    public const int StateWon = 1;
    public const int StatusWon = 3;

    public const string CloseName = "opportunityclose";
    public const string CloseOpportunity = "opportunityid";
    public const string CloseState = "opportunitystatecode";
    public const string CloseStatus = "opportunitystatuscode";
}

/// <summary>The columns of a note.</summary>
internal static class NoteTable
{
    public const string Name = "annotation";
    public const string Subject = "subject";
    public const string FileName = "filename";
    public const string Body = "documentbody";
    public const string Regarding = "objectid";
    public const string FileColumns = Subject + "," + FileName + "," + Regarding;
    public const string UpdateColumns = FileColumns + "," + Body;
}

/// <summary>The columns of a business process flow's instances (powerautomate docs, business-process-flows-code).</summary>
internal static class FlowTable
{
    public const string NewNameSale = "c3_newnamesale";
    public const string ActiveStage = "activestageid";
    public const string Path = "traversedpath";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string Opportunity = "bpf_opportunityid";
    public const string GateColumns = ActiveStage + "," + Path + "," + State + "," + Status + "," + Opportunity;
    public const int StateInactive = 1;
    public const int StatusFinished = 2;
    public const int StatusAborted = 3;
}

/// <summary>What tables of the platform share.</summary>
internal static class CommonColumns
{
    /// <summary>The number of the import job; only Create takes it, and only who migrates sets it.</summary>
    public const string ImportSequenceNumber = "importsequencenumber";
}

/// <summary>The suite's choice values: the publisher's option prefix and a counter, in the order of the enums.</summary>
internal static class Choices
{
    private const int Base = 940100000;

    public const int Published = Base + 1;

    public static Microsoft.Xrm.Sdk.OptionSetValue Of<T>(T value) where T : struct, Enum =>
        new(Base + Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    public static T Read<T>(Microsoft.Xrm.Sdk.OptionSetValue value) where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), value.Value - Base);
}
