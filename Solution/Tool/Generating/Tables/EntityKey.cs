using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>The element of an alternate key.</summary>
public static class EntityKey
{
    /// <summary>The key of a table.</summary>
    public static XElement Of(KeyDeclaration key) => new(
        "EntityKey",
        new XElement("Name", key.Name),
        new XElement("LogicalName", key.Name),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsCustomizable", ManagedProperty.Key),
        new XElement("EntityKeyAttributes", key.Columns.Select(column => new XElement("AttributeName", column))),
        Labels.DisplayNames(key.DisplayName));
}
