using System.Reflection;
using Xunit.Sdk;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>A marked test, which can be run without a test runner.</summary>
internal sealed class MarkedTest(MethodInfo method)
{
    /// <summary>The method.</summary>
    public MethodInfo Method { get; } = method;

    /// <summary>Its class and name, as a test runner says them.</summary>
    public string Name => $"{Method.ReflectedType!.Name}.{Method.Name}";

    /// <summary>Whether a test runner runs it too, and does not skip it.</summary>
    public bool IsRun => Method.GetCustomAttribute<FactAttribute>() is { Skip: null };

    /// <summary>The tests of some classes that carry a mark.</summary>
    public static IEnumerable<MarkedTest> Of<TMark>(IEnumerable<Type> classes)
        where TMark : Attribute => classes
        .Where(c => !c.IsAbstract)
        .SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        .Where(m => m.GetCustomAttribute<TMark>() is not null)
        .Select(m => new MarkedTest(m));

    /// <summary>Runs it with each of its rows of data, each on an instance of its own; what failed first, or null.</summary>
    public async Task<Exception?> RunAsync()
    {
        var data = Method.GetCustomAttributes<DataAttribute>().SelectMany(d => d.GetData(Method)).DefaultIfEmpty([]);
        foreach (var arguments in data)
            if (await Record.ExceptionAsync(() => RunAsync(arguments)) is { } failure)
                return failure;
        return null;
    }

    private async Task RunAsync(object?[] arguments)
    {
        var test = Activator.CreateInstance(Method.ReflectedType!);
        using (test as IDisposable)
            if (Method.Invoke(test, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task task)
                await task;
    }
}
