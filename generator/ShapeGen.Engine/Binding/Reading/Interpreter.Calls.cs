using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Calls: by contract where the method has one, else by reading its body.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitInvocation(IInvocationOperation operation, Frame frame)
    {
        var method = operation.TargetMethod;
        var receiver = operation.Instance is null ? null : Settle(Evaluate(operation.Instance, frame), mustNotBeNull: true);
        var arguments = ArgumentsOf(operation.Arguments, frame);
        if (method.MethodKind == MethodKind.Constructor)
            return ConstructBase(method, receiver, arguments, operation, frame);
        if (method.ContainingType is { IsExtension: true, ExtensionParameter: { } extended } && receiver is not null)
            return Call(new CallSite(method, null, [new CallArgument(extended, receiver, operation.Instance!.Syntax, IsReceiver: true), .. arguments], operation, frame));

        if (receiver is ChoiceValue or SequenceValue { Content.Either: not null } && !IsChange(method))
            return OnEither(receiver, operation, frame, one => Call(new CallSite(method, one, arguments, operation, frame)));
        if (method.IsExtensionMethod && arguments is [{ Value: ChoiceValue or SequenceValue { Content.Either: not null } } list, ..])
            return OnEither(list.Value, operation, frame, one => Call(new CallSite(method, receiver, [list with { Value = one }, .. arguments.Skip(1)], operation, frame)));
        return Call(new CallSite(method, receiver, arguments, operation, frame));
    }

    /// <summary>True for what adds to a list, whatever it holds.</summary>
    private static bool IsChange(IMethodSymbol method) => method.Name is "Add" or "AddRange" && method.ContainingType is { } type && StateReader.IsList(type);

    private AbstractValue ConstructBase(IMethodSymbol constructor, AbstractValue? receiver, IReadOnlyList<CallArgument> arguments, IOperation operation, Frame frame)
    {
        if (receiver is ObjectValue instance && session.HasSource(constructor.ContainingType))
            Construct(instance, constructor, arguments, operation.Syntax, frame);
        return AbstractValue.Null;
    }

    private List<CallArgument> ArgumentsOf(IEnumerable<IArgumentOperation> arguments, Frame frame)
    {
        var result = new List<CallArgument>();
        foreach (var argument in arguments)
        {
            var value = Evaluate(argument.Value, frame);
            if (argument.Parameter is not { } parameter)
                continue;
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                ForgetTarget(argument.Value, frame);

            var isReceiver = argument.Syntax is not ArgumentSyntax && argument.Syntax.Parent is MemberAccessExpressionSyntax access && access.Expression == argument.Syntax;
            result.Add(new CallArgument(parameter, value, argument.Value.Syntax, isReceiver));
        }

        result.Sort((left, right) => left.Parameter.Ordinal.CompareTo(right.Parameter.Ordinal));
        return result;
    }

    /// <summary>The value that a call returns.</summary>
    private AbstractValue Call(CallSite call)
    {
        call = Dispatch.Resolve(call);
        if (IsLost(call))
        {
            session.Graph.GiveUp();
            foreach (var argument in call.Arguments)
                session.Memory.Spoil(argument.Value);
            return ResultBuilder.Explained(call.Method.ReturnType);
        }

        if (session.Contracts.Find(call.Method) is { } contract)
            return CallByContract(contract, call);
        if (call.Object is { Children: { } children } && Dispatch.IsModuleForward(call.Method))
            return OnEither(children, call.Operation, call.Frame, one => CallChildren((SequenceValue)one, call));
        if (Intrinsic(call) is { } known)
            return known;
        if (CanFollow(call))
            return session.Home.Contains(Declarations.BodyOf(call.Method.OriginalDefinition)!) ? Follow(call) : FollowQuietly(call);

        foreach (var value in call.Arguments.Select(argument => argument.Value).Append(call.Receiver).Where(value => !(value is ObjectValue && Names.IsOurs(call.Method.ContainingType))))
            session.Memory.Spoil(value);
        NotFollowed(call.Operation, call.Frame, $"the call of '{call.Name}'");
        return ResultBuilder.Explained(call.Method.ReturnType);
    }

    /// <summary>True where nothing can be said of the call: its instance was refuted, or in what is compiled is not known.</summary>
    private bool IsLost(CallSite call) => call.Receiver switch
    {
        ObjectValue { IsRefuted: true } => true,
        { IsExplained: true } => !call.Frame.IsOutsideGraph || session.Contracts.Find(call.Method) is null,
        _ => false,
    };

    private AbstractValue CallByContract(MethodContract contract, CallSite call)
    {
        if (contract.Kernel is { InParts: true } && call.Arguments.FirstOrDefault(argument => argument.Value is SequenceValue { Content.IsMixed: true }) is { } mixed)
            return CallByContract(contract, With(call, mixed, InParts(contract, call, mixed)));

        var contractCall = new ContractCall(session, contract, call);
        session.Called?.Invoke(contractCall);
        if (!contractCall.Check())
        {
            session.Graph.GiveUp();
            return ResultBuilder.Explained(call.Method.ReturnType);
        }

        Learn(contractCall);
        AddLayerOutput(call, contractCall.OutputShape(0));
        if (!contract.IsCompiled && CanFollow(call) && !call.Frame.IsReading(call.Method, call.Object))
            return ByShapes(contractCall, FollowQuietly(call));
        if (call.Frame.IsOutsideGraph)
            return ByShapes(contractCall, null);
        if (contractCall.Slots.Any(slot => slot.Value.IsPartlyExplained))
        {
            session.Graph.GiveUp();
            return ByShapes(contractCall, null);
        }

        if (!contractCall.Outcome.IsComplete)
        {
            NotFollowed(call.Operation, call.Frame, $"'{CodeText.Of(call.Operation.Syntax)}' may not fit, which sizes alone do not say; it");
            return ByShapes(contractCall, null);
        }

        var builder = new NodeBuilder(session, contract, contractCall);
        if (builder.Build() is { } value)
            return value;

        session.Graph.GiveUp();
        if (builder.Reason is { } reason)
            NotFollowed(call.Operation, call.Frame, $"'{CodeText.Of(call.Operation.Syntax)}' cannot be compiled ({reason}); it");
        return ByShapes(contractCall, null);
    }

    /// <summary>The list with one tensor in the place of those of which the number is open; where there are none, it has no elements.</summary>
    private SequenceValue InParts(MethodContract contract, CallSite call, CallArgument list)
    {
        var content = ((SequenceValue)list.Value).Content;
        var alike = new SequenceValue([]) { Content = content.StackedItems == 0 ? content with { Items = [], Tail = [] } : content with { Tail = [] } };
        var facts = session.Facts;
        session.Assume(new Comparison(content.Times, Relation.GreaterOrEqual, 1));
        var part = CallByContract(contract, With(call, list, alike));
        session.Facts = facts;
        return new SequenceValue([.. content.Items.Take(content.StackedItems == 0 ? content.Items.Count : 0), part, .. content.Tail]);
    }

    private static CallSite With(CallSite call, CallArgument argument, AbstractValue value) =>
        call with { Arguments = [.. call.Arguments.Select(other => other == argument ? other with { Value = value } : other)] };

    private void Learn(ContractCall call)
    {
        if (session.LazySizes.Learn(call) && call.Call.Object is { Path: { Length: > 0 } path } layer)
            session.Graph.AddLazySize(path, ((IntegerValue)layer.Arguments[LazySizes.NameOf(layer.Type)!]).Dim);
    }

    private void AddLayerOutput(CallSite call, Shape? output)
    {
        if (call.Object?.Path is { Length: > 0 } path && output is not null)
            session.Graph.AddLayerOutput(path, session.Facts.Simplify(output));
    }

    /// <summary>The result with the contract's shapes, and the places in the graph that reading the body gave.</summary>
    private AbstractValue ByShapes(ContractCall call, AbstractValue? read)
    {
        var tensors = read is null ? [] : Leaves(read).ToList();
        return ResultBuilder.Build(call.Call.Method.ReturnType, (index, type) =>
        {
            if (TensorTypes.KindOf(type) == TensorKind.List)
                return ListOf(call, index, type);

            var known = index < tensors.Count ? tensors[index] as TensorValue : null;
            var shape = call.OutputShape(index) is { } promised ? session.Facts.Simplify(promised) : known?.Shape;
            return new TensorValue(shape, TensorTypes.ElementOf(type))
            {
                Index = known?.Index ?? TensorValue.NotInGraph,
                Origin = call.OriginOf(shape),
                Source = call.SourceOf(shape),
                HasCause = !call.Call.Frame.IsOutsideGraph && known is null,
            };
        });
    }

    private static AbstractValue ListOf(ContractCall call, int index, ITypeSymbol type) =>
        call.Outcome.Outputs.ElementAtOrDefault(index) switch
        {
            ListInput list => new SequenceValue(list.Items.Select(item => ItemOf(call, item, type))),
            UniformListInput list => new SequenceValue([]) { Content = new([]) { Repeated = ItemOf(call, list.Item, type), Times = list.Count } },
            _ => AbstractValue.Explained,
        };

    private static TensorValue ItemOf(ContractCall call, ContractInput item, ITypeSymbol type)
    {
        var shape = (item as ShapeInput)?.Shape;
        return new TensorValue(shape, TensorTypes.ElementOf(type))
        {
            HasCause = !call.Call.Frame.IsOutsideGraph,
            Origin = call.OriginOf(shape),
            Source = call.SourceOf(shape),
        };
    }

    private static IEnumerable<AbstractValue> Leaves(AbstractValue value) =>
        value is SequenceValue tuple ? tuple.Items.SelectMany(Leaves) : [value];

    /// <summary>Reads a body that belongs to somebody else: what is wrong inside is told there, unless only these values bring it out.</summary>
    private AbstractValue FollowQuietly(CallSite call)
    {
        using var capture = session.Findings.Capture();
        var value = Follow(call);
        ReleaseUnlessOwn(capture, call.Method);
        return value;
    }

    private void ReleaseUnlessOwn(FindingSink.Captured capture, IMethodSymbol method)
    {
        if (!capture.HasErrors || !session.Own.Has(method))
            capture.Release();
    }

    /// <summary>Walks through a container: each child is given what the one before it gives.</summary>
    private AbstractValue CallChildren(SequenceValue children, CallSite call) => children switch
    {
        { IsKnown: true } => CallChain(children.Content, call),
        { Content.IsKnown: true } => CallMany(children.Content, call),
        _ => NotFollowed(call.Operation, call.Frame, $"the call of '{call.Name}'"),
    };

    private AbstractValue CallChain(SequenceContent children, CallSite call)
    {
        var value = call.Arguments.FirstOrDefault()?.Value ?? AbstractValue.Unknown;
        var syntax = call.Arguments.FirstOrDefault()?.Syntax ?? call.Operation.Syntax;
        for (var i = 0; i < children.Items.Count; i++)
        {
            var (given, before, number) = (value, syntax, i);
            var place = children.Places.ElementAtOrDefault(i) ?? call.Operation.Syntax;
            value = OnEither(children.Items[i], call.Operation, call.Frame, one => CallElement(one, place, number > 0, given, before, call));
            if (value.IsExplained && value is UnknownResult)
                return ResultBuilder.Explained(call.Method.ReturnType);
            syntax = place;
        }

        AddLayerOutput(call, (value as TensorValue)?.Shape);
        return value;
    }

    private AbstractValue CallElement(AbstractValue child, SyntaxNode place, bool isInChain, AbstractValue given, SyntaxNode syntax, CallSite call)
    {
        if (child is not ObjectValue module || Dispatch.ForwardOf(module.Type, session.Contracts) is not { } forward)
            return NotFollowed(call.Operation, call.Frame, $"'{CodeText.Of(place)}'");

        var blame = session.Home.Contains(place) ? place : call.Operation.Syntax;
        return Call(new CallSite(forward, module, Dispatch.Arguments(forward, given, syntax), call.Operation, call.Frame) { Blame = blame, Element = place, IsInChain = isInChain });
    }

    /// <summary>As above, of children of which there are as many as a size says.</summary>
    private AbstractValue CallMany(SequenceContent children, CallSite call) =>
        Fold(children, call.Arguments[0].Value, call.Method.Parameters[0], call, (value, child, frame) =>
            OnEither(child, call.Operation, frame, one => one is ObjectValue module && Dispatch.ForwardOf(module.Type, session.Contracts) is { } forward
                ? Call(new CallSite(forward, module, Dispatch.Arguments(forward, value, call.Operation.Syntax), call.Operation, frame) { Blame = call.Operation.Syntax })
                : NotFollowed(call.Operation, frame, $"'{CodeText.Of(call.Operation.Syntax)}'")));

    private bool CanFollow(CallSite call) =>
        session.HasSource(call.Method)
        && call.Method is { IsAbstract: false }
        && (call.Object is not null || !call.Method.IsVirtual)
        && !(call is { Object: { Declaration: null, IsRoot: false, Type.IsAbstract: true }, Method: { IsVirtual: true } or { IsOverride: true } } && IsVirtualCall(call))
        && !Declarations.IsGenerated(call.Method)
        && Declarations.BodyOf(call.Method.OriginalDefinition) is not null;

    /// <summary>True where a derived class may have another method for it.</summary>
    private static bool IsVirtualCall(CallSite call) => call.Operation is not IInvocationOperation { IsVirtual: false };

    /// <summary>Reads the body of a method of the compilation with the values that it is given.</summary>
    private AbstractValue Follow(CallSite call)
    {
        if (call.Frame.Depth >= MaximumDepth)
            return NotFollowed(call.Operation, call.Frame, $"the call of '{call.Name}', which calls itself too deeply,");

        var method = call.Method.OriginalDefinition;
        var inner = new Frame(method, call.Object ?? (method.IsStatic ? null : call.Frame.Self))
        {
            Caller = call.Frame,
            CallSite = call.Blame ?? call.Operation.Syntax,
            IsOutsideGraph = call.Frame.IsOutsideGraph,
            Lexical = method.MethodKind == MethodKind.LocalFunction ? Enclosing(method, call.Frame) : null,
        };
        foreach (var argument in call.Arguments)
            inner.Declare(argument.Parameter.OriginalDefinition, argument.Value);

        var declared = session.OperationOf(Declarations.BodyOf(method)!);
        var body = declared is ILocalFunctionOperation function ? function.Body : declared;
        Evaluate(body, inner);
        GiveBack(call, inner);
        return body is not null && IsIterator(body) ? YieldedBy(inner) : ResultOf(inner) ?? AbstractValue.Explained;
    }

    /// <summary>What the body has left in parameters that are the caller's own variables.</summary>
    private void GiveBack(CallSite call, Frame inner)
    {
        if (inner.MayHaveReturned || inner.Exits > 1 || (inner.Exits == 1 && !inner.HasEnded))
            return;

        foreach (var argument in (call.Operation as IInvocationOperation)?.Arguments ?? [])
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter && inner.Find(parameter.OriginalDefinition) is { } value)
                Store(argument.Value, value, argument, call.Frame);
        }
    }

    private static Frame? Enclosing(IMethodSymbol function, Frame? frame)
    {
        while (frame is not null && !SymbolEqualityComparer.Default.Equals(frame.Member, function.ContainingSymbol))
            frame = frame.Caller;
        return frame;
    }
}
