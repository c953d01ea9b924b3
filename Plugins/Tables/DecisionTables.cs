namespace SalesProcessPlugins.Tables;

/// <summary>The columns of a sign-off.</summary>
internal static class SignOffTable
{
    public const string Name = "c3_signoff";
    public const string Id = "c3_signoffid";
    public const string Title = "c3_name";
    public const string RequirementCode = "c3_requirementcode";
    public const string Role = "c3_role";
    public const string Ask = "c3_ask";
    public const string RequestedBy = "c3_requestedbyid";
    public const string RequestedOn = "c3_requestedon";
    public const string RequestedValues = "c3_requestedvalues";
    public const string SignedBy = "c3_signedbyid";
    public const string SignedOn = "c3_signedon";
    public const string SignedValues = "c3_signedvalues";
    public const string DeclineReason = "c3_declinereason";
    public const string VoidedOn = "c3_voidedon";
    public const string VoidedValues = "c3_voidedvalues";
    public const string Delegate = "c3_delegateid";
    public const string DelegatedBy = "c3_delegatedbyid";
    public const string DelegatedUntil = "c3_delegateduntil";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string CreatedOn = "createdon";
    public const int Active = 0;
    public const int Inactive = 1;
    public const int Requested = 1;
    public const int Declined = 2;
    public const int Given = 3;
    public const int Void = 4;
    public const int Withdrawn = 5;

    /// <summary>What gates look at.</summary>
    public static string[] GateColumns =>
        [RequirementCode, Status, RequestedBy, RequestedOn, Delegate, DelegatedUntil, SignedBy, SignedOn, SignedValues, VoidedOn, VoidedValues, DeclineReason];
}

/// <summary>The columns of a waiver.</summary>
internal static class WaiverTable
{
    public const string Name = "c3_waiver";
    public const string Id = "c3_waiverid";
    public const string Title = "c3_name";
    public const string RequirementCode = "c3_requirementcode";
    public const string Reason = "c3_reason";
    public const string Compensation = "c3_compensation";
    public const string RequestedBy = "c3_requestedbyid";
    public const string RequestedOn = "c3_requestedon";
    public const string RequestedUntil = "c3_requesteduntil";
    public const string DecidedBy = "c3_decidedbyid";
    public const string DecidedOn = "c3_decidedon";
    public const string DecisionReason = "c3_decisionreason";
    public const string ValidUntil = "c3_validuntil";
    public const string Extensions = "c3_extensions";
    public const string Amount = "c3_amount";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string CreatedOn = "createdon";
    public const int Active = 0;
    public const int Inactive = 1;
    public const int Requested = 1;
    public const int Declined = 2;
    public const int Granted = 3;
    public const int Withdrawn = 4;

    /// <summary>What gates look at.</summary>
    public static string[] GateColumns =>
        [RequirementCode, Status, Reason, Compensation, RequestedBy, RequestedOn, RequestedUntil, DecidedBy, DecidedOn, ValidUntil, Extensions];
}
