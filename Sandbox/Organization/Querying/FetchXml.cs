using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Reads FetchXML into a query expression; an error names the element or attribute it does not know.</summary>
internal static class FetchXml
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["fetch"] = ["version", "output-format", "mapping", "distinct", "aggregate", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "no-lock", "latematerialize", "options", "utc-offset", "useraworderby", "savedqueryid"],
        ["entity"] = ["name"],
        ["attribute"] = ["name", "alias", "aggregate", "groupby", "dategrouping"],
        ["all-attributes"] = [],
        ["order"] = ["attribute", "alias", "descending", "entityname"],
        ["filter"] = ["type", "hint", "isquickfindfields"],
        ["condition"] = ["attribute", "operator", "value", "entityname", "valueof", "uiname", "uitype"],
        ["value"] = ["uiname", "uitype"],
        ["link-entity"] = ["name", "from", "to", "alias", "link-type", "intersect", "visible", "enableprefiltering", "prefilterparametername"],
    };

    private static readonly Dictionary<string, JoinOperator> Joins = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inner"] = JoinOperator.Inner,
        ["outer"] = JoinOperator.LeftOuter,
        ["natural"] = JoinOperator.Natural,
        ["matchfirstrowusingcrossapply"] = JoinOperator.MatchFirstRowUsingCrossApply,
        ["in"] = JoinOperator.In,
        ["exists"] = JoinOperator.Exists,
        ["any"] = JoinOperator.Any,
        ["not any"] = JoinOperator.NotAny,
    };

    /// <summary>The query that a FetchXML text means.</summary>
    public static QueryExpression Parse(string text)
    {
        var fetch = Load(text);
        var entity = fetch.Elements("entity").SingleOrDefault() ?? throw Faults.Invalid("FetchXML needs one element 'entity' in its element 'fetch'.");
        var query = new QueryExpression(Required(entity, "name"))
        {
            Distinct = Flag(fetch, "distinct"),
            TopCount = Number(fetch, "top"),
            ColumnSet = ColumnsOf(entity),
        };
        query.PageInfo = new()
        {
            Count = Number(fetch, "count") ?? 0,
            PageNumber = Number(fetch, "page") ?? 1,
            PagingCookie = (string?)fetch.Attribute("paging-cookie"),
            ReturnTotalRecordCount = Flag(fetch, "returntotalrecordcount"),
        };
        foreach (var filter in entity.Elements("filter"))
            query.Criteria.AddFilter(FilterOf(filter));
        query.Orders.AddRange(entity.Elements("order").Select(OrderOf));
        query.LinkEntities.AddRange(entity.Elements("link-entity").Select(l => LinkOf(l, query.EntityName)));
        return query;
    }

    /// <summary>The table that a FetchXML text is about; null where it cannot be read.</summary>
    public static string? TableOf(string text)
    {
        try
        {
            return (string?)XElement.Parse(text).Element("entity")?.Attribute("name");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement Load(string text)
    {
        try
        {
            var fetch = XElement.Parse(text ?? "");
            foreach (var element in fetch.DescendantsAndSelf())
                CheckKnown(element);
            return fetch.Name.LocalName == "fetch" ? fetch : throw Faults.Invalid($"FetchXML begins with the element 'fetch', not '{fetch.Name.LocalName}'.");
        }
        catch (XmlException problem)
        {
            throw Faults.Invalid($"The FetchXML is not well-formed: {problem.Message}");
        }
    }

    private static void CheckKnown(XElement element)
    {
        var name = element.Name.LocalName;
        if (!Known.TryGetValue(name, out var attributes))
            throw Faults.Invalid($"The sandbox does not know the FetchXML element '{name}'.");
        if (element.Attributes().FirstOrDefault(a => !attributes.Contains(a.Name.LocalName)) is { } unknown)
            throw Faults.Invalid($"The sandbox does not know the attribute '{unknown.Name.LocalName}' of the FetchXML element '{name}'.");
    }

    private static ColumnSet ColumnsOf(XElement element)
    {
        var columns = new ColumnSet(element.Element("all-attributes") is not null);
        foreach (var attribute in element.Elements("attribute"))
        {
            if (attribute.Attributes().All(a => a.Name.LocalName == "name"))
                columns.AddColumn(Required(attribute, "name"));
            else
                columns.AttributeExpressions.Add(ExpressionOf(attribute));
        }

        return columns;
    }

    private static XrmAttributeExpression ExpressionOf(XElement attribute) => new(Required(attribute, "name"))
    {
        Alias = (string?)attribute.Attribute("alias"),
        HasGroupBy = Flag(attribute, "groupby"),
        AggregateType = (string?)attribute.Attribute("aggregate") is { } aggregate ? Choice<XrmAggregateType>(attribute, "aggregate", aggregate) : XrmAggregateType.None,
        DateTimeGrouping = (string?)attribute.Attribute("dategrouping") is { } grouping ? Choice<XrmDateTimeGrouping>(attribute, "dategrouping", grouping.Replace("-", "", StringComparison.Ordinal)) : XrmDateTimeGrouping.None,
    };

    private static OrderExpression OrderOf(XElement order) => new()
    {
        AttributeName = (string?)order.Attribute("attribute"),
        Alias = (string?)order.Attribute("alias"),
        EntityName = (string?)order.Attribute("entityname"),
        OrderType = Flag(order, "descending") ? OrderType.Descending : OrderType.Ascending,
    };

    private static LinkEntity LinkOf(XElement element, string parent)
    {
        var type = (string?)element.Attribute("link-type") ?? "inner";
        var join = Joins.TryGetValue(type, out var known) ? known : throw Faults.Invalid($"The sandbox does not know the link-type '{type}'.");
        // In FetchXML "from" is the linked table's column and "to" the parent's: the reverse of a query expression.
        var link = new LinkEntity(parent, Required(element, "name"), Required(element, "to"), Required(element, "from"), join)
        {
            EntityAlias = (string?)element.Attribute("alias"),
            Columns = ColumnsOf(element),
        };
        foreach (var filter in element.Elements("filter"))
            link.LinkCriteria.AddFilter(FilterOf(filter));
        link.Orders.AddRange(element.Elements("order").Select(OrderOf));
        link.LinkEntities.AddRange(element.Elements("link-entity").Select(l => LinkOf(l, link.LinkToEntityName)));
        return link;
    }

    private static FilterExpression FilterOf(XElement element)
    {
        var filter = new FilterExpression(Choice<LogicalOperator>(element, "type", (string?)element.Attribute("type") ?? "and"));
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName == "filter")
                filter.AddFilter(FilterOf(child));
            else if (child.Name.LocalName == "condition")
                filter.AddCondition(FetchCondition.Read(child));
            else
                throw Faults.Invalid($"The sandbox does not know the element '{child.Name.LocalName}' in a FetchXML filter.");
        }

        return filter;
    }

    private static string Required(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw Faults.Invalid($"The FetchXML element '{element.Name.LocalName}' needs the attribute '{attribute}'.");

    private static bool Flag(XElement element, string attribute) => (string?)element.Attribute(attribute) is "true" or "1";

    private static int? Number(XElement element, string attribute)
    {
        if ((string?)element.Attribute(attribute) is not { } text)
            return null;

        return int.TryParse(text, out var number) ? number : throw Faults.Invalid($"The FetchXML attribute '{attribute}' is a whole number, not '{text}'.");
    }

    private static T Choice<T>(XElement element, string attribute, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value
            : throw Faults.Invalid($"The FetchXML attribute '{attribute}' of '{element.Name.LocalName}' cannot be '{text}'.");
}
