// What a requirement is, what it does and how strong evidence is are the gate's own words.
global using Effect = SalesProcessPlugins.Gates.Effect;
global using Grade = SalesProcessPlugins.Gates.Grade;
global using RequirementKind = SalesProcessPlugins.Gates.RequirementKind;
