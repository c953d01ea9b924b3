using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 24 of a failing import: a form is incomplete or holds controls that do not fit.</summary>
public sealed class Forms() : Rule("SP024", "Forms are whole, every cell has an id, and every control is there once and fits its column.", "Correct the form.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        solution[UnpackedKind.Form].SelectMany(form => OfForm(form, solution).Concat(WrongControls(form, solution)));

    private IEnumerable<Finding> OfForm(UnpackedFile form, CheckedSolution solution)
    {
        foreach (var empty in form.Root.Descendants("form").Where(one => !one.HasElements))
            yield return Error(form, "The form is empty.", "State the form whole.", empty);
        foreach (var cell in form.Root.Descendants("cell").Where(cell => cell.Named("id").Length == 0))
            yield return Error(form, "A cell has no id.", "Give every cell one.", cell);
        foreach (var twice in form.Root.Descendants("tab").SelectMany(tab => tab.Descendants("control").GroupBy(control => control.Named("id"))).Where(same => same.Key.Length > 0 && same.Count() > 1))
            yield return Warning(form, $"The control {twice.Key} is on one tab twice.", "Give each control an id of its own.", twice.Last());
        var libraries = form.Root.Descendants("Library").Select(library => library.Named("name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var handler in form.Root.Descendants("Handler").Where(handler => solution.IsOwn(handler.Named("libraryName")) && !libraries.Contains(handler.Named("libraryName"))))
            yield return Error(form, $"A handler is in the library {handler.Named("libraryName")}, which the form does not load.", "Add it to formLibraries.", handler);
    }

    // Cards show everything as text.
    private static bool IsCard(UnpackedFile form) => form.Path.Contains("/card/", StringComparison.Ordinal);

    private IEnumerable<Finding> WrongControls(UnpackedFile form, CheckedSolution solution) =>
        from control in form.Root.Descendants("control")
        where control.Attribute("relationship") is null && !IsCard(form)
        let column = solution.Table(form.Owner)?.Column(control.Named("datafieldname"))
        where column is not null && !ControlClasses.Fits(control.Named("classid"), column)
        select Error(form, $"The control of {control.Named("datafieldname")} is not for columns of type {column.Text("Type")}.", "Use the class id for the column's type.", control);
}
