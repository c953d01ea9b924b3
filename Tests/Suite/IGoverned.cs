using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>A row that goes through a process: what a test looks at to see where it stands.</summary>
internal interface IGoverned
{
    /// <summary>The row.</summary>
    EntityReference Row { get; }

    /// <summary>The table of the flow's instances.</summary>
    string FlowTable { get; }

    /// <summary>The column by which they point to the row.</summary>
    string FlowLookup { get; }

    /// <summary>What says how it got where it stands.</summary>
    IReadOnlyList<Entity> Receipts { get; }
}
