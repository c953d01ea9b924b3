using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>Reads the forms of a table.</summary>
public static class FormReader
{
    private const int MostColumns = 3;

    /// <summary>The forms that a file declares.</summary>
    public static TableForms Read(JsonObjectReader reader)
    {
        var forms = new TableForms(reader.Text("table", TextRule.ColumnName), reader.Objects("forms", ReadForm));
        reader.HasNameOf("table", forms.Table);
        reader.AreUnique("forms", "code");
        return forms;
    }

    private static FormDeclaration ReadForm(JsonObjectReader reader)
    {
        var form = new FormDeclaration(
            reader.Text("code", TextRule.Code(100)),
            reader.Word<FormKind>("kind"),
            reader.Text("name"),
            reader.Text("description"),
            reader.Objects("tabs", ReadTab))
        {
            Header = reader.Has("header") ? reader.Texts("header") : [],
            Footer = reader.Has("footer") ? reader.Texts("footer") : [],
            ReadOnly = reader.Flag("readOnly"),
        };
        reader.AreUnique("tabs", "code");
        reader.AreUnique("tabs", "sections", "code");
        reader.AreUnique("tabs", "sections", "fields");
        if (form.Kind != FormKind.Main && (form.Tabs.Count > 1 || form.Header.Count > 0 || form.Footer.Count > 0))
            reader.Problem("tabs", "A quick form has one tab, and neither header nor footer.", "Keep what a quick look needs.");
        return form;
    }

    private static FormTabDeclaration ReadTab(JsonObjectReader reader) =>
        new(reader.Text("code", TextRule.Code(100)), reader.Text("label"), reader.Objects("sections", ReadSection));

    private static FormSectionDeclaration ReadSection(JsonObjectReader reader)
    {
        var section = new FormSectionDeclaration(reader.Text("code", TextRule.Code(100)), reader.Text("label"))
        {
            Width = reader.OptionalWhole("width", 1, MostColumns) ?? 1,
            ReadOnly = reader.Flag("readOnly"),
            Fields = reader.Has("fields") ? reader.Texts("fields") : [],
            Timeline = reader.Flag("timeline"),
            Grid = reader.OptionalObject("grid", grid => new SubGridDeclaration(grid.Text("table"), grid.Text("lookup"), grid.Text("view"))),
            QuickView = reader.OptionalObject("quickView", view => new QuickViewDeclaration(view.Text("lookup"), view.Text("form"))),
        };
        if (section is { Fields.Count: 0, Timeline: false, Grid: null, QuickView: null })
            reader.Problem("fields", "The section shows nothing.", "Give it fields, a grid, a quick view or the timeline.");
        return section;
    }
}
