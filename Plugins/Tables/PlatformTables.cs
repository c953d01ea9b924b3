namespace SalesProcessPlugins.Tables;

/// <summary>The columns of the opportunity and of its close activity.</summary>
internal static class OpportunityTable
{
    public const string Name = "opportunity";
    public const string Id = "opportunityid";
    public const string Title = "name";
    public const string Customer = "customerid";
    public const string ParentAccount = "parentaccountid";
    public const string ParentContact = "parentcontactid";
    public const string EstimatedValue = "estimatedvalue";
    public const string BuyerColumns = Customer + "," + ParentAccount + "," + ParentContact;
    public const string SignedColumns = "c3_deliverydate,c3_quantity,c3_contractterms," + EstimatedValue + "," + CurrencyTable.Id;
    public const int StateWon = 1;
    public const int StatusWon = 3;

    public const string CloseName = "opportunityclose";
    public const string CloseOpportunity = "opportunityid";
    public const string CloseState = "opportunitystatecode";
    public const string CloseStatus = "opportunitystatuscode";
    public const string CloseSubject = "subject";
    public const string CloseDescription = "description";
    public const int StatusCanceled = 4;
}

/// <summary>The columns of a lead.</summary>
internal static class LeadTable
{
    public const string Name = "lead";
    public const string Title = "fullname";
    public const string ParentAccount = "parentaccountid";
    public const string ParentContact = "parentcontactid";
    public const string EstimatedAmount = "estimatedamount";
    public const string BuyerColumns = ParentAccount + "," + ParentContact;
    public const string SignedColumns = EstimatedAmount + "," + CurrencyTable.Id;
    public const int StateQualified = 1;
    public const int StatusQualified = 3;
    public const int StateDisqualified = 2;
    public const int StatusCanceled = 7;
}

/// <summary>The columns of a user.</summary>
internal static class UserTable
{
    public const string Name = "systemuser";
    public const string Id = "systemuserid";
    public const string IsDisabled = "isdisabled";
}

/// <summary>The columns of what a user has chosen for themselves; its key is the user's own.</summary>
internal static class UserSettingsTable
{
    public const string Name = "usersettings";
    public const string Id = "systemuserid";
    public const string Language = "uilanguageid";
}

/// <summary>The columns of an account.</summary>
internal static class AccountTable
{
    public const string Name = "account";
}

/// <summary>The columns of a contact.</summary>
internal static class ContactTable
{
    public const string Name = "contact";
    public const string Id = "contactid";
    public const string ParentCustomer = "parentcustomerid";
}

/// <summary>The columns of an e-mail and of its sender.</summary>
internal static class MailTable
{
    public const string Name = "email";
    public const string Subject = "subject";
    public const string Body = "description";
    public const string Sender = "sender";
    public const string From = "from";
    public const string Regarding = "regardingobjectid";
    public const string ProofColumns = Subject + "," + Body + "," + Sender + "," + From + "," + Regarding;

    public const string ImageColumns = Subject + "," + Body + "," + Sender + "," + Regarding;

    /// <summary>What can be read of it: its parties are rows of their own.</summary>
    public static string[] ReadColumns => [Subject, Body, Sender, Regarding];

    public const string PartyName = "activityparty";
    public const string Party = "partyid";
    public const string PartyRole = "participationtypemask";
    public const int Sending = 1;
    public const string OfParties = "email_activity_parties";

    public const string AttachmentName = "activitymimeattachment";
    public const string AttachmentMail = "objectid";
    public const string AttachmentBody = "body";
    public const string AttachmentColumns = AttachmentBody + "," + AttachmentMail;
    public const string OfAttachments = "email_activity_mime_attachment";
}

/// <summary>The columns of a note.</summary>
internal static class NoteTable
{
    public const string Name = "annotation";
    public const string Id = "annotationid";
    public const string Subject = "subject";
    public const string FileName = "filename";
    public const string Body = "documentbody";
    public const string Text = "notetext";
    public const string Regarding = "objectid";
    public const string FileColumns = Subject + "," + FileName + "," + Text + "," + Regarding;
    public const string UpdateColumns = FileColumns + "," + Body;
}

/// <summary>The columns of a business process flow's instances (powerautomate docs, business-process-flows-code).</summary>
internal static class FlowTable
{
    public const string NewNameSale = "c3_newnamesale";
    public const string ChannelSale = "c3_channelsale";
    public const string AddOnSale = "c3_addonsale";
    public const string ClientLifecycle = "c3_clientlifecycle";
    public const string LeadQualification = "c3_leadqualification";
    public const string StageTable = "processstage";
    public const string StageId = "processstageid";
    public const string StageTitle = "stagename";
    public const string StageOf = "primaryentitytypecode";
    public const string Process = "processid";
    public const string ActiveStage = "activestageid";
    public const string Path = "traversedpath";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string Opportunity = "bpf_opportunityid";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOn = "modifiedon";
    public const string StageName = "processstage";
    public const string GateColumns = ActiveStage + "," + Path + "," + State + "," + Status + "," + Opportunity;

    /// <summary>The column of an instance's name, which flows that people made call otherwise than those of the platform's own.</summary>
    public static string TitleOf(string lookup) => lookup.StartsWith("bpf_", StringComparison.Ordinal) ? "bpf_name" : "name";

    /// <summary>Where an instance stands, whatever its lookup to the opportunity is called.</summary>
    public static string[] Columns => [ActiveStage, Path, State, Status];

    public const int StateInactive = 1;
    public const int StatusFinished = 2;
    public const int StatusAborted = 3;
}

/// <summary>What tables of the platform share.</summary>
internal static class CommonColumns
{
    public const string Owner = "ownerid";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string StateAndStatus = State + "," + Status;

    /// <summary>The flow that the platform begins for what is created; an empty id for none (platform docs, ProcessId).</summary>
    public const string Process = "processid";

    /// <summary>The number of the import job; only Create takes it, and only who migrates sets it.</summary>
    public const string ImportSequenceNumber = "importsequencenumber";
}

/// <summary>The columns by which sums of money compare across currencies.</summary>
internal static class CurrencyTable
{
    public const string Name = "transactioncurrency";
    public const string Id = "transactioncurrencyid";
    public const string IsoCode = "isocurrencycode";

    /// <summary>How much of this currency one unit of the base currency is; every row with money repeats the rate it was entered at.</summary>
    public const string Rate = "exchangerate";
}
