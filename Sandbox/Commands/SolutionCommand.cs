using System.CommandLine;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Commands;

/// <summary>Lists, imports and removes the solutions of an organisation, as an administrator does on the platform.</summary>
internal static class SolutionCommand
{
    private const string Solution = "solution";

    public static Command Create(Option<FileInfo> data) => new(Solution, "Lists, imports and removes solutions.")
    {
        List(data), Import(data), Uninstall(data),
    };

    private static Command List(Option<FileInfo> data)
    {
        var command = new Command("list", "Lists the installed solutions.");
        command.SetAction(parsed => With(parsed.GetRequiredValue(data), organization =>
        {
            var installed = Installed(organization);
            foreach (var solution in installed) Console.WriteLine($"{solution["uniquename"]} {solution["version"]} ({Kind(solution.GetAttributeValue<bool>("ismanaged"))}): {solution["friendlyname"]}");
            if (installed.Count == 0) Console.WriteLine("No solution is installed.");
        }));
        return command;
    }

    private static Command Import(Option<FileInfo> data)
    {
        var zip = new Argument<FileInfo>("zip") { Description = "The packed solution. In a data file that is not there yet, a new organisation takes it." };
        var disabled = new Option<bool>("--disabled") { Description = "Leaves new steps and processes disabled, as an import without the platform's tick box does." };
        var command = new Command("import", "Imports a solution, or upgrades it.") { zip, disabled };
        command.SetAction(parsed =>
        {
            var package = parsed.GetRequiredValue(zip);
            if (!package.Exists) throw new CommandException($"There is no solution package at {package.FullName}.");
            return With(parsed.GetRequiredValue(data), organization => Import(organization, package, isPublished: !parsed.GetValue(disabled)));
        });
        return command;
    }

    private static void Import(LocalOrganization organization, FileInfo package, bool isPublished)
    {
        Console.WriteLine($"Importing {package.Name} ...");
        var (file, before) = (File.ReadAllBytes(package.FullName), organization.Catalog);
        Service(organization).Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = file, ["PublishWorkflows"] = isPublished });
        Console.WriteLine(ReferenceEquals(before, organization.Catalog) ? "This very package is installed already: nothing was changed." : Describe(SolutionPackage.Read(package.Name, file)));
    }

    private static Command Uninstall(Option<FileInfo> data)
    {
        var name = new Argument<string>("name") { Description = "The solution's unique name." };
        var command = new Command("uninstall", "Removes a managed solution with its tables and all rows in them.") { name };
        command.SetAction(parsed => With(parsed.GetRequiredValue(data), organization =>
        {
            var solution = Installed(organization).FirstOrDefault(s => s.GetAttributeValue<string>("uniquename") == parsed.GetRequiredValue(name))
                ?? throw new CommandException($"There is no solution '{parsed.GetRequiredValue(name)}'. 'solution list' lists those that there are.");
            Service(organization).Delete(Solution, solution.Id);
            Console.WriteLine($"Removed {solution["uniquename"]} {solution["version"]}.");
        }));
        return command;
    }

    private static int With(FileInfo data, Action<LocalOrganization> work)
    {
        using var organization = DataFiles.OpenAsItIs(data);
        work(organization);
        return 0;
    }

    private static string Describe(SolutionContent solution) =>
        $"Imported {solution.Manifest.Title} ({Kind(solution.Manifest.IsManaged)}): {solution.Tables.Count} tables, {solution.Flows.Count} processes, {solution.CustomApis.Count} Custom APIs, {solution.Steps.Count} steps, {solution.Roles.Count} roles.";

    private static DataCollection<Entity> Installed(LocalOrganization organization) => Service(organization)
        .RetrieveMultiple(new QueryExpression(Solution) { ColumnSet = new("uniquename", "friendlyname", "version", "ismanaged") }).Entities;

    private static string Kind(bool isManaged) => isManaged ? "managed" : "unmanaged";

    private static IOrganizationService Service(LocalOrganization organization) => organization.ServiceFor(organization.AdministratorId);
}
