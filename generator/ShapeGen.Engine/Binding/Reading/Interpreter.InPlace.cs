using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The platform's operators that write into their left operand: <c>x += y</c>.</summary>
internal sealed partial class Interpreter
{
    private static readonly IReadOnlyDictionary<string, string> Counterparts = new Dictionary<string, string>
    {
        ["op_AdditionAssignment"] = "op_Addition",
        ["op_SubtractionAssignment"] = "op_Subtraction",
        ["op_MultiplicationAssignment"] = "op_Multiply",
        ["op_DivisionAssignment"] = "op_Division",
    };

    private AbstractValue ChangeInPlace(ICompoundAssignmentOperation operation, TensorValue target, AbstractValue given, Frame frame)
    {
        var changed = Changed(operation, target, given, frame);
        foreach (var holder in Lineage(frame))
        {
            foreach (var variable in holder.Holding(target))
            {
                session.Memory.Assign(holder, variable, changed);
                if (ReferenceEquals(holder, frame) && !IsTarget(operation, variable))
                    frame.Stale[variable] = (changed, operation.Syntax);
            }

            holder.Lists.ForEach(list => Replace(list, target, changed));
        }

        return changed;
    }

    private static IEnumerable<Frame> Lineage(Frame? frame)
    {
        for (; frame is not null; frame = frame.Caller)
            yield return frame;
    }

    private static bool IsTarget(ICompoundAssignmentOperation operation, ISymbol variable) => operation.Target switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        _ => false,
    };

    private void Replace(SequenceValue list, TensorValue target, TensorValue changed)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is TensorValue item && item.IsSame(target))
                session.Memory.SetContent(list, list.Content.With(i, changed));
        }
    }

    /// <summary>The tensor behind the operator: of the same shape, with other values.</summary>
    private TensorValue Changed(ICompoundAssignmentOperation operation, TensorValue target, AbstractValue given, Frame frame)
    {
        var isFree = operation.Target is ILocalReferenceOperation or IParameterReferenceOperation && session.Graph.IsUnshared(target.Index);
        if (!isFree)
            NotFollowed(operation, frame, $"'{CodeText.Of(operation.Syntax)}', which changes a tensor in place that others may hold,");
        if (Counterpart(operation) is not { } method)
        {
            NotFollowed(operation, frame, $"'{CodeText.Of(operation.Syntax)}', which changes the tensor in place,");
            return target.OutsideGraph();
        }

        var result = CallOperator(method, [target, given], [operation.Target, operation.Value], operation, frame) as TensorValue;
        var fits = target.Shape is not { } before || result?.Shape is not { } after ? VerdictKind.Unknown : ShapeComparison.Compare(before, after, session.Facts).Kind;
        if (fits == VerdictKind.Refuted)
            TellGrowth(operation, target.Shape!, result!.Shape!, frame);
        if (fits == VerdictKind.Proven && isFree)
            return new TensorValue(target.Shape, target.ElementType) { Index = result!.Index, Origin = target.Origin, Source = target.Source, HasCause = result.HasCause };

        session.Graph.GiveUp();
        return target.OutsideGraph();
    }

    private void TellGrowth(ICompoundAssignmentOperation operation, Shape before, Shape after, Frame frame)
    {
        var message = $"'{CodeText.Of(operation.Syntax)}' writes into a tensor of shape {session.Facts.Simplify(before)}, which cannot hold the result of shape {session.Facts.Simplify(after)}";
        session.Graph.GiveUp();
        session.Findings.Tell(RuleIds.Broadcast, operation.Syntax, frame, BindingMessages.Plain(message));
    }

    /// <summary>The operator that makes a new tensor: <c>+</c> for <c>+=</c>.</summary>
    private static IMethodSymbol? Counterpart(ICompoundAssignmentOperation operation)
    {
        if (operation.OperatorMethod is not { } method || !Counterparts.TryGetValue(method.Name, out var name) || operation.Target.Type is not INamedTypeSymbol { TypeArguments: [var element] })
            return null;

        var isScalar = method.Parameters is [var right] && TensorTypes.KindOf(right.Type) != TensorKind.Tensor;
        return method.ContainingType.ContainingType?.GetTypeMembers()
            .Where(block => block is { IsExtension: true, Arity: 1 })
            .Select(block => block.Construct(element))
            .SelectMany(block => block.GetMembers(name).OfType<IMethodSymbol>())
            .FirstOrDefault(candidate => candidate.Parameters is [var first, var second]
                && first.Type.Name == "Tensor" && (isScalar ? SymbolEqualityComparer.Default.Equals(second.Type, element) : second.Type.Name == "Tensor"));
    }

    /// <summary>Tells the use of a variable whose tensor was changed through another one.</summary>
    private void TellStale(ISymbol variable, AbstractValue value, IOperation use, Frame frame)
    {
        if (!frame.Stale.TryGetValue(variable, out var change) || !ReferenceEquals(change.Value, value))
            return;

        var line = change.Statement.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var message = $"'{variable.Name}' is the tensor that '{CodeText.Of(change.Statement)}' has changed in place at line {line}";
        session.Findings.Tell(RuleIds.ChangedInPlace, use.Syntax, frame, BindingMessages.Plain(message), [change.Statement.GetLocation()]);
    }
}
