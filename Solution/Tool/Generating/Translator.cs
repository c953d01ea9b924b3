using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>
/// Sets beside every English label what it is called in the other languages. Where an environment has not enabled one,
/// its import drops those labels with a warning (0x80048026), and people read English.
/// </summary>
/// <param name="translations">The other languages.</param>
public sealed class Translator(IReadOnlyList<Translation> translations)
{
    /// <summary>The languages of the labels, English first.</summary>
    public IEnumerable<int> Languages => translations.Select(translation => translation.Language).Order().Prepend(Product.Language);

    /// <summary>Adds the other languages to a component; labels that bring theirs along stay as they are.</summary>
    public XElement Translate(XElement component)
    {
        foreach (var label in component.Descendants().Where(IsEnglish).ToList())
            label.AddAfterSelf(InOtherLanguages(label));
        return component;
    }

    private static (XName Language, XName Text) Names(XElement label) =>
        label.Name.LocalName == "Title" ? ("LCID", "Title") : ("languagecode", "description");

    private static bool IsEnglish(XElement label) => label.Attribute(Names(label).Language)?.Value == $"{Product.Language}";

    private IEnumerable<XElement> InOtherLanguages(XElement label)
    {
        var (language, text) = Names(label);
        var there = label.Parent!.Elements(label.Name).Select(one => one.Attribute(language)?.Value).ToHashSet();
        foreach (var translation in translations.OrderBy(one => one.Language).Where(one => !there.Contains($"{one.Language}")))
            if (label.Attribute(text) is { } english && translation.Texts.TryGetValue(english.Value, out var translated))
            {
                var copy = new XElement(label);
                copy.SetAttributeValue(language, translation.Language);
                copy.SetAttributeValue(text, translated);
                yield return copy;
            }
    }
}
