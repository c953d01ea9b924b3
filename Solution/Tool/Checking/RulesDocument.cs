using System.Text;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>Makes <c>docs/checker.md</c>: what every solution is held against.</summary>
public static class RulesDocument
{
    /// <summary>Where it lies, seen from the solution's folder.</summary>
    public const string File = "../docs/checker.md";

    private const string Intro =
        """
        # The solution checker

        ```
        dotnet run --project Solution -- check <folder or zip> [--previous <folder or zip>] [--json]
        ```

        says what would keep a solution from being imported whole: any solution, unpacked or packed, with no environment and no account. Each
        finding has the id of a rule, a severity, a place, what is wrong and what to do. For a package the place is where the file would be
        unpacked to, and the line is that of the package's own file. The command returns 1 when there are errors. `--previous` compares with the
        release before.

        - **error**: the import fails, something stays behind, or it does not work afterwards. The packer of this repository refuses.
        - **warning**: it imports, and is not as it should be.
        - **information**: something that whoever installs it should know.

        What is another publisher's or the platform's is not looked into: a name without a prefix may be the platform's, and where the manifest
        depends on another solution of the same publisher, own names may be that one's.

        `SP` are the causes of failing imports, `SP008` with the last digits of the platform's error code for business process flows, `PK` what
        packing a folder would drop; the others have the names of Microsoft's own solution checker. Of those are left out: the ones on licences
        (the tables meant are not published), `il-use-autonumber-feature` and `il-meta-avoid-crm2011-depr-message` (intent cannot be told), and the
        `web-*` rules that need a script understood, which `@microsoft/eslint-plugin-power-apps` has. Two rules for flows need the environment:
        that the table's name is free (384) and that not too many flows are active (420).

        This page is made from the rules by `dotnet run --project Solution -- generate`.

        | rule | asks that | where it is broken |
        | --- | --- | --- |

        """;

    /// <summary>The page's bytes.</summary>
    public static byte[] Of(IEnumerable<Rule> rules) =>
        Encoding.UTF8.GetBytes(Intro + string.Concat(rules.Select(rule => $"| `{rule.Id}` | {rule.Meaning} | {rule.Remedy} |\n")));
}
