using System.Xml.Linq;
using static SalesProcessPlugins.Solution.Generating.Flows.Xaml;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>The formula of a flow table's duration: the minutes from creation to completion, without a condition.</summary>
public static class DurationFormula
{
    private const string Condition = "ConditionBranchStep2";
    private const string Assignment = "SetAttributeValueStep4";
    private const string Row = "[InputEntities(\"primaryEntity\")]";
    private const string Draft = "[CreatedEntities(\"primaryEntity#Temp\")]";

    /// <summary>The formula's file.</summary>
    public static XElement Of(string table) => Definition(Guid.Empty, Reference(
        "Activities.ConditionSequence",
        "ConditionStep1",
        Arguments(In("x:Boolean", "Wait", "False")),
        Properties(
            List("Variable", "Variables", Variable("x:Boolean", "True", "False"), Variable("x:Object", $"{Condition}_1")),
            List("Activity", "Activities", True(), Branch(table)))));

    private static XElement True() =>
        Evaluate("CreateCrmType", "Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.Boolean, \"true\"", "x:Boolean", $"{Condition}_1");

    private static XElement Branch(string table)
    {
        var then = Reference(
            "Activities.Composite",
            Condition,
            Properties(List("Variable", "Variables"), List("Activity", "Activities", Steps(table))));
        then.SetAttributeValue(X + "Key", "Then");
        return Reference(
            "Activities.ConditionBranch", Condition, Arguments(In("x:Boolean", "Condition", "[True]")), Properties(then, Text("Else", null)));
    }

    private static XElement Steps(string table) => new(
        Activities + "Sequence",
        new XAttribute("DisplayName", Assignment),
        new XElement(Activities + "Sequence.Variables", Enumerable.Range(1, 5).Select(place => Variable("x:Object", $"{Assignment}_{place}"))),
        Assign("mxs:Entity", Draft, $"[New Entity(\"{table}\")]"),
        Assign("s:Guid", "[CreatedEntities(\"primaryEntity#Temp\").Id]", "[InputEntities(\"primaryEntity\").Id]"),
        Operand(table, "createdon", $"{Assignment}_3", $"{Assignment}_2"),
        Operand(table, "completedon", $"{Assignment}_5", $"{Assignment}_4"),
        Evaluate("DiffInMinutes", $"{Assignment}_2, {Assignment}_4", "x:Int32", $"{Assignment}_1"),
        Property("SetEntityProperty", table, FlowTable.Duration, Draft, $"{Assignment}_1"),
        new XElement(
            Client + "SetAttributeValue",
            new XAttribute("DisplayName", Assignment),
            new XAttribute("Entity", Draft),
            new XAttribute("EntityName", table)),
        Assign("mxs:Entity", Row, Draft));

    private static XElement[] Operand(string table, string column, string read, string value) =>
        [Property("GetEntityProperty", table, column, Row, read), Evaluate("SelectFirstNonNull", read, "x:Int32", value)];

    private static XElement Property(string activity, string table, string column, string row, string variable) => new(
        SdkActivities + activity,
        new XAttribute("Attribute", column),
        new XAttribute("Entity", row),
        new XAttribute("EntityName", table),
        new XAttribute("Value", $"[{variable}]"),
        new XElement(SdkActivities + $"{activity}.TargetType", new XElement(Activities + "InArgument", Type("s:Type"), TypeLiteral("x:Int32"))));

    private static XElement Evaluate(string operation, string parameters, string type, string result) => Reference(
        "Activities.EvaluateExpression",
        "EvaluateExpression",
        Arguments(
            In("x:String", "ExpressionOperator", operation),
            In("s:Object[]", "Parameters", $"[New Object() {{ {parameters} }}]"),
            In("s:Type", "TargetType", TypeLiteral(type)),
            new XElement(Activities + "OutArgument", Type("x:Object"), new XAttribute(X + "Key", "Result"), $"[{result}]")));

    private static XElement Assign(string type, string to, string value) =>
        new(Activities + "Assign", Type(type), new XAttribute("To", to), new XAttribute("Value", value));

    private static XElement In(string type, string key, object value) =>
        new(Activities + "InArgument", Type(type), new XAttribute(X + "Key", key), value);

    private static XElement TypeLiteral(string type) =>
        new(SdkActivities + "ReferenceLiteral", Type("s:Type"), new XAttribute("Value", type));

    private static XElement Variable(string type, string name, string? initially = null) => new(
        Activities + "Variable",
        Type(type),
        initially is null ? null : new XAttribute("Default", initially),
        new XAttribute("Name", name));
}
