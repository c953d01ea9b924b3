using SalesProcessPlugins.Sandbox.Commands;

return await CommandLine.RunAsync(args);
