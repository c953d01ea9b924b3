using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Sets environment variables as an administrator does in the maker portal.</summary>
internal static class EnvironmentSettings
{
    /// <summary>Gives a variable of the solution a value in this environment.</summary>
    public static void Set(this ITestOrganization organization, string name, string value)
    {
        var service = organization.As(organization.Administrator);
        var query = new QueryExpression("environmentvariabledefinition");
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, name);
        service.Create(new Entity("environmentvariablevalue")
        {
            ["schemaname"] = name,
            ["value"] = value,
            ["environmentvariabledefinitionid"] = service.RetrieveMultiple(query).Entities.Single().ToEntityReference(),
        });
    }
}
