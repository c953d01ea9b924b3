namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>One small component of every kind that the packer takes, put into a copy of the solution.</summary>
internal static class FurtherComponents
{
    public const string WebResourceId = "3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a01";
    public const string App = "c3_tried";
    public const string Chart = "Entities/c3_gate/Visualizations/{3D2C1F7E-0F0E-5A5E-9A56-0B6F7C9D0A02}.xml";
    public const string Dashboard = "Dashboards/{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a03}.xml";
    public const string WebResource = "WebResources/c3_/tried/icon.svg";
    public const string QuickForm = "Entities/c3_gate/FormXml/quick/{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a04}.xml";
    public const string Variable = "environmentvariabledefinitions/c3_Tried/environmentvariabledefinition.xml";

    /// <summary>The part of the package that the web resource is in.</summary>
    public const string WebResourcePart = "WebResources/c3_triediconsvg3D2C1F7E-0F0E-5A5E-9A56-0B6F7C9D0A01";

    private const string Name = """<LocalizedNames><LocalizedName description="Tried" languagecode="1033" /></LocalizedNames>""";

    /// <summary>Adds them, their places in the frames and their lines in the manifest.</summary>
    public static void AddTo(SolutionCopy solution)
    {
        foreach (var (path, content) in Files)
            solution.Write($"Unpacked/{path}", content);
        solution.AddPlaces("Other/Customizations.xml", "ImportExportXml", CustomizationsPlaces);
        solution.AddPlaces("Entities/c3_gate/Entity.xml", "Entity", ["Visualizations"]);
        solution.Replace("Unpacked/Other/Solution.xml", "</RootComponents>", Roots + "</RootComponents>");
    }

    private static readonly string[] CustomizationsPlaces = ["optionsets", "Dashboards", "WebResources", "AppModuleSiteMaps", "AppModules"];

    private const string Roots =
        $$"""
        <RootComponent type="9" schemaName="c3_tried" behavior="0" /><RootComponent type="60" id="{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a03}" behavior="0" />
        <RootComponent type="61" schemaName="c3_/tried/icon.svg" behavior="0" /><RootComponent type="62" schemaName="{{App}}" behavior="0" />
        <RootComponent type="80" schemaName="{{App}}" behavior="0" />
        """;

    private static readonly Dictionary<string, string> Files = new()
    {
        ["OptionSets/c3_tried.xml"] =
            """
            <optionset Name="c3_tried" localizedName="Tried"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal><IntroducedVersion>1.0.0.0</IntroducedVersion><IsCustomizable>1</IsCustomizable>
            <displaynames><displayname description="Tried" languagecode="1033" /></displaynames>
            <options><option value="940109000"><labels><label description="Yes" languagecode="1033" /></labels></option></options></optionset>
            """,
        [Chart] =
            $$"""
            <visualization><savedqueryvisualizationid>{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a02}</savedqueryvisualizationid>{{Name}}
            <datadescription><datadefinition><fetchcollection><fetch mapping="logical" aggregate="true"><entity name="c3_gate"><attribute groupby="true" alias="process" name="c3_processid" />
            <attribute alias="gates" name="c3_gateid" aggregate="countcolumn" /></entity></fetch></fetchcollection>
            <categorycollection><category alias="process"><measurecollection><measure alias="gates" /></measurecollection></category></categorycollection></datadefinition></datadescription>
            <isdefault>0</isdefault></visualization>
            """,
        [Dashboard] =
            $$"""
            <Dashboard><FormId>{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a03}</FormId>{{Name}}<IsCustomizable>1</IsCustomizable>
            <FormXml><forms><form><tabs /></form></forms></FormXml><IntroducedVersion>1.0.0.0</IntroducedVersion></Dashboard>
            """,
        [$"{WebResource}.data.xml"] =
            $$"""
            <WebResource><WebResourceId>{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a01}</WebResourceId><Name>c3_/tried/icon.svg</Name><DisplayName>Tried</DisplayName><WebResourceType>11</WebResourceType>
            <IntroducedVersion>1.0.0.0</IntroducedVersion><IsCustomizable>1</IsCustomizable><CanBeDeleted>1</CanBeDeleted><IsHidden>0</IsHidden><FileName>/{{WebResourcePart}}</FileName></WebResource>
            """,
        [WebResource] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />""",
        [QuickForm] =
            $$"""
            <forms><systemform><formid>{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a04}</formid><form><tabs><tab name="t"><columns><column width="100%"><sections><section name="s"><rows><row>
            <cell id="{3d2c1f7e-0f0e-5a5e-9a56-0b6f7c9d0a05}"><control id="c3_name" classid="{4273edbd-ac1d-40d3-9fb2-095c621b552d}" datafieldname="c3_name" /></cell>
            </row></rows></section></sections></column></columns></tab></tabs></form>{{Name}}</systemform></forms>
            """,
        [$"AppModules/{App}/AppModule.xml"] =
            $$"""
            <AppModule><UniqueName>{{App}}</UniqueName><IntroducedVersion>1.0.0.0</IntroducedVersion><WebResourceId>{{WebResourceId}}</WebResourceId><FormFactor>1</FormFactor><ClientType>4</ClientType>
            <AppModuleComponents><AppModuleComponent type="1" schemaName="c3_gate" /><AppModuleComponent type="62" schemaName="{{App}}" /></AppModuleComponents>
            <AppModuleRoleMaps><Role id="{627090ff-40a3-4053-8790-584edc5be201}" /></AppModuleRoleMaps>{{Name}}</AppModule>
            """,
        [$"AppModuleSiteMaps/{App}/AppModuleSiteMap.xml"] =
            $"""
            <AppModuleSiteMap><SiteMapUniqueName>{App}</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><SubArea Id="s" Entity="c3_gate" /></Group></Area></SiteMap>{Name}</AppModuleSiteMap>
            """,
        [Variable] =
            """
            <environmentvariabledefinition schemaname="c3_Tried"><displayname default="Tried"><label description="Tried" languagecode="1033" /></displayname><introducedversion>1.0.0.0</introducedversion>
            <iscustomizable>1</iscustomizable><isrequired>0</isrequired><secretstore>0</secretstore><type>100000000</type></environmentvariabledefinition>
            """,
    };
}
