using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization.Security;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>
/// Takes operations through the stages: 10 before the transaction and before the sender's privileges are looked at, 20,
/// 30 and 40 inside it, asynchronous steps after it.
/// Several rows in one request go through each stage together, as the platform does since single and multiple messages
/// share one pipeline.
/// </summary>
internal sealed class OperationPipeline(StepRegistry steps, Transactions transactions, PluginRunner runner, SecurityChecks security)
{
    private const int PreValidation = (int)StageEnum.PreValidation;
    private const int PreOperation = (int)StageEnum.PreOperation;
    private const int PostOperation = (int)StageEnum.PostOperation;
    private const int DepthLimit = 8;

    /// <summary>Runs one operation.</summary>
    public void Run(Operation operation) => Run([operation]);

    /// <summary>Runs the operations of one request, all or none.</summary>
    public void Run(IReadOnlyList<Operation> operations)
    {
        var caller = operations[0].Caller;
        if (caller.Depth > DepthLimit)
            throw Faults.Of(ErrorCodes.PluginFailed, $"Plug-ins have called each other {DepthLimit} deep, the last time with {operations[0].Message} of '{operations[0].Table?.LogicalName}'. Look for a plug-in that sets off itself.");

        RunStage([.. operations.Where(o => !o.IsPartOfCompound)], PreValidation);
        InTransaction(caller, transaction => RunInside(operations, transaction));
    }

    private void InTransaction(Caller caller, Action<Transaction> work)
    {
        if (caller.Transaction is { } transaction)
            work(transaction);
        else
            transactions.Run(work);
    }

    private void RunInside(IReadOnlyList<Operation> operations, Transaction transaction)
    {
        foreach (var part in StateChanges.Split(operations, transaction))
        {
            foreach (var operation in part)
                Enter(operation, transaction);
            RunStage(part, PreOperation);
            foreach (var operation in part)
                operation.Main(operation, transaction);
            RunStage(part, PostOperation);
        }
    }

    private void Enter(Operation operation, Transaction transaction)
    {
        operation.Transaction = transaction;
        operation.Before = RowOf(operation, transaction);
        if (operation.Before is null && operation.NeedsRow)
            throw Faults.MissingRow(operation.Table!.LogicalName, operation.PrimaryId);
        security.Check(operation, transaction);
    }

    private static Row? RowOf(Operation operation, Transaction transaction) =>
        operation.Table is { } table && operation.PrimaryId != Guid.Empty
            ? transaction.Find(transaction.Store.Table(table.LogicalName), operation.PrimaryId)
            : null;

    private void RunStage(IReadOnlyList<Operation> operations, int stage)
    {
        foreach (var operation in operations)
            foreach (var message in operation.StepMessages)
                foreach (var step in steps.Find(message, operation.Table?.LogicalName, stage))
                    if (Concerns(step, operation))
                        Start(step, ContextOf(step, operation, stage, message));
        RunMultiple(operations, stage);
    }

    private static bool Concerns(Step step, Operation operation) =>
        operation.Caller.Options?.Skip(step) != true
        && (step.Filter.Length == 0
            || operation.Message != "Update"
            || step.Filter.Any(operation.Target!.Contains));

    private void Start(Step step, PluginContext context)
    {
        if (step.IsAsynchronous)
            context.Operation.Transaction?.AfterCommit(() => runner.RunAsynchronous(step, context));
        else
            runner.Run(step, context);
    }

    private PluginContext ContextOf(Step step, Operation operation, int stage, string message)
    {
        var images = operation.HasImages && step.Image is not null ? ImagesOf(step.Image, operation, stage) : default;
        var inside = stage != PreValidation && operation.HasEarlyVariables;
        return new(operation, stage, inside ? operation.MainContext : operation.Caller.Parent, inside ? operation.Variables : operation.EarlyVariables)
        {
            MessageName = message,
            Mode = step.IsAsynchronous ? 1 : 0,
            IsInTransaction = !step.IsAsynchronous && operation.Transaction is not null,
            PreEntityImages = images.Before ?? [],
            PostEntityImages = images.After ?? [],
        };
    }

    private (EntityImageCollection? Before, EntityImageCollection? After) ImagesOf(StepImage image, Operation operation, int stage)
    {
        (EntityImageCollection?, EntityImageCollection?) images = default;
        InTransaction(operation.Caller with { Transaction = operation.Transaction }, transaction =>
        {
            var before = stage == PreValidation ? RowOf(operation, transaction) : operation.Before;
            var after = stage == PostOperation ? RowOf(operation, transaction) : null;
            images = (
                image.Type == ImageTypeEnum.PostImage ? null : Image(image, operation, before, transaction),
                image.Type == ImageTypeEnum.PreImage ? null : Image(image, operation, after, transaction));
        });
        return images;
    }

    private static EntityImageCollection? Image(StepImage image, Operation operation, Row? row, Transaction transaction)
    {
        if (row is null)
            return null;

        var table = transaction.Store.Table(operation.Table!.LogicalName);
        var places = image.Columns.Length == 0 ? RowReader.Places(table, new(true)) : [.. image.Columns.Select(c => RowReader.Place(table, c))];
        return new() { [image.Name] = new RowReader(transaction).Read(table, row, places) };
    }

    // A step on CreateMultiple or UpdateMultiple sees all rows of the request, and a single one as a request of one row.
    private void RunMultiple(IReadOnlyList<Operation> operations, int stage)
    {
        if (operations.Count == 0)
            return;

        var first = operations[0];
        if (first.Message is not ("Create" or "Update") || first.Table is null)
            return;

        foreach (var step in steps.Find(first.Message + "Multiple", first.Table.LogicalName, stage))
        {
            var concerned = operations.Where(o => Concerns(step, o)).ToList();
            if (concerned.Count > 0)
                Start(step, MultipleContext(step, concerned, stage));
        }
    }

    private PluginContext MultipleContext(Step step, List<Operation> operations, int stage)
    {
        var first = operations[0];
        var targets = new EntityCollection([.. operations.Select(o => o.Target!)]) { EntityName = first.Table!.LogicalName };
        var whole = new Operation(first.Message + "Multiple", first.Table, first.Caller, new() { ["Targets"] = targets })
        {
            CreatedOn = first.CreatedOn,
            Main = (_, _) => { },
            Transaction = first.Transaction,
            EarlyVariables = first.EarlyVariables,
        };
        var images = step.Image is null ? [] : operations.Select(o => ImagesOf(step.Image, o, stage)).ToList();
        return new(whole, stage, first.Caller.Parent, whole.EarlyVariables)
        {
            Mode = step.IsAsynchronous ? 1 : 0,
            IsInTransaction = !step.IsAsynchronous && whole.Transaction is not null,
            PreEntityImagesCollection = [.. images.Select(i => i.Before ?? [])],
            PostEntityImagesCollection = [.. images.Select(i => i.After ?? [])],
        };
    }
}
