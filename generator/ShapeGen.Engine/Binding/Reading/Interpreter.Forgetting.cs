using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>What a construct that is not followed may have changed is not known behind it.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Forgets each variable that the construct may change, and that it may return.</summary>
    private void Forget(IOperation operation, Frame frame)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            switch (part)
            {
                case IAssignmentOperation assignment:
                    ForgetTarget(assignment.Target, frame);
                    break;
                case IIncrementOrDecrementOperation increment:
                    ForgetTarget(increment.Target, frame);
                    break;
                case IArgumentOperation argument:
                    ForgetArgument(argument, frame);
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    session.Memory.Spoil(Held(instance, frame));
                    break;
                case IAnonymousFunctionOperation function:
                    DistrustAssigned(function.Body, frame);
                    break;
                case IReturnOperation when !IsInFunction(part, operation):
                    frame.MayHaveReturned = true;
                    break;
            }
        }
    }

    private static bool IsInFunction(IOperation part, IOperation whole)
    {
        for (var at = part; at is not null && at != whole; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return whole is IAnonymousFunctionOperation or ILocalFunctionOperation;
    }

    /// <summary>What a lambda assigns changes at no known time.</summary>
    private void DistrustAssigned(IOperation? body, Frame frame)
    {
        foreach (var assignment in body?.Descendants().OfType<IAssignmentOperation>() ?? [])
        {
            if (assignment.Target is ILocalReferenceOperation local)
                Distrust(local.Local, frame);
            else if (assignment.Target is IParameterReferenceOperation parameter)
                Distrust(parameter.Parameter, frame);
        }
    }

    private void Distrust(ISymbol variable, Frame frame)
    {
        session.Memory.Assign(frame, variable, AbstractValue.Explained);
        frame.OwnerOf(variable).Distrust(variable);
    }

    private void ForgetArgument(IArgumentOperation argument, Frame frame)
    {
        if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            ForgetTarget(argument.Value, frame);
        else
            session.Memory.Spoil(Held(argument.Value, frame));
    }

    private void ForgetTarget(IOperation target, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                session.Memory.Assign(frame, local.Local, AbstractValue.Explained);
                break;
            case IParameterReferenceOperation parameter:
                session.Memory.Assign(frame, parameter.Parameter, AbstractValue.Explained);
                break;
            case IMemberReferenceOperation { Instance: { Type.IsValueType: true } holder } when holder is not IInstanceReferenceOperation:
                ForgetTarget(holder, frame);
                break;
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field when frame.Self is not null:
                session.Memory.SetMember(frame.Self, field.Field, AbstractValue.Explained);
                break;
            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Arguments.Length: 0 } property when frame.Self is not null:
                session.Memory.SetMember(frame.Self, property.Property, AbstractValue.Explained);
                break;
            case IPropertyReferenceOperation { Instance: { } list, Arguments.Length: > 0 }:
                session.Memory.Spoil(Held(list, frame));
                break;
            case IArrayElementReferenceOperation element:
                session.Memory.Spoil(Held(element.ArrayReference, frame));
                break;
            case IMemberReferenceOperation { Instance: { } owner } member:
                Memory.Escape(Held(owner, frame));
                session.ChangedAnywhere.Add(member.Member.OriginalDefinition);
                break;
            case ITupleOperation tuple:
                foreach (var item in tuple.Elements)
                    ForgetTarget(item, frame);
                break;
            case IDeclarationExpressionOperation declaration:
                ForgetTarget(declaration.Expression, frame);
                break;
        }
    }

    /// <summary>What a variable or a member holds, or null.</summary>
    private static AbstractValue? Held(IOperation reference, Frame frame) => reference switch
    {
        ILocalReferenceOperation local => frame.Find(local.Local),
        IParameterReferenceOperation parameter => frame.Find(parameter.Parameter),
        IFieldReferenceOperation field when frame.Self is { } self && self.Members.TryGetValue(field.Field, out var value) => value,
        IPropertyReferenceOperation property when frame.Self is { } self && self.Members.TryGetValue(property.Property, out var value) => value,
        IConversionOperation conversion => Held(conversion.Operand, frame),
        _ => null,
    };
}
