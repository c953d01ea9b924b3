namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Requests in English.</summary>
internal sealed class EnglishRequests : RequestWording
{
    public override string NotReadable(string word) => $"This {word} is not there, or you may not read it.";

    public override string NoPerson => "This takes a person who is signed in as themselves: no program, no portal, and nobody who acts for somebody else.";

    public override string TooLong(int length, int most) =>
        $"Nothing was changed: a text of {EnglishForms.Number(length)} characters is too long. Say it in {EnglishForms.Number(most)}.";

    public override string Conflict(string reference) => $"Nothing was changed: somebody else was changing this at the same moment. Try again.\nRef {reference}";

    public override string Failure(string reference) =>
        $"Nothing was changed: the sales process could not check this. Try again; if it stays so, give your administrator this reference.\nRef {reference}";
}
