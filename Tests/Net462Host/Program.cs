using System.Reflection;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Net462Host;

// Runs the flow step of the shipped assembly, on the framework it ships for, against an opportunity in Diagnosis:
//   Net462Host.exe <path of SalesProcessPlugins.dll> with|without evidence
// Prints "allowed", with the table of every row written, or "refused" and the seller's text.
var plugin = (IPlugin)Activator.CreateInstance(Assembly.LoadFrom(args[0]).GetType("SalesProcessPlugins.Flow.FlowInstanceMove", throwOnError: true)!)!;
var platform = new ScriptedPlatform(hasEvidence: args[1] == "with");
try
{
    plugin.Execute(platform);
    Console.WriteLine($"allowed: {string.Join(", ", platform.Written)}");
}
catch (InvalidPluginExecutionException refusal)
{
    Console.WriteLine($"refused with {(int)refusal.HttpStatus}: {refusal.Message}");
}
