namespace SalesProcessPlugins.Solution.Checking.Web;

/// <summary>
/// The rules of the platform's own solution checker for scripts, under its names, as far as words tell. The others need the script understood:
/// Microsoft's rules for eslint do that.
/// </summary>
public static class ScriptRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ScriptRule("web-avoid-2011-api", "Scripts do not use the client API of version 2011.", "Use Xrm.WebApi.", @"\bXrm\.Page\.context\.getServerUrl\b|\bgetServerUrl\s*\("),
        new ScriptRule("web-avoid-browser-specific-api", "Scripts run in every browser.", "Use what all browsers have.", @"\bActiveXObject\b|\.attachEvent\s*\("),
        new ScriptRule("web-avoid-crm2011-service-odata", "Scripts do not use the OData service of version 2011.", "Use Xrm.WebApi.", @"OrganizationData\.svc", inStrings: true),
        new ScriptRule("web-avoid-crm2011-service-soap", "Scripts do not use the SOAP service of version 2011.", "Use Xrm.WebApi.", @"Organization\.svc/web", inStrings: true),
        new ScriptRule("web-avoid-eval", "Scripts do not run text as code.", "Call a function instead.", @"\beval\s*\(|\bnew\s+Function\s*\("),
        new ScriptRule("web-avoid-isactivitytype", "Scripts do not use isActivityType.", "Read IsActivity from the table's metadata.", @"\bisActivityType\s*\("),
        new ScriptRule("web-avoid-modals", "Scripts do not open modal windows of the browser.", "Use Xrm.Navigation.", @"\bshowModalDialog\b|\bshowModelessDialog\b"),
        new ScriptRule("web-avoid-ui-refreshribbon", "Scripts do not refresh the commands from onload.", "Use enable rules.", @"\.ui\.refreshRibbon\s*\(\s*\)"),
        new ScriptRule("web-avoid-unpub-api", "Scripts use documented functions only.", "Use the documented client API.", @"\bMscrm\.\w|\bcrmForm\b|\bXrm\.Internal\b"),
        new ScriptRule("web-avoid-window-top", "Scripts do not reach for the outermost window.", "Use the client API.", @"\bwindow\.top\b"),
        new ScriptRule("web-avoid-with", "Scripts do not use with.", "Name the object.", @"(?<![.\w])with\s*\("),
        new ScriptRule("web-do-not-make-parent-assumption", "Scripts do not reach into the window around them.", "Pass the context, or use the client API.", @"\b(window\.)?parent\.(document|Xrm)\b"),
        new ScriptRule("web-remove-alert", "Scripts do not use the browser's alerts.", "Use Xrm.Navigation.openAlertDialog.", @"(?<![.\w])alert\s*\(|\bwindow\.alert\s*\("),
        new ScriptRule("web-remove-console", "Scripts do not write to the console.", "Remove the line.", @"\bconsole\.\w+\s*\("),
        new ScriptRule("web-remove-debug-script", "Scripts do not stop in the debugger.", "Remove the line.", @"(?<![.\w])debugger\b"),
        new ScriptRule("web-sdl-no-cookies", "Scripts do not use cookies.", "Keep the value elsewhere.", @"\bdocument\.cookie\b"),
        new ScriptRule("web-sdl-no-document-domain", "Scripts do not set the document's domain.", "Remove the line.", @"\bdocument\.domain\s*="),
        new ScriptRule("web-sdl-no-document-write", "Scripts do not write into the document as text.", "Make elements.", @"\bdocument\.write(ln)?\s*\("),
        new ScriptRule("web-sdl-no-inner-html", "Scripts do not set HTML as text.", "Set textContent, or make elements.", @"\.(inner|outer)HTML\s*\+?=(?!=)"),
        new ScriptRule("web-sdl-no-insecure-url", "Scripts use no address without encryption.", "Use https.", @"[""'`]http://(?!www\.w3\.org|schemas\.|localhost|127\.0\.0\.1)", inStrings: true),
        new ScriptRule("web-sdl-no-msapp-exec-unsafe", "Scripts do not leave out the check of unsafe HTML.", "Remove the call.", @"\bMSApp\.execUnsafeLocalFunction\b"),
        new ScriptRule("web-sdl-no-postmessage-star-origin", "Scripts send messages to a named origin.", "Name the origin.", @"\.postMessage\s*\([^;]*,\s*[""']\*[""']", inStrings: true),
        new ScriptRule("web-use-async", "Scripts do not wait for a request.", "Make the request asynchronous.", @"\.open\s*\([^;)]*,\s*false\s*\)"),
        new ScriptRule("web-use-client-context", "Scripts take the form from their execution context.", "Use executionContext.getFormContext().", @"\bXrm\.Page\b"),
        new ScriptRule("web-use-strict-equality-operators", "Scripts compare without conversion.", "Use === and !==.", @"(?<![=!<>])==(?!=)|!=(?!=)"),
        new ScriptRule("web-use-utility-dialogs", "Scripts open dialogs and forms through Xrm.Navigation.", "Use Xrm.Navigation.", @"\bXrm\.Utility\.(alertDialog|confirmDialog|openEntityForm|openQuickCreate|openWebResource)\b"),
    ];
}
