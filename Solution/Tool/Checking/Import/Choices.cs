using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 23 of a failing import: a column's choice is missing or is stated wrongly.</summary>
public sealed class Choices() : Rule("SP023", "Global choices that columns use exist, local ones are not marked global, and states are complete.", "Add the choice, or correct it.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var global = solution[UnpackedKind.Choice].Select(file => file.Attribute("Name")).ToList();
        foreach (var table in solution.Tables)
            foreach (var used in table.Columns.Elements("OptionSetName").Where(used => solution.Named(ComponentTypes.Choice, used.Value, global) == Existence.Missing))
                yield return Error(table.File, $"The choice {used.Value} is not in the solution.", at: used);
        foreach (var (file, choice) in ChoiceValues.Choices(solution))
        {
            if (choice.Parent?.Name.LocalName == "attribute" && choice.Text("IsGlobal") == "1")
                yield return Error(file, "A column's own choice is marked global.", "Set IsGlobal to 0.", choice);
            if (file.Kind == UnpackedKind.Choice && choice.Text("IsGlobal") == "0")
                yield return Error(file, "A global choice is marked as a column's own.", "Set IsGlobal to 1.", choice);
            foreach (var state in choice.Elements("states").Elements("state").Where(state => state.Attribute("invariantname") is null || state.Attribute("defaultstatus") is null))
                yield return Error(file, $"A state of {choice.Named("Name")} lacks its invariant name or default status.", "Add invariantname and defaultstatus.", state);
        }
    }
}
