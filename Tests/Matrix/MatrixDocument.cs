using System.Reflection;
using System.Text;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>The page that says which ways around the gates are closed, and what is not hindered, as its tests have just shown.</summary>
internal static class MatrixDocument
{
    /// <summary>Where the page is, from the root of the checkout.</summary>
    public const string File = "docs/bypass-matrix.md";

    private static readonly string[] Sections =
        [BypassPathAttribute.Opportunities, BypassPathAttribute.LeadsAndClients, BypassPathAttribute.Leads, BypassPathAttribute.Clients];

    private const string Head = """
        # The bypass matrix

        Every way that is known of getting an opportunity, a lead or a client past a gate, and everything that gates must leave alone. Each row is a
        test, which does what the row says in the sandbox's organisation as somebody who could try it, and looks at where the opportunity, lead or client
        stands afterwards. This page is written from those tests and their results: a row whose test fails reads OPEN. The same number is the same path;
        from 44 on there are those that only leads or clients have.

        *Closed*: it is refused, or what it writes counts for nothing. *Detected*: nothing on the server can refuse it, since it leaves out the
        plug-ins themselves; `c3_VerifyReceipts` names it, and the row moves on only after somebody with the authority has taken it over.
        *Either way*: what the platform does here is not documented, so the test runs with both answers.


        """;

    /// <summary>The page.</summary>
    /// <param name="paths">The tests of ways around the gates.</param>
    /// <param name="free">The tests of what is not hindered.</param>
    /// <param name="failures">What the failed ones failed with.</param>
    public static string Of(IEnumerable<MarkedTest> paths, IEnumerable<MarkedTest> free, IReadOnlyDictionary<MarkedTest, Exception> failures)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var section in Marked<BypassPathAttribute>(paths).GroupBy(t => t.Mark.Of).OrderBy(s => Array.IndexOf(Sections, s.Key)))
            Append(page, section.Key, section, failures);
        page.Append("## What is not hindered\n\nThe requests are those that the suite makes of the platform meanwhile, where the test counts them.\n\n");
        page.Append("| # | what | hindered | requests | test |\n| ---: | --- | --- | ---: | --- |\n");
        foreach (var ((test, mark), place) in Marked<MustNotBlockAttribute>(free).OrderBy(t => t.Mark.What, StringComparer.Ordinal).Select((t, n) => (t, n + 1)))
            page.Append($"| {place} | {mark.What} | {(failures.ContainsKey(test) ? "HINDERED" : "no")} | {(mark.Calls < 0 ? "" : mark.Calls)} | `{test.Name}` |\n");
        return page.ToString();
    }

    private static void Append(StringBuilder page, string rows, IEnumerable<(MarkedTest Test, BypassPathAttribute Mark)> paths, IReadOnlyDictionary<MarkedTest, Exception> failures)
    {
        page.Append($"## Ways around the gates of {rows}\n\n| # | path | outcome | how | test |\n| ---: | --- | --- | --- | --- |\n");
        foreach (var (test, mark) in paths.OrderBy(t => t.Mark.Number).ThenBy(t => t.Mark.Path, StringComparer.Ordinal))
            page.Append($"| {mark.Number} | {mark.Path} | {OutcomeOf(mark, failures.ContainsKey(test))} | {mark.How} | `{test.Name}` |\n");
        page.Append('\n');
    }

    private static string OutcomeOf(BypassPathAttribute mark, bool isOpen) =>
        isOpen ? "OPEN" : mark.EitherWay ? $"{mark.Outcome}, either way" : mark.Outcome.ToString();

    private static IEnumerable<(MarkedTest Test, TMark Mark)> Marked<TMark>(IEnumerable<MarkedTest> tests)
        where TMark : Attribute => tests.Select(t => (t, t.Method.GetCustomAttribute<TMark>()!));
}
