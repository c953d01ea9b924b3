using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>The row of <c>importjob</c> that tells how an import went; it is there whether the import is or not.</summary>
internal sealed class ImportJob(Engine engine, Guid id)
{
    private const double Done = 100;

    private readonly DateTime startedOn = engine.Time.GetUtcNow().UtcDateTime;
    private SolutionManifest? solution;

    /// <summary>Which solution it is about, once that is known.</summary>
    public void About(SolutionManifest manifest) => solution = manifest;

    /// <summary>Writes that all went well.</summary>
    /// <param name="remark">What is to be said all the same; null for nothing.</param>
    public void Succeeded(string? remark) => Write(Done, "success", 0, remark ?? "");

    /// <summary>Writes why nothing was done.</summary>
    public void Failed(OrganizationServiceFault reason) => Write(0, "failure", reason.ErrorCode, reason.Message);

    private void Write(double progress, string result, int code, string text)
    {
        var row = new Entity("importjob", id)
        {
            ["name"] = "Customizations",
            ["solutionname"] = solution?.UniqueName,
            ["startedon"] = startedOn,
            ["completedon"] = engine.Time.GetUtcNow().UtcDateTime,
            ["progress"] = progress,
            ["data"] = Data(result, code, text),
        };
        engine.Transactions.Run(transaction => engine.Writer.Create(transaction, row, WellKnown.SystemUser, asPlatform: true));
    }

    // In the shape of the platform's own, of which clients read the result.
    private string Data(string result, int code, string text) => new XElement(
        "importexportxml",
        new XElement(
            "solutionManifests",
            new XElement(
                "solutionManifest",
                new XAttribute("id", solution?.UniqueName ?? ""),
                new XAttribute("LocalizedName", solution?.FriendlyName ?? ""),
                new XAttribute("processed", "true"),
                new XElement("result", new XAttribute("result", result), new XAttribute("errorcode", code == 0 ? "0" : "0x" + code.ToString("X8", CultureInfo.InvariantCulture)), new XAttribute("errortext", text))))).ToString();
}
