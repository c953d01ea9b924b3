using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class ReceiptTests
{
    private static readonly Receipt Advance = new(
        ReceiptKind.Advance,
        Sample.Opportunity,
        Gate.Judge(Sample.Process, new Move(0, 1), Sample.FactsOf(Proof)),
        new Guid("6a3f4c1e-0000-4000-8000-000000000002"),
        Sample.Now,
        PreviousHash: null);

    private static Evidence Proof => Sample.Proof("problem-confirmed") with { Id = new Guid("6a3f4c1e-0000-4000-8000-000000000003") };

    [Fact]
    public void The_statement_of_a_receipt_is_this_text() => Assert.Equal(
        """{"kind":"advance","opportunity":"6a3f4c1e-0000-4000-8000-000000000001","process":"new-name-sale","version":1,"from":"discovery","to":"diagnosis","findings":[{"code":"problem-confirmed","effect":"block","state":"met","evidence":[{"id":"6a3f4c1e-0000-4000-8000-000000000003","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","grade":"C"}],"signOff":null,"waiver":null,"observed":null}],"actor":"6a3f4c1e-0000-4000-8000-000000000002","onBehalfOf":null,"channel":"user","reason":null,"entered":null,"movedOn":"2026-03-02T09:30:00Z","previous":null}""",
        Advance.Statement());

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_text() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Receipt.HashOf("abc"));

    [Fact]
    public void A_receipt_states_the_hash_of_the_one_before_it() =>
        Assert.NotEqual(Receipt.HashOf(Advance.Statement()), Receipt.HashOf((Advance with { PreviousHash = "ff" }).Statement()));

    [Fact]
    public void Quotes_and_control_characters_stay_inside_their_text() =>
        Assert.Equal("""{"text":"say \"no\"\\\u000a"}""", new JsonObject { { "text", "say \"no\"\\\n" } }.ToString());
}
