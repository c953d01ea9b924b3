using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>The platform's control for each type of column, on forms and in the process bar.</summary>
public static class ControlClass
{
    /// <summary>The control's class id.</summary>
    public static Guid Of(ColumnType type) => Guid.Parse(type switch
    {
        ColumnType.Memo => "e0dece4b-6fc8-4a8f-a065-082708572369",
        ColumnType.Decimal => "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e",
        ColumnType.WholeNumber => "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
        ColumnType.Choice or ColumnType.State => "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ColumnType.DateTime or ColumnType.Date => "5b773807-9fb2-42db-97c3-7a91eff8adff",
        ColumnType.Lookup => "270bd3db-d9af-4782-9025-509e298dec0a",
        ColumnType.TwoOptions => "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
        ColumnType.Money => "533b9e00-756b-4312-95a0-dc888637ac78",
        ColumnType.Status => "5d68b988-0661-4db2-bc3e-17598ad3be6c",
        _ => "4273edbd-ac1d-40d3-9fb2-095c621b552d",
    });
}
