using System.IO.Compression;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>A packed solution just large enough for the engine's tests: a table, a flow of two stages, a role, a Custom API.</summary>
internal static class SmallSolution
{
    public const string First = "11111111-0000-4000-8000-000000000001";
    public const string Second = "11111111-0000-4000-8000-000000000002";
    public const string Workflow = "11111111-0000-4000-8000-000000000003";
    public const string Role = "11111111-0000-4000-8000-000000000004";
    public const string ThingId = "11111111-0000-4000-8000-000000000005";

    private const string Key = "<Type>primarykey</Type><RequiredLevel>systemrequired</RequiredLevel><ValidForUpdateApi>0</ValidForUpdateApi>";
    private const string Lookup = "<Type>lookup</Type><LookupStyle>single</LookupStyle>";
    private const string State =
        """
        <attribute PhysicalName="statecode"><Type>state</Type><ValidForCreateApi>0</ValidForCreateApi><optionset Name="s"><states>
          <state value="0" defaultstatus="1" invariantname="Active"><labels><label description="Active" languagecode="1033"/></labels></state>
          <state value="1" defaultstatus="2" invariantname="Inactive"><labels><label description="Inactive" languagecode="1033"/></labels></state>
        </states></optionset></attribute>
        <attribute PhysicalName="statuscode"><Type>status</Type><optionset Name="t"><statuses>
          <status value="1" state="0"><labels><label description="Active" languagecode="1033"/></labels></status>
          <status value="2" state="1"><labels><label description="Finished" languagecode="1033"/></labels></status>
        </statuses></optionset></attribute>
        """;

    private const string Tables =
        $"""
        <Entities>
        <Entity><Name>zz_Thing</Name><EntityInfo><entity Name="zz_Thing"><EntitySetName>zz_things</EntitySetName>
          <OwnershipTypeMask>OrgOwned</OwnershipTypeMask><LocalizedNames><LocalizedName description="Thing" languagecode="1033"/></LocalizedNames><attributes>
          <attribute PhysicalName="zz_ThingId">{Key}</attribute>
          <attribute PhysicalName="zz_name"><Type>nvarchar</Type><MaxLength>10</MaxLength><DisplayMask>PrimaryName|ValidForForm</DisplayMask></attribute>
          <attribute PhysicalName="zz_number"><Type>int</Type><MinValue>0</MinValue><MaxValue>10</MaxValue></attribute>
          <attribute PhysicalName="zz_kind"><Type>picklist</Type><OptionSetName>zz_kind</OptionSetName></attribute>
          <attribute PhysicalName="zz_opportunityid">{Lookup}</attribute>
          <attribute PhysicalName="zz_contactid">{Lookup}</attribute>
          {State}
        </attributes></entity></EntityInfo></Entity>
        <Entity><Name>zz_Flow</Name><EntityInfo><entity Name="zz_Flow"><EntitySetName>zz_flows</EntitySetName><IsBPFEntity>1</IsBPFEntity>
          <OwnershipTypeMask>OrgOwned</OwnershipTypeMask><attributes>
          <attribute PhysicalName="BusinessProcessFlowInstanceId">{Key}</attribute>
          <attribute PhysicalName="bpf_name"><Type>nvarchar</Type><MaxLength>100</MaxLength><DisplayMask>PrimaryName|</DisplayMask></attribute>
          <attribute PhysicalName="bpf_opportunityid">{Lookup}</attribute>
          <attribute PhysicalName="ActiveStageId">{Lookup}</attribute>
          <attribute PhysicalName="ProcessId">{Lookup}</attribute>
          <attribute PhysicalName="TraversedPath"><Type>nvarchar</Type><MaxLength>1250</MaxLength></attribute>
          {State}
        </attributes></entity></EntityInfo></Entity>
        <Entity><Name>Opportunity</Name><EntityInfo><entity Name="Opportunity"><attributes>
          <attribute PhysicalName="zz_day"><Type>datetime</Type><Format>date</Format><Behavior>2</Behavior></attribute>
        </attributes></entity></EntityInfo></Entity>
        </Entities>
        """;

    private static readonly string Customizations =
        $"""
        <ImportExportXml>{Tables}
        <Roles><Role id="{Role}" name="Thing Keeper"><RolePrivileges>
          <RolePrivilege name="prvCreatezz_Thing" level="Global"/><RolePrivilege name="prvReadzz_Thing" level="Global"/>
        </RolePrivileges></Role></Roles>
        <Workflows><Workflow WorkflowId="{Workflow}" Name="Small flow"><XamlFileName>/Workflows/flow.xaml</XamlFileName><Category>4</Category>
          <UniqueName>zz_flow</UniqueName><PrimaryEntity>Opportunity</PrimaryEntity></Workflow></Workflows>
        <EntityRelationships>
          {Relationship("zz_opportunity_thing", "zz_Thing", "Opportunity", "zz_opportunityid", "RemoveLink")}
          {Relationship("zz_contact_thing", "zz_Thing", "Contact", "zz_contactid", "Restrict")}
          {Relationship("bpf_opportunity_zz_flow", "zz_Flow", "Opportunity", "bpf_opportunityid", "Cascade")}
          {Relationship("lk_zz_flow_activestageid", "zz_Flow", "ProcessStage", "ActiveStageId", "NoCascade")}
          {Relationship("lk_zz_flow_processid", "zz_Flow", "Workflow", "ProcessId", "NoCascade")}
        </EntityRelationships>
        <optionsets><optionset Name="zz_kind"><options>
          <option value="940100000"><labels><label description="Plain" languagecode="1033"/></labels></option>
          <option value="940100001"><labels><label description="Special" languagecode="1033"/></labels></option>
        </options></optionset></optionsets></ImportExportXml>
        """;

    private static readonly string Xaml =
        $"""
        <Activity xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml" xmlns:mxswa="a">{StageXml(First, "Begin", Second)}{StageXml(Second, "End", null)}</Activity>
        """;

    private const string Api =
        """<customapi uniquename="zz_Double"><bindingtype>1</bindingtype><boundentitylogicalname>opportunity</boundentitylogicalname><executeprivilegename>prvCreatezz_Thing</executeprivilegename><isfunction>0</isfunction><isprivate>0</isprivate></customapi>""";

    private const string Manifest =
        """
        <ImportExportXml><SolutionManifest><UniqueName>SmallSolution</UniqueName><LocalizedNames><LocalizedName description="Small solution" languagecode="1033"/></LocalizedNames>
        <Version>1.0.0.0</Version><Managed>1</Managed>
        <Publisher><UniqueName>smallpublisher</UniqueName><LocalizedNames><LocalizedName description="Small publisher" languagecode="1033"/></LocalizedNames>
        <CustomizationPrefix>zz</CustomizationPrefix><CustomizationOptionValuePrefix>94010</CustomizationOptionValuePrefix></Publisher>
        <MissingDependencies/></SolutionManifest></ImportExportXml>
        """;

    private static readonly Lazy<string> Packed = new(() => Zip("solution", new()
    {
        ["solution.xml"] = Manifest,
        ["[Content_Types].xml"] = "<Types/>",
        ["customizations.xml"] = Customizations,
        ["Workflows/flow.xaml"] = Xaml,
        ["customapis/zz_Double/customapi.xml"] = Api,
        ["customapis/zz_Double/customapirequestparameters/Number/customapirequestparameter.xml"] = """<customapirequestparameter uniquename="Number"><isoptional>0</isoptional><type>7</type></customapirequestparameter>""",
        ["customapis/zz_Double/customapiresponseproperties/Doubled/customapiresponseproperty.xml"] = """<customapiresponseproperty uniquename="Doubled"><type>7</type></customapiresponseproperty>""",
    }));

    /// <summary>The path of the packed solution.</summary>
    public static string Path => Packed.Value;

    /// <summary>The path of a data zip with one thing of that name.</summary>
    public static string Data(string name) => Zip("data", new()
    {
        ["data.xml"] = $"""<entities><entity name="zz_thing"><records><record id="{ThingId}"><field name="zz_thingid" value="{ThingId}"/><field name="zz_name" value="{name}"/><field name="zz_kind" value="940100001"/></record></records></entity></entities>""",
    });

    private static string StageXml(string id, string label, string? next) =>
        $"""
        <mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.EntityComposite, Microsoft.Crm.Workflow" DisplayName="EntityStep1: opportunity"><mxswa:ActivityReference.Properties>
        <mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.StageComposite, Microsoft.Crm.Workflow" DisplayName="StageStep1"><mxswa:ActivityReference.Properties>
        <list x:Key="StepLabels"><StepLabel Description="{label}" LabelId="{id}"/></list><text x:Key="StageId">{id}</text><text x:Key="StageCategory">0</text><text x:Key="NextStageId">{next}</text>
        </mxswa:ActivityReference.Properties></mxswa:ActivityReference></mxswa:ActivityReference.Properties></mxswa:ActivityReference>
        """;

    private static string Relationship(string name, string child, string parent, string lookup, string onDelete) =>
        $"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>{child}</ReferencingEntityName>
        <ReferencedEntityName>{parent}</ReferencedEntityName><CascadeDelete>{onDelete}</CascadeDelete><ReferencingAttributeName>{lookup}</ReferencingAttributeName></EntityRelationship>
        """;

    private static string Zip(string name, Dictionary<string, string> parts)
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("engine").FullName, name + ".zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (part, text) in parts)
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }

        return path;
    }
}
