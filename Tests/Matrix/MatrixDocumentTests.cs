using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>The page of the bypass matrix says what its tests show.</summary>
public sealed class MatrixDocumentTests
{
    private const int Rows = 43, LeastFree = 80;

    // Stage columns of the opportunity, quotes, columns with files, and what is the same for every table: definitions and the kind of table.
    private static readonly int[] OfOpportunitiesAlone = [17, 21, 32, 37, 43];

    private static readonly int[] OfClientsAlone = [44, 45, 46, 47];

    private const string Write = "C3_WRITE_DOCS";

    private static readonly List<MarkedTest> Paths = [.. MarkedTest.Of<BypassPathAttribute>(typeof(MatrixDocumentTests).Assembly.GetExportedTypes())];
    private static readonly List<MarkedTest> Free = [.. MarkedTest.Of<MustNotBlockAttribute>(typeof(MatrixDocumentTests).Assembly.GetExportedTypes())];

    [Fact]
    public async Task The_page_is_what_the_tests_show_now()
    {
        var failures = new Dictionary<MarkedTest, Exception>();
        foreach (var test in Paths.Concat(Free))
            if (await test.RunAsync() is { } failure)
                failures.Add(test, failure);
        var file = Path.Combine(Repository.Root, MatrixDocument.File);
        var generated = MatrixDocument.Of(Paths, Free, failures);
        if (Environment.GetEnvironmentVariable(Write) == "1")
            await File.WriteAllTextAsync(file, generated);

        Assert.True(failures.Count == 0, string.Join("\n", failures.Select(f => $"{f.Key.Name}: {f.Value.Message}")));
        Assert.True(
            generated == await File.ReadAllTextAsync(file),
            $"{MatrixDocument.File} is not as generated: run `{Write}=1 dotnet test --filter FullyQualifiedName~{nameof(MatrixDocumentTests)}` and commit what it writes.");
    }

    [Fact]
    public void Every_row_of_the_matrix_has_a_test_and_enough_is_said_not_to_be_hindered()
    {
        var rows = Enumerable.Range(1, Rows).ToList();
        Assert.Equal(rows, NumbersOf(BypassPathAttribute.Opportunities));
        Assert.Equal(rows.Except(OfOpportunitiesAlone), NumbersOf(BypassPathAttribute.LeadsAndClients, BypassPathAttribute.Leads));
        Assert.Equal(OfClientsAlone, NumbersOf(BypassPathAttribute.Clients).Where(number => number > Rows));
        Assert.True(Free.Count >= LeastFree);
    }

    [Fact]
    public void No_marked_test_is_left_out_by_the_test_runner() => Assert.All(Paths.Concat(Free), t => Assert.True(t.IsRun, t.Name));

    [Fact]
    public async Task A_row_whose_test_fails_reads_open_and_one_that_is_hindered_says_so()
    {
        var (paths, free) = (MarkedTest.Of<BypassPathAttribute>([typeof(Sample)]).ToList(), MarkedTest.Of<MustNotBlockAttribute>([typeof(Sample)]).ToList());
        var failures = new Dictionary<MarkedTest, Exception>();
        foreach (var test in paths.Concat(free))
            if (await test.RunAsync() is { } failure)
                failures.Add(test, failure);
        var page = MatrixDocument.Of(paths, free, failures);
        Assert.Contains("| 1 | closed | Closed, either way | refused | `Sample.Holds` |\n| 2 | later | OPEN | refused | `Sample.FailsLater` |\n| 3 | data | OPEN | refused | `Sample.FailsWithOne` |\n", page, StringComparison.Ordinal);
        Assert.Contains("| 1 | saving | HINDERED | 0 | `Sample.Hinders` |\n", page, StringComparison.Ordinal);
    }

    private static IEnumerable<int> NumbersOf(params string[] rows) =>
        Paths.Select(p => p.Method.GetCustomAttribute<BypassPathAttribute>()!).Where(mark => rows.Contains(mark.Of)).Select(mark => mark.Number).Distinct().Order();

    private sealed class Sample
    {
        [BypassPath(1, "closed", Outcome.Closed, "refused", EitherWay = true)]
        public void Holds() => Assert.NotNull(this);

        [BypassPath(2, "later", Outcome.Closed, "refused")]
        public async Task FailsLater()
        {
            await Task.Yield();
            Assert.Null(this);
        }

        [BypassPath(3, "data", Outcome.Detected, "refused")]
        [InlineData(1)]
        [InlineData(2)]
        [SuppressMessage("Usage", "xUnit1008", Justification = "No test runner runs it, since it has to fail.")]
        public void FailsWithOne(int number) => Assert.Equal(1, number);

        [MustNotBlock("saving", Calls = 0)]
        public void Hinders() => Assert.Null(this);
    }
}
