using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Bodies, blocks, declarations and returns.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitMethodBodyOperation(IMethodBodyOperation operation, Frame frame) =>
        Evaluate(operation.BlockBody ?? operation.ExpressionBody, frame);

    public override AbstractValue VisitConstructorBodyOperation(IConstructorBodyOperation operation, Frame frame)
    {
        if (operation.Initializer is not null)
            Evaluate(operation.Initializer, frame);
        return Evaluate(operation.BlockBody ?? operation.ExpressionBody, frame);
    }

    public override AbstractValue VisitBlock(IBlockOperation operation, Frame frame)
    {
        foreach (var statement in operation.Operations)
        {
            if (frame.HasEnded)
                break;
            Evaluate(statement, frame);
        }

        return AbstractValue.Null;
    }

    public override AbstractValue VisitExpressionStatement(IExpressionStatementOperation operation, Frame frame) =>
        Evaluate(operation.Operation, frame);

    public override AbstractValue VisitEmpty(IEmptyOperation operation, Frame frame) => AbstractValue.Null;

    public override AbstractValue VisitLocalFunction(ILocalFunctionOperation operation, Frame frame)
    {
        ReadByItself(operation.Symbol, operation.Body, frame);
        return AbstractValue.Null;
    }

    public override AbstractValue VisitVariableDeclarationGroup(IVariableDeclarationGroupOperation operation, Frame frame)
    {
        foreach (var declaration in operation.Declarations)
            Evaluate(declaration, frame);
        return AbstractValue.Null;
    }

    public override AbstractValue VisitVariableDeclaration(IVariableDeclarationOperation operation, Frame frame)
    {
        foreach (var declarator in operation.Declarators)
            Evaluate(declarator, frame);
        return AbstractValue.Null;
    }

    public override AbstractValue VisitVariableDeclarator(IVariableDeclaratorOperation operation, Frame frame)
    {
        var value = operation.GetVariableInitializer() is { } initializer ? Evaluate(initializer.Value, frame) : AbstractValue.Unknown;
        session.Memory.Declare(frame, operation.Symbol, value);
        if (operation.Symbol.IsRef && operation.GetVariableInitializer() is { } reference)
            DistrustReferred(operation.Symbol, reference.Value, frame);
        return AbstractValue.Null;
    }

    /// <summary>A variable that stands for another place: both change with each other.</summary>
    private void DistrustReferred(ISymbol variable, IOperation place, Frame frame)
    {
        ForgetTarget(place, frame);
        if (place is ILocalReferenceOperation local)
            Distrust(local.Local, frame);
        else if (place is IParameterReferenceOperation parameter)
            Distrust(parameter.Parameter, frame);
        Distrust(variable, frame);
    }

    public override AbstractValue VisitFieldInitializer(IFieldInitializerOperation operation, Frame frame) => Evaluate(operation.Value, frame);

    public override AbstractValue VisitPropertyInitializer(IPropertyInitializerOperation operation, Frame frame) => Evaluate(operation.Value, frame);

    public override AbstractValue VisitReturn(IReturnOperation operation, Frame frame)
    {
        if (operation.Kind == OperationKind.YieldReturn)
            return Yield(operation, frame);
        if (operation.ReturnedValue is null)
        {
            frame.Return(new Returned(AbstractValue.Null, session.Path, session.Facts, Leave(frame)));
            return AbstractValue.Null;
        }

        var value = Evaluate(operation.ReturnedValue, frame);
        frame.Owed?.Check(session, value, operation.ReturnedValue.Syntax, frame);
        frame.Return(new Returned(value, session.Path, session.Facts, Leave(frame)));
        return value;
    }

    public override AbstractValue VisitThrow(IThrowOperation operation, Frame frame)
    {
        EvaluateOutsideGraph(operation.Exception, frame);
        if (!frame.IsOutsideGraph)
            session.Refuse();
        else if (frame is { Self: { IsRoot: true, IsUnderConstruction: true }, Member: IMethodSymbol { MethodKind: MethodKind.Constructor } } && session.Path is { } path && !path.Equals(Condition.True))
            session.Promise(!path);
        frame.End();
        return AbstractValue.Explained;
    }
}
