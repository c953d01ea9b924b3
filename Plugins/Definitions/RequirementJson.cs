using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

namespace SalesProcessPlugins.Definitions;

/// <summary>Reads the JSON that definitions keep in memo columns.</summary>
internal static class DefinitionJson
{
    private static readonly DataContractJsonSerializerSettings Settings = new() { UseSimpleDictionaryFormat = true };

    /// <summary>The object that a text states; null for no text.</summary>
    /// <exception cref="SerializationException">The text is no such object.</exception>
    public static T? Read<T>(string? json) where T : class
    {
        if (string.IsNullOrEmpty(json))
            return null;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return (T?)new DataContractJsonSerializer(typeof(T), Settings).ReadObject(stream);
    }
}

/// <summary>The condition of a criterion, or the role and columns of a sign-off (docs/process-file.md).</summary>
[DataContract]
internal sealed class RequirementJson
{
    [DataMember(Name = "column")] public string? Column { get; set; }

    [DataMember(Name = "operator")] public string? Comparison { get; set; }

    [DataMember(Name = "value")] public OperandJson? Value { get; set; }

    [DataMember(Name = "orEmpty")] public bool IsOrEmpty { get; set; }

    [DataMember(Name = "related")] public RelatedJson? Related { get; set; }

    [DataMember(Name = "has")] public string? Has { get; set; }

    [DataMember(Name = "count")] public int Count { get; set; }

    [DataMember(Name = "where")] public List<RequirementJson>? Where { get; set; }

    [DataMember(Name = "dealKiller")] public bool IsDealKiller { get; set; }

    [DataMember(Name = "role")] public string? Role { get; set; }

    [DataMember(Name = "department")] public string? Department { get; set; }

    [DataMember(Name = "columns")] public List<string>? Columns { get; set; }
}

/// <summary>Related rows.</summary>
[DataContract]
internal sealed class RelatedJson
{
    [DataMember(Name = "table")] public string Table { get; set; } = "";

    [DataMember(Name = "relationship")] public string Relationship { get; set; } = "";
}

/// <summary>What a column is compared with.</summary>
[DataContract]
internal sealed class OperandJson
{
    [DataMember(Name = "type")] public string Type { get; set; } = "";

    [DataMember(Name = "number")] public decimal? Number { get; set; }

    [DataMember(Name = "amount")] public decimal? Amount { get; set; }

    [DataMember(Name = "text")] public string? Text { get; set; }

    [DataMember(Name = "flag")] public bool? Flag { get; set; }

    [DataMember(Name = "date")] public string? Date { get; set; }

    [DataMember(Name = "daysFromToday")] public int? DaysFromToday { get; set; }

    [DataMember(Name = "options")] public List<OptionJson>? Options { get; set; }

    [DataMember(Name = "rows")] public List<RowJson>? Rows { get; set; }
}

/// <summary>A choice.</summary>
[DataContract]
internal sealed class OptionJson
{
    [DataMember(Name = "value")] public int Value { get; set; }
}

/// <summary>A row that a lookup may point to.</summary>
[DataContract]
internal sealed class RowJson
{
    [DataMember(Name = "id")] public Guid Id { get; set; }
}

/// <summary>Who may waive a requirement.</summary>
[DataContract]
internal sealed class WaiverRuleJson
{
    [DataMember(Name = "authorities")] public List<AuthorityJson> Authorities { get; set; } = [];

    [DataMember(Name = "mostDays")] public int MostDays { get; set; }

    [DataMember(Name = "extensions")] public int Extensions { get; set; }
}

/// <summary>Somebody with the authority.</summary>
[DataContract]
internal sealed class AuthorityJson
{
    [DataMember(Name = "role")] public string Role { get; set; } = "";

    [DataMember(Name = "upTo")] public OperandJson? UpTo { get; set; }
}

/// <summary>A changed value of a sign-off that became void.</summary>
[DataContract]
internal sealed class ValueChangeJson
{
    [DataMember(Name = "column")] public string Column { get; set; } = "";

    [DataMember(Name = "from")] public string? From { get; set; }

    [DataMember(Name = "to")] public string? To { get; set; }
}
