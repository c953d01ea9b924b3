using System.Xml.Linq;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>The columns and relationships that the platform gives every table, as exports list them.</summary>
public static class SystemColumns
{
    // The platform's object type codes.
    private const int SystemUser = 8;
    private const int Team = 9;

    /// <summary>The columns that all tables share, flows included.</summary>
    public static IEnumerable<TableColumn> Common =>
    [
        Lookup("CreatedBy", "Created By", "Unique identifier of the user who created the record."),
        Moment("CreatedOn", "Created On", "Date and time when the record was created."),
        Lookup("CreatedOnBehalfBy", "Created By (Delegate)", "Unique identifier of the delegate user who created the record."),
        new("ImportSequenceNumber", "int", "Import Sequence Number", "Sequence number of the import that created this record.", ColumnAccess.Create)
        {
            DisplayMask = "ValidForAdvancedFind",
            ImeMode = "disabled",
            Details = ColumnDetails.WholeNumber(int.MinValue, int.MaxValue),
        },
        Lookup("ModifiedBy", "Modified By", "Unique identifier of the user who modified the record."),
        Moment("ModifiedOn", "Modified On", "Date and time when the record was modified."),
        Lookup("ModifiedOnBehalfBy", "Modified By (Delegate)", "Unique identifier of the delegate user who modified the record."),
        new("OverriddenCreatedOn", "datetime", "Record Created On", "Date and time that the record was migrated.", ColumnAccess.Create)
        {
            DisplayMask = "ValidForAdvancedFind|ValidForGrid",
            ImeMode = "inactive",
            Details = ColumnDetails.DateTime("date"),
        },
        Internal("TimeZoneRuleVersionNumber", "Time Zone Rule Version Number", "For internal use only."),
        Internal("UTCConversionTimeZoneCode", "UTC Conversion Time Zone Code", "Time zone code that was in use when the record was created."),
    ];

    /// <summary>The columns that say whose a row is.</summary>
    public static IEnumerable<TableColumn> OfOwner(TableOwnership ownership) => ownership == TableOwnership.Organization
        ? [Lookup("OrganizationId", "Organization Id", "Unique identifier for the organization") with { DisplayMask = null, IsAudited = true }]
        :
        [
            new("OwnerId", "owner", "Owner", "Owner Id", ColumnAccess.Write)
            {
                RequiredLevel = "systemrequired",
                DisplayMask = $"{TableColumn.Everywhere}|RequiredForForm",
                Details = [new("LookupStyle", "single"), new("LookupTypes", LookupType(SystemUser), LookupType(Team))],
            },
            Lookup("OwningBusinessUnit", "Owning Business Unit", "Unique identifier for the business unit that owns the record"),
            Lookup("OwningTeam", "Owning Team", "Unique identifier for the team that owns the record.") with { DisplayMask = null, IsLogical = true },
            Lookup("OwningUser", "Owning User", "Unique identifier for the user that owns the record.") with { DisplayMask = null, IsLogical = true },
        ];

    /// <summary>The column of the row's id.</summary>
    public static TableColumn Key(string physicalName, string tableDisplayName) =>
        new(physicalName, "primarykey", tableDisplayName, "Unique identifier for entity instances", ColumnAccess.Create)
        {
            RequiredLevel = "systemrequired",
            DisplayMask = "ValidForAdvancedFind|RequiredForGrid",
            IsAudited = false,
        };

    /// <summary>The row's state and the reason for it.</summary>
    public static IEnumerable<TableColumn> StateAndStatus(string table, string displayName, IReadOnlyList<StatusDeclaration> statuses)
    {
        var state = $"Status of the {displayName}";
        var status = $"Reason for the status of the {displayName}";
        yield return new TableColumn("statecode", "state", "Status", state, ColumnAccess.Update)
        {
            RequiredLevel = "systemrequired",
            Details = ColumnDetails.State(table, state, statuses),
        };
        yield return new TableColumn("statuscode", "status", "Status Reason", status, ColumnAccess.Write)
        {
            Details = ColumnDetails.Status(table, status, statuses),
        };
    }

    /// <summary>The relationships of the common columns; the delegates have none in exports.</summary>
    public static IEnumerable<TableRelationship> Relationships(string table, TableOwnership ownership) =>
    [
        new($"lk_{table}_createdby", "SystemUser", table, "CreatedBy", null, "Unique identifier of the user who created the record."),
        new($"lk_{table}_modifiedby", "SystemUser", table, "ModifiedBy", null, "Unique identifier of the user who modified the record."),
        .. OfOwner(table, ownership),
    ];

    private static IEnumerable<TableRelationship> OfOwner(string table, TableOwnership ownership) => ownership == TableOwnership.Organization
        ? [new($"organization_{table}", "Organization", table, "OrganizationId", null, "Unique identifier for the organization")]
        :
        [
            new($"business_unit_{table}", "BusinessUnit", table, "OwningBusinessUnit", null, "Unique identifier for the business unit that owns the record"),
            new($"owner_{table}", "Owner", table, "OwnerId", null, "Owner Id"),
            new($"team_{table}", "Team", table, "OwningTeam", null, "Unique identifier for the team that owns the record."),
            new($"user_{table}", "SystemUser", table, "OwningUser", null, "Unique identifier for the user that owns the record."),
        ];

    private static XElement LookupType(int objectType) => new("LookupType", new XAttribute("id", Guid.Empty), objectType);

    private static TableColumn Lookup(string name, string displayName, string description) =>
        new(name, "lookup", displayName, description, ColumnAccess.Read) { IsAudited = false, Details = ColumnDetails.Lookup() };

    private static TableColumn Moment(string name, string displayName, string description) =>
        new(name, "datetime", displayName, description, ColumnAccess.Read)
        {
            IsAudited = false,
            ImeMode = "inactive",
            Details = ColumnDetails.DateTime("datetime"),
        };

    private static TableColumn Internal(string name, string displayName, string description) =>
        new(name, "int", displayName, description, ColumnAccess.Write)
        {
            IsAudited = false,
            DisplayMask = null,
            Details = ColumnDetails.WholeNumber(-1, int.MaxValue),
        };
}
