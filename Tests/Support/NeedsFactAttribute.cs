namespace SalesProcessPlugins.Tests.Support;

/// <summary>A test that needs a program which not every machine has: it says so and is skipped there.</summary>
public sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(string program)
    {
        if (Programs.Find(program) is null)
            Skip = $"{program} is not installed";
    }
}

/// <summary>A test over data that needs a program which not every machine has.</summary>
public sealed class NeedsTheoryAttribute : TheoryAttribute
{
    public NeedsTheoryAttribute(string program)
    {
        if (Programs.Find(program) is null)
            Skip = $"{program} is not installed";
    }
}

/// <summary>Finds installed programs.</summary>
internal static class Programs
{
    /// <summary>The path of a program, or null where it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
