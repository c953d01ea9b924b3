using SalesProcessPlugins.Solution.Commands;

return CommandLine.Run(args);
