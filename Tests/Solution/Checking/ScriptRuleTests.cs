using System.Text;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Checking.Web;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>What scripts must not do is found at its line, and not in comments or texts.</summary>
public sealed class ScriptRuleTests
{
    private static readonly Dictionary<string, string> Broken = new()
    {
        ["web-avoid-2011-api"] = "var url = getServerUrl();",
        ["web-avoid-browser-specific-api"] = "new ActiveXObject(name);",
        ["web-avoid-crm2011-service-odata"] = "get('/XRMServices/2011/OrganizationData.svc');",
        ["web-avoid-crm2011-service-soap"] = "post('/XRMServices/2011/Organization.svc/web');",
        ["web-avoid-eval"] = "eval(text);",
        ["web-avoid-isactivitytype"] = "Xrm.Internal2.isActivityType(name);",
        ["web-avoid-modals"] = "window.showModalDialog(url);",
        ["web-avoid-ui-refreshribbon"] = "form.ui.refreshRibbon();",
        ["web-avoid-unpub-api"] = "Mscrm.Utilities.run();",
        ["web-avoid-window-top"] = "window.top.close();",
        ["web-avoid-with"] = "with (form) { }",
        ["web-do-not-make-parent-assumption"] = "window.parent.document.title;",
        ["web-remove-alert"] = "alert(text);",
        ["web-remove-console"] = "console.log(text);",
        ["web-remove-debug-script"] = "debugger;",
        ["web-sdl-no-cookies"] = "document.cookie;",
        ["web-sdl-no-document-domain"] = "document.domain = name;",
        ["web-sdl-no-document-write"] = "document.write(text);",
        ["web-sdl-no-inner-html"] = "element.innerHTML = text;",
        ["web-sdl-no-insecure-url"] = "open('http://example.com');",
        ["web-sdl-no-msapp-exec-unsafe"] = "MSApp.execUnsafeLocalFunction(run);",
        ["web-sdl-no-postmessage-star-origin"] = "other.postMessage(text, '*');",
        ["web-use-async"] = "request.open(method, url, false);",
        ["web-use-client-context"] = "Xrm.Page.getAttribute(name);",
        ["web-use-strict-equality-operators"] = "if (one == other) { }",
        ["web-use-utility-dialogs"] = "Xrm.Utility.alertDialog(text);",
    };

    public static TheoryData<string> Rules => [.. ScriptRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_broken_rule_is_found_at_its_line(string rule)
    {
        var finding = Assert.Single(Findings($"'use strict';\n\n{Broken[rule]}\n"), finding => finding.Rule == rule);
        Assert.Equal(("WebResources/c3_/tried.js", 3), (finding.Place, finding.Line));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_a_bundled_library_does_is_a_fact_to_know(string rule)
    {
        var finding = Assert.Single(Findings($"// node_modules/library/index.js\n{Broken[rule]}\n\n// src/own.ts\nrun();\n"), finding => finding.Rule == rule);
        Assert.Equal((FindingSeverity.Information, 2), (finding.Severity, finding.Line));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_stands_in_a_bundle_and_is_no_library_is_asked_as_ever(string rule)
    {
        var finding = Assert.Single(Findings($"// node_modules/library/index.js\nrun();\n\n  // src/own.ts\n{Broken[rule]}\n"), finding => finding.Rule == rule);
        Assert.Equal((FindingSeverity.Warning, 5), (finding.Severity, finding.Line));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_comment_breaks_no_rule(string rule) => Assert.Empty(Findings($"// {Broken[rule]}\n/* {Broken[rule]}\n {Broken[rule]} */\n"));

    [Fact]
    public void A_text_breaks_no_rule_on_code() => Assert.Empty(Findings("""const text = 'alert("x") == eval(y)', other = "it's console.log(z)", both = `document.cookie`;"""));

    [Fact]
    public void Code_that_keeps_the_rules_is_left_alone() => Assert.Empty(Findings(
        """
        'use strict';
        export function onLoad(executionContext) {
          const form = executionContext.getFormContext();
          if (form.ui.getFormType() !== 1 && form.data.entity.getId() === '') form.ui.setFormNotification('https://example.com', 'INFO', 'c3');
        }
        """));

    private static IEnumerable<Finding> Findings(string script)
    {
        var solution = UnpackedSolution.Read(new Dictionary<string, byte[]>
        {
            ["WebResources/c3_/tried.js"] = Encoding.UTF8.GetBytes(script),
            ["WebResources/c3_/tried.js.data.xml"] = Encoding.UTF8.GetBytes("<WebResource><WebResourceType>3</WebResourceType></WebResource>"),
        });
        return ScriptRules.All.SelectMany(rule => rule.Find(new CheckedSolution(solution, null)));
    }
}
