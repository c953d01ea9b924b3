using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>The platform's error codes that the sandbox uses.</summary>
public static class ErrorCodes
{
    /// <summary>A plug-in refused the operation.</summary>
    public const int RefusedByPlugin = -2147220891;

    /// <summary>A plug-in failed in a way it did not foresee.</summary>
    public const int PluginFailed = -2147220956;

    /// <summary>A plug-in swallowed an error that had already ended the transaction.</summary>
    public const int SwallowedFailure = -2146893812;

    /// <summary>The row does not exist.</summary>
    public const int NoSuchRow = -2147220969;

    /// <summary>The table does not exist.</summary>
    public const int NoSuchTable = -2147217150;

    /// <summary>The column does not exist.</summary>
    public const int NoSuchColumn = -2147217149;

    /// <summary>A value or parameter is not acceptable.</summary>
    public const int InvalidArgument = -2147220989;

    /// <summary>A text is too long.</summary>
    public const int TextTooLong = -2147204303;

    /// <summary>A number or choice is out of range.</summary>
    public const int OutOfRange = -2147204304;

    /// <summary>A row with this id exists.</summary>
    public const int DuplicateId = -2147220937;

    /// <summary>Other rows keep this one from being deleted.</summary>
    public const int DeleteRestricted = -2147220953;

    /// <summary>The row has changed since it was read.</summary>
    public const int RowVersionMismatch = -2147088254;

    /// <summary>Optimistic concurrency was asked for without a row version.</summary>
    public const int RowVersionMissing = -2147088243;

    /// <summary>The status does not belong to the state.</summary>
    public const int InvalidStatus = -2147187704;

    /// <summary>The file is larger than the organisation allows.</summary>
    public const int FileTooLarge = -2147202558;

    /// <summary>The organisation blocks files of this type.</summary>
    public const int FileTypeBlocked = -2147205623;

    /// <summary>No role gives the privilege that the operation takes.</summary>
    public const int PrivilegeDenied = -2147220960;

    /// <summary>The privilege does not reach the row, and the row is not shared.</summary>
    public const int AccessDenied = -2147187962;

    /// <summary>The database could not do it: what it says of a deadlock, and of rows that no longer fit together.</summary>
    public const int GenericSql = -2147204784;

    /// <summary>A row stayed locked by another transaction for too long.</summary>
    public const int SqlTimeout = -2147204783;

    /// <summary>Something outside the request's control failed.</summary>
    public const int Unexpected = -2147220970;
}

/// <summary>The errors of the organisation, in the platform's type and with its codes.</summary>
internal static class Faults
{
    /// <summary>The key of <see cref="BaseServiceFault.ErrorDetails"/> under which a refusal says its HTTP status.</summary>
    public const string HttpStatusCode = "HttpStatusCode";

    /// <summary>An error with a code and a text.</summary>
    public static FaultException<OrganizationServiceFault> Of(int code, string message, string? trace = null)
    {
        var fault = new OrganizationServiceFault { ErrorCode = code, Message = message, TraceText = trace };
        return new(fault, message);
    }

    /// <summary>A plug-in's refusal.</summary>
    public static FaultException<OrganizationServiceFault> Refusal(InvalidPluginExecutionException refusal, string trace)
    {
        var fault = Of(ErrorCodes.RefusedByPlugin, refusal.Message, trace);
        if (refusal.HttpStatus != PluginHttpStatusCode.NotSet)
            fault.Detail.ErrorDetails[HttpStatusCode] = (int)refusal.HttpStatus;
        return fault;
    }

    /// <summary>A plug-in's own failure: the text says nothing, the trace everything.</summary>
    public static FaultException<OrganizationServiceFault> PluginFailed(Exception problem, string trace) =>
        Of(ErrorCodes.PluginFailed, "An unexpected error occurred from ISV code.", trace + problem);

    /// <summary>A plug-in went on after a request of it had failed.</summary>
    public static FaultException<OrganizationServiceFault> SwallowedFailure(FaultException<OrganizationServiceFault> doom)
    {
        var fault = Of(
            ErrorCodes.SwallowedFailure,
            "A plug-in caught an error of the organisation service and went on, although the error had ended the transaction: " + doom.Detail.Message,
            doom.Detail.TraceText);
        fault.Detail.InnerFault = doom.Detail;
        return fault;
    }

    /// <summary>A table that does not exist.</summary>
    public static FaultException<OrganizationServiceFault> UnknownTable(string? table) =>
        Of(ErrorCodes.NoSuchTable, string.IsNullOrEmpty(table) ? "The request names no table." : $"There is no table '{table}'.");

    /// <summary>A column that does not exist.</summary>
    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string? column) =>
        Of(ErrorCodes.NoSuchColumn, $"The table '{table}' has no column '{column}'.");

    /// <summary>A row that does not exist.</summary>
    public static FaultException<OrganizationServiceFault> MissingRow(string table, Guid id) =>
        Of(ErrorCodes.NoSuchRow, $"There is no {table} with the id {id}.");

    /// <summary>Two transactions waited for each other, and this one was chosen to fail.</summary>
    public static FaultException<OrganizationServiceFault> Deadlock(string table) =>
        Conflict($"This request and another one have each changed a row that the other needs, here {table.WithArticle()} (deadlock)");

    /// <summary>What another transaction has done meanwhile stands in the way.</summary>
    /// <param name="what">What it was, as a sentence without its full stop.</param>
    public static FaultException<OrganizationServiceFault> Conflict(string what) =>
        Of(ErrorCodes.GenericSql, $"{what}, so this request was undone. Repeat the request.");

    /// <summary>Another transaction kept a row locked for too long.</summary>
    public static FaultException<OrganizationServiceFault> LockTimeout(string table) =>
        Of(ErrorCodes.SqlTimeout, $"Another request has kept {table.WithArticle()} locked for longer than a request waits, so this request was undone. Repeat the request later.");

    /// <summary>A parameter or value that is not acceptable.</summary>
    public static FaultException<OrganizationServiceFault> Invalid(string message) => Of(ErrorCodes.InvalidArgument, message);
}
