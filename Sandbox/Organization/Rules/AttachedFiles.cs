using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization.Rules;

/// <summary>A file of a note or an email must be small enough and of an allowed type; its size is measured, never told.</summary>
internal sealed class AttachedFiles(string table, string bodyColumn) : ITableRule
{
    /// <inheritdoc/>
    public bool AppliesTo(Table written) => written.LogicalName == table;

    /// <inheritdoc/>
    public void Apply(RowDraft draft)
    {
        if (!draft.Sets(bodyColumn) && !draft.Sets("filename"))
            return;

        var body = draft[bodyColumn] as string;
        CheckSize(draft, body);
        CheckType(draft);
        draft["filesize"] = body is null ? null : SizeOf(body);
        if (draft.Has("isdocument"))
            draft["isdocument"] = body is not null;
    }

    private static void CheckSize(RowDraft draft, string? body)
    {
        if (Organization(draft, "maxuploadfilesize") is int limit && body?.Length > limit)
            throw Faults.Of(
                ErrorCodes.FileTooLarge,
                $"The file '{draft["filename"]}' is too large: encoded it has {body.Length:N0} bytes, and this organisation takes at most {limit:N0}.");
    }

    private static void CheckType(RowDraft draft)
    {
        var extension = Path.GetExtension(draft["filename"] as string ?? "").TrimStart('.');
        var blocked = (Organization(draft, "blockedattachments") as string ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (blocked.Contains(extension, StringComparer.OrdinalIgnoreCase))
            throw Faults.Of(ErrorCodes.FileTypeBlocked, $"The file '{draft["filename"]}' is not accepted: this organisation blocks files of the type '{extension}'.");
    }

    private int SizeOf(string body)
    {
        var buffer = new byte[body.Length];
        return Convert.TryFromBase64String(body, buffer, out var size)
            ? size
            : throw Faults.Invalid($"The column '{table}.{bodyColumn}' holds a file in Base64, and got something else.");
    }

    private static object? Organization(RowDraft draft, string column)
    {
        var table = draft.Transaction.Store.Table("organization");
        return draft.Transaction.Find(table, draft.Transaction.Store.OrganizationId)?[table.Ordinal(column)];
    }
}
