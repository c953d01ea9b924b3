using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Forms are whole, so that one copy serves the managed and the unmanaged package.</summary>
public static class FormCheck
{
    /// <summary>The problems of all forms.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution) => solution[UnpackedKind.Form].SelectMany(OfForm);

    private static IEnumerable<Problem> OfForm(UnpackedFile form)
    {
        if (form.Name.EndsWith("_managed.xml", StringComparison.Ordinal))
            yield return form.Problem("Both packages take the same copy of a form.", "Remove the _managed copy.");
        if (form.Root.Elements("systemform").Count() != 1)
            yield return form.Problem("It does not hold exactly one form: both packages would be without it.", "Restore the file with generate.");
        if (form.Root.DescendantsAndSelf().Attributes().Any(attribute => attribute.Name.LocalName is "solutionaction" or "ordinalvalue"))
            yield return form.Problem("It is the difference to another form, not a whole one.", "Restore the file with generate.");
        if (form.Root.Descendants("cell").Any(cell => cell.Attribute("id") is null))
            yield return form.Problem("A cell has no id.", "Give every cell one.");
        foreach (var twice in form.Root.Descendants("tab").SelectMany(tab => tab.Descendants("control").Attributes("id").GroupBy(id => id.Value)).Where(group => group.Count() > 1))
            yield return form.Problem($"The control {twice.Key} is on one tab twice.", "Remove one of the two.");
        if (form.Root.Descendants("LocalizedName").FirstOrDefault() is null)
            yield return form.Problem("It has no name.", "Add LocalizedNames.");
    }
}
