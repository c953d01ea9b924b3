using SalesProcessPlugins.ProcessFiles;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>A process file that uses every member there is, in two languages.</summary>
internal static class FullProcess
{
    public const string Text =
        """
        {
          "$schema": "process.schema.json",
          "format": 1,
          "code": "small-sale",
          "name": "Small sale",
          "version": 3,
          "table": "opportunity",
          "flowTable": "c3_smallsale",
          "order": 7,
          "situation": "A sale to try things with.",
          "chosenWhen": [
            { "column": "customerid.account.revenue", "operator": "at-most", "value": { "type": "money", "amount": 1000, "currency": "USD" } },
            { "related": { "table": "quote", "relationship": "opportunity_quotes" }, "has": "any", "where": [] }
          ],
          "translations": { "de": { "name": "Kleiner Verkauf", "situation": "Ein Verkauf zum Ausprobieren." } },
          "stages": [
            {
              "code": "outreach",
              "name": "Outreach",
              "macroStage": 1,
              "buyerStep": "Finds the problem",
              "purpose": "Earn a meeting.",
              "doneCorrectly": "The customer has accepted.",
              "doneIncorrectly": "We hope.",
              "expectedDays": 14,
              "columns": ["customerid", "estimatedvalue"],
              "translations": {
                "de": {
                  "name": "Ansprache",
                  "buyerStep": "Findet das Problem",
                  "purpose": "Einen Termin verdienen.",
                  "doneCorrectly": "Der Kunde hat zugesagt.",
                  "doneIncorrectly": "Wir hoffen."
                }
              },
              "activities": [
                {
                  "code": "first-call",
                  "title": "First call",
                  "who": "You",
                  "message": "We help firms like yours to \"ship on time\".",
                  "questions": ["What delays you?", "Since when?"],
                  "material": [{ "name": "Call sheet", "url": "https://example.com/call" }, { "name": "Price list" }],
                  "translations": {
                    "de": {
                      "title": "Erster Anruf",
                      "who": "Sie",
                      "message": "Wir helfen Firmen wie Ihrer, pünktlich zu liefern.",
                      "questions": ["Was hält Sie auf?", "Seit wann?"],
                      "material": ["Gesprächsbogen", "Preisliste"]
                    }
                  }
                }
              ],
              "requirements": [
                {
                  "code": "meeting-accepted",
                  "title": "Meeting accepted",
                  "kind": "checkpoint",
                  "effect": "block",
                  "ask": "Attach the acceptance.",
                  "fixer": "You",
                  "leastGrade": "B",
                  "translations": { "de": { "title": "Termin bestätigt", "ask": "Hängen Sie die Zusage an.", "fixer": "Sie" } }
                },
                {
                  "code": "agenda-confirmed",
                  "title": "Agenda confirmed",
                  "kind": "checkpoint",
                  "effect": "warn",
                  "ask": "Attach the reply.",
                  "fixer": "You",
                  "leastGrade": "C",
                  "freshDays": 30,
                  "notBefore": "meeting-accepted",
                  "group": "paper",
                  "groupNeeds": 1,
                  "waiver": {
                    "authorities": [{ "role": "Sales Process Manager", "upTo": { "amount": 250000, "currency": "USD" } }, { "role": "Sales director" }],
                    "mostDays": 30,
                    "extensions": 1
                  },
                  "translations": { "de": { "title": "Agenda bestätigt", "ask": "Hängen Sie die Antwort an.", "fixer": "Sie" } }
                },
                {
                  "code": "terms-signed",
                  "title": "Terms signed",
                  "kind": "sign-off",
                  "effect": "advise",
                  "ask": "Ask legal.",
                  "fixer": "Legal",
                  "group": "paper",
                  "groupNeeds": 1,
                  "definition": { "role": "Legal", "department": "Legal", "columns": ["c3_contractterms"] },
                  "translations": { "de": { "title": "Bedingungen freigegeben", "ask": "Fragen Sie die Rechtsabteilung.", "fixer": "Recht" } }
                },
                {
                  "code": "large-enough",
                  "title": "Large enough",
                  "kind": "criterion",
                  "effect": "block",
                  "ask": "Enter the revenue.",
                  "fixer": "You",
                  "definition": {
                    "column": "customerid.account.revenue",
                    "operator": "at-least",
                    "value": { "type": "money", "amount": 50.50, "currency": "USD" },
                    "dealKiller": true
                  },
                  "translations": { "de": { "title": "Groß genug", "ask": "Tragen Sie den Umsatz ein.", "fixer": "Sie" } }
                }
              ]
            }
          ]
        }
        """;

    public static SalesProcess Process { get; } = Valid(Text);

    /// <summary>The process that a text states, which must be without fault.</summary>
    public static SalesProcess Valid(string text)
    {
        var (process, problems) = ProcessFile.Read(text);
        Assert.Empty(problems);
        return process!;
    }

    /// <summary>The text with a part of it replaced, which must be there, so that a test cannot pass by changing nothing.</summary>
    public static string With(string text, string by)
    {
        Assert.Contains(text, Text, StringComparison.Ordinal);
        return Text.Replace(text, by, StringComparison.Ordinal);
    }
}
