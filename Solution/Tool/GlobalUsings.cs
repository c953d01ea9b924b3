// What a requirement is, what it does and how strong evidence is are the gate's own words; what a process file says is known to the plug-ins.
global using SalesProcessPlugins.Reading;
global using Effect = SalesProcessPlugins.Gates.Effect;
global using Grade = SalesProcessPlugins.Gates.Grade;
global using RequirementKind = SalesProcessPlugins.Gates.RequirementKind;
global using SalesProcess = SalesProcessPlugins.ProcessFiles.SalesProcess;
global using Stage = SalesProcessPlugins.ProcessFiles.Stage;
global using Words = SalesProcessPlugins.Reading.FileWords;
