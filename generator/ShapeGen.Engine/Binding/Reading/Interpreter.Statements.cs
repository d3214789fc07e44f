using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        return AbstractValue.Null;
    }

    public override AbstractValue VisitFieldInitializer(IFieldInitializerOperation operation, Frame frame) => Evaluate(operation.Value, frame);

    public override AbstractValue VisitPropertyInitializer(IPropertyInitializerOperation operation, Frame frame) => Evaluate(operation.Value, frame);

    public override AbstractValue VisitReturn(IReturnOperation operation, Frame frame)
    {
        if (operation.Kind == OperationKind.YieldReturn)
            return Yield(operation, frame);
        if (operation.ReturnedValue is null)
        {
            frame.End();
            return AbstractValue.Null;
        }

        var value = Evaluate(operation.ReturnedValue, frame);
        frame.Owed?.Check(session, value, operation.ReturnedValue.Syntax, frame);
        frame.Return(value, session.Path, session.Facts);
        return value;
    }

    public override AbstractValue VisitThrow(IThrowOperation operation, Frame frame)
    {
        Evaluate(operation.Exception, frame);
        session.Graph.GiveUp();
        frame.End();
        return AbstractValue.Explained;
    }
}
