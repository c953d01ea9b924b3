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
    public const string Flow = "c3_flowid";
    public const string OtherStages = "c3_otherstages";
    public const string Table = "c3_table";
    public const string Order = "c3_order";
    public const string Situation = "c3_situation";
    public const string ChosenWhen = "c3_chosenwhen";
    public const string Translations = "c3_translations";
    public const string PublishState = "c3_publishstate";
    public const string DefinitionHash = "c3_definitionhash";
    public const string PublishRequestedHash = "c3_publishrequestedhash";
    public const string PublishRequestedBy = "c3_publishrequestedbyid";
    public const string PublishedBy = "c3_publishedbyid";
    public const string PublishedOn = "c3_publishedon";
    public const string UnderWay = "c3_underway";
    public const string GraceUntil = "c3_graceuntil";
    public const string RowVersion = "versionnumber";

    /// <summary>What a definition is made of.</summary>
    public static string[] DefinitionColumns => [Title, Code, Version, Table, FlowTable, FlowLookup, Flow, OtherStages, ChosenWhen, Translations, DefinitionHash, RowVersion];

    /// <summary>What is said about publishing a version.</summary>
    public static string[] PublishingColumns => [PublishState, PublishRequestedBy, PublishRequestedHash, UnderWay, GraceUntil];
}

/// <summary>Where a process version stands between being written and being replaced.</summary>
internal enum PublishState
{
    /// <summary>It is being written and governs nothing.</summary>
    Draft,

    /// <summary>It governs and never changes.</summary>
    Published,

    /// <summary>It governs what began under it and nothing new.</summary>
    Retired,
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
    public const string DoneCorrectly = "c3_donecorrectly";
    public const string DoneIncorrectly = "c3_doneincorrectly";
    public const string ExpectedDays = "c3_expecteddays";
    public const string Columns = "c3_columns";
    public const string Translations = "c3_translations";

    /// <summary>What a definition is made of.</summary>
    public static string[] DefinitionColumns => [Id, Title, Code, Position, PlatformStage, MacroStage, BuyerStep, Purpose, Translations];
}

/// <summary>The columns of a stage's requirements.</summary>
internal static class RequirementTable
{
    public const string Name = "c3_requirement";
    public const string Id = "c3_requirementid";
    public const string Title = "c3_name";
    public const string Code = "c3_code";
    public const string Stage = "c3_stageid";
    public const string Position = "c3_position";
    public const string Kind = "c3_kind";
    public const string Effect = "c3_effect";
    public const string Ask = "c3_ask";
    public const string Fixer = "c3_fixer";
    public const string LeastGrade = "c3_leastgrade";
    public const string FreshDays = "c3_freshdays";
    public const string NotBefore = "c3_notbefore";
    public const string Group = "c3_group";
    public const string GroupNeeds = "c3_groupneeds";
    public const string WaiverRule = "c3_waiverrule";
    public const string Definition = "c3_definition";
    public const string Currency = "c3_currency";
    public const string Translations = "c3_translations";

    /// <summary>What a definition is made of.</summary>
    public static string[] DefinitionColumns =>
        [Id, Title, Code, Position, Kind, Effect, Ask, Fixer, LeastGrade, FreshDays, NotBefore, Group, GroupNeeds, WaiverRule, Definition, Currency, Translations];
}

/// <summary>The columns of a stage's activities.</summary>
internal static class ActivityTable
{
    public const string Name = "c3_activity";
    public const string Id = "c3_activityid";
    public const string Title = "c3_name";
    public const string Code = "c3_code";
    public const string Stage = "c3_stageid";
    public const string Position = "c3_position";
    public const string Who = "c3_who";
    public const string Message = "c3_message";
    public const string Questions = "c3_questions";
    public const string Material = "c3_material";
    public const string Translations = "c3_translations";
}

/// <summary>The columns of the row that stands for a governed row's gates: its lock, its process and its stage.</summary>
internal static class GateTable
{
    public const string Name = "c3_gate";
    public const string Id = "c3_gateid";
    public const string Title = "c3_name";
    public const string Process = "c3_processid";
    public const string PassedOn = "c3_passedon";
}

/// <summary>The lookups by which gates, evidence, sign-offs and waivers point to the governed row that they belong to.</summary>
internal static class GovernedLookup
{
    public const string Opportunity = "c3_opportunityid";
    public const string Lead = "c3_leadid";
    public const string Client = "c3_clientid";
    public const string All = Opportunity + "," + Lead + "," + Client;

    public static string[] Columns => All.Split(',');
}

/// <summary>The columns of captured evidence.</summary>
internal static class EvidenceTable
{
    public const string Name = "c3_evidence";
    public const string Id = "c3_evidenceid";
    public const string Title = "c3_name";
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
    public const string Customer = "c3_customerref";
    public const string Contact = "c3_contactref";
    public const string Channel = "c3_channel";
    public const string IsDuplicate = "c3_isduplicate";
    public const string IsLate = "c3_islate";

    /// <summary>What gates look at.</summary>
    public static string[] GateColumns =>
        [Title, RequirementCode, Grade, Sha256, ReceivedOn, Source, State, WithdrawnOn, Customer, Contact, IsDuplicate, IsLate];

    /// <summary>What is written when it is captured, but for the row that it speaks for.</summary>
    public static string[] CapturedColumns =>
        [Title, RequirementCode, Kind, Grade, FileName, FileSize, Sha256, ReceivedOn, ReceivedBy, Source, Customer, Contact, Channel, IsDuplicate, IsLate];

    public const string State = "statecode";
    public const string Status = "statuscode";
    public const int Inactive = 1;
    public const int Withdrawn = 2;
}

/// <summary>The way evidence arrived.</summary>
internal enum EvidenceKind
{
    /// <summary>The file of a note.</summary>
    File,

    /// <summary>A delivered e-mail with its attachments.</summary>
    Email,

    /// <summary>What a contact did in a portal.</summary>
    Portal,

    /// <summary>A file that a program with an identity of its own brought in.</summary>
    System,

    /// <summary>A note without a file: somebody's word.</summary>
    Word,
}

/// <summary>The columns of a receipt.</summary>
internal static class ReceiptTable
{
    public const string Name = "c3_receipt";
    public const string Id = "c3_receiptid";
    public const string Title = "c3_name";
    public const string Gate = "c3_gateid";
    public const string RowReference = "c3_opportunityref";
    public const string Kind = "c3_kind";
    public const string ProcessCode = "c3_processcode";
    public const string ProcessVersion = "c3_processversion";
    public const string FromStage = "c3_fromstage";
    public const string ToStage = "c3_tostage";
    public const string Statement = "c3_verdict";
    public const string Actor = "c3_actorid";
    public const string OnBehalfOf = "c3_onbehalfofid";
    public const string Channel = "c3_channel";
    public const string MovedOn = "c3_movedon";
    public const string Previous = "c3_previousreceiptid";
    public const string PreviousHash = "c3_previoushash";
    public const string Hash = "c3_hash";
    public const string Correlation = "c3_correlationid";
}
