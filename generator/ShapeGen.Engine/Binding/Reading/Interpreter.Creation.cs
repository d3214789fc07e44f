using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary><c>new</c>, arrays, collection expressions, tuples.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitTuple(ITupleOperation operation, Frame frame) =>
        new SequenceValue([.. operation.Elements.Select(element => Evaluate(element, frame))]) { IsTuple = true };

    public override AbstractValue VisitArrayCreation(IArrayCreationOperation operation, Frame frame)
    {
        if (operation.DimensionSizes.Length != 1)
            return AbstractValue.Unknown;
        return operation.Initializer is { } initializer
            ? Fixed(Written(initializer.ElementValues, frame))
            : NewArray(Evaluate(operation.DimensionSizes[0], frame));
    }

    /// <summary>A new array; what is written into a short one is followed item by item.</summary>
    private static AbstractValue NewArray(AbstractValue length) => SizeOf(length) switch
    {
        null => AbstractValue.Unknown,
        var size when ConstantOf(length) is { } number and >= 0 and <= MaximumPasses => Fixed(new SequenceValue(Enumerable.Repeat(AbstractValue.Unknown, number))),
        var size => new SequenceValue([]) { Content = SequenceContent.NewArray(size) },
    };

    /// <summary>The same as an array or a span: its length never changes.</summary>
    private static AbstractValue Fixed(AbstractValue value)
    {
        if (value is SequenceValue { IsTuple: false } list)
            list.Content = list.Content with { IsFixed = true };
        return value;
    }

    /// <summary><c>stackalloc</c>, for which there is no kind of operation.</summary>
    private AbstractValue? StackAllocation(IOperation operation, Frame frame) => operation.Syntax switch
    {
        StackAllocArrayCreationExpressionSyntax { Initializer.Expressions.Count: var count } => SequenceValue.ArrayOf(count),
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer.Expressions.Count: var count } => SequenceValue.ArrayOf(count),
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }, ..] } } =>
            operation.ChildOperations.FirstOrDefault(child => child.Syntax == size) is { } length ? NewArray(Evaluate(length, frame)) : null,
        _ => null,
    };

    public override AbstractValue VisitCollectionExpression(ICollectionExpressionOperation operation, Frame frame)
    {
        var written = Written(operation.Elements, frame);
        if (operation.Type is IArrayTypeSymbol or { IsValueType: true })
            return Fixed(written);
        if (written is not SequenceValue items || operation.Type is not INamedTypeSymbol type || !Names.IsOurs(type))
            return written;

        return new ObjectValue(type)
        {
            Children = items,
            Declaration = operation.Syntax.GetLocation(),
        };
    }

    public override AbstractValue VisitSpread(ISpreadOperation operation, Frame frame) => Evaluate(operation.Operand, frame);

    private const int MaximumLength = 4096;

    private AbstractValue Written(IEnumerable<IOperation> elements, Frame frame)
    {
        var content = new SequenceContent([]);
        var places = new List<SyntaxNode>();
        var single = new List<AbstractValue>();
        foreach (var element in elements)
        {
            var value = Evaluate(element, frame);
            if (element is not ISpreadOperation)
            {
                single.Add(value);
                places.Add(element.Syntax);
                continue;
            }

            if (ContentOf(value) is not { } added)
                return value.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown;

            content = Followed(Followed(content, new SequenceContent([.. single])), added);
            single.Clear();
            places.AddRange(Enumerable.Repeat(element.Syntax, added.Items.Count));
        }

        return new SequenceValue([]) { Content = Followed(content, new SequenceContent(single)) with { Places = places } };
    }

    /// <summary>The items of one list with those of another one behind them.</summary>
    private static SequenceContent Followed(SequenceContent first, SequenceContent second) => (first.Repeated, second.Repeated) switch
    {
        _ when first.Length is not null || second.Length is not null => SequenceValue.ArrayOf(first.Count + second.Count).Content,
        (null, null) => first with { Items = [.. first.Items, .. second.Items] },
        (null, not null) => second with { Items = [.. first.Items, .. second.Items], Stacked = second.Stacked is not null && (first.Items.Count == 0 || second.StackedItems == 0) ? second.Stacked : null },
        (not null, null) => first with { Tail = [.. first.Tail, .. second.Items], Stacked = first.Stacked },
        _ => SequenceValue.ArrayOf(first.Count + second.Count).Content,
    };

    public override AbstractValue VisitObjectCreation(IObjectCreationOperation operation, Frame frame)
    {
        var arguments = ArgumentsOf(operation.Arguments, frame);
        var value = operation is { Type: INamedTypeSymbol type, Constructor: { } constructor }
            ? InstantiateEither(type, constructor, arguments, operation, frame)
            : AbstractValue.Unknown;
        if (operation.Initializer is { } initializer)
            Initialize(value, initializer, frame);
        return value;
    }

    /// <summary>A copy with other members: <c>options with { Width = 64 }</c>.</summary>
    public override AbstractValue VisitWith(IWithOperation operation, Frame frame)
    {
        if (Settle(Evaluate(operation.Operand, frame)) is not ObjectValue original)
            return DefaultVisit(operation, frame);

        var copy = original.Copy();
        Initialize(copy, operation.Initializer, frame);
        return copy;
    }

    private void Initialize(AbstractValue value, IObjectOrCollectionInitializerOperation initializer, Frame frame)
    {
        var outer = frame.ImplicitReceiver;
        frame.ImplicitReceiver = value;
        foreach (var part in initializer.Initializers)
            Evaluate(part, frame);
        frame.ImplicitReceiver = outer;
    }

    /// <summary>A module whose argument is one of two is one of two modules.</summary>
    private AbstractValue InstantiateEither(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, IOperation operation, Frame frame)
    {
        var open = arguments.FirstOrDefault(argument => argument.Value is SequenceValue { Content.Either: not null } || (argument.Value is ChoiceValue choice && Holds(choice) && session.Decide(choice.Condition) is null));
        if (open is null || !(StateReader.IsModule(type) || IsPlatformList(type)))
            return Instantiate(type, constructor, arguments, operation, frame);

        AbstractValue With(AbstractValue given) =>
            InstantiateEither(type, constructor, [.. arguments.Select(argument => argument == open ? argument with { Value = given } : argument)], operation, frame);

        var either = (ChoiceValue)Alternatives(open.Value);
        return Branch(operation, null, either.Condition, frame, () => With(either.WhenTrue), () => With(either.WhenFalse));
    }

    private AbstractValue Instantiate(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, IOperation operation, Frame frame)
    {
        if (type.IsValueType && constructor.Parameters.IsEmpty && !session.HasSource(type))
            return AbstractValue.Unknown;
        if (IsMap(type))
            return arguments.Count == 0 ? new MapValue() : AbstractValue.Unknown;
        if (IsStackOrQueue(type))
            return arguments is [] or [{ Parameter.Type.SpecialType: SpecialType.System_Int32 }] ? new SequenceValue([]) { IsStack = type.Name == "Stack" } : AbstractValue.Unknown;
        if (IsPlatformList(type))
            return arguments is [{ Value: var given }] && ContentOf(given) is { } items ? new SequenceValue([]) { Content = items with { } } : arguments is [] or [{ Parameter.Type.SpecialType: SpecialType.System_Int32 }] ? new SequenceValue([]) : AbstractValue.Unknown;

        var instance = new ObjectValue(type)
        {
            Declaration = operation.Syntax.GetLocation(),
            Children = session.HasSource(type) || !StateReader.IsModule(type) || !StateReader.IsList(type) ? null : ChildrenOf(arguments),
        };
        foreach (var argument in arguments)
        {
            instance.Arguments[argument.Parameter.Name] = argument.Value.ToValue();
            if (!ReferenceEquals(argument.Syntax, operation.Syntax))
                instance.ArgumentPlaces[argument.Parameter.Name] = argument.Syntax;
        }

        instance.IsRefuted = !new ConstructorRequirements(session, instance, constructor, operation.Syntax, frame).Check();
        if (session.HasSource(type) && !instance.IsRefuted)
            Construct(instance, constructor, arguments, operation.Syntax, frame);
        session.Created?.Invoke(instance, constructor);
        return instance;
    }

    private static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace.Name: "System" };

    private static bool IsStackOrQueue(INamedTypeSymbol type) =>
        type is { Name: "Stack" or "Queue", Arity: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    private static bool IsPlatformList(INamedTypeSymbol type) =>
        type is { Name: "List", Arity: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    /// <summary>The modules that a container of the runtime is given, or null where they are not known.</summary>
    private static SequenceValue? ChildrenOf(IReadOnlyList<CallArgument> arguments) => arguments switch
    {
        [] => new SequenceValue([]),
        [{ Value: var given, Syntax: var place }] when ContentOf(given) is { Length: null } content => new SequenceValue([])
        {
            Content = content with { IsFixed = false, Places = [.. content.Places, .. Enumerable.Repeat(place, Math.Max(0, content.Items.Count - content.Places.Count))] },
        },
        _ => null,
    };

    /// <summary>Reads initialisers and the constructor's body of a class whose source is at hand.</summary>
    private void Construct(ObjectValue instance, IMethodSymbol constructor, IReadOnlyList<CallArgument> arguments, SyntaxNode syntax, Frame frame)
    {
        if (frame.Depth >= MaximumDepth)
            return;

        var inner = new Frame(constructor, instance) { Caller = frame, CallSite = syntax, IsOutsideGraph = true };
        foreach (var argument in arguments)
        {
            inner.Declare(argument.Parameter.OriginalDefinition, argument.Value);
            instance.Parameters[argument.Parameter.OriginalDefinition] = argument.Value;
        }

        using var capture = session.Findings.Capture();
        Construct(instance, constructor, inner);
        ReleaseUnlessOwn(capture, constructor);
    }

    /// <summary>As above, with the parameters declared in the frame.</summary>
    public void Construct(ObjectValue instance, IMethodSymbol constructor, Frame inner)
    {
        var wasUnderConstruction = instance.IsUnderConstruction;
        instance.IsUnderConstruction = true;
        if (!ChainsToThis(constructor))
        {
            InitializeMembers(instance, constructor.ContainingType.OriginalDefinition, inner);
            ConstructPrimaryBase(constructor, inner);
            ConstructImplicitBase(instance, constructor, inner);
        }

        if (Declarations.BodyOf(constructor.OriginalDefinition) is { } body)
            Evaluate(session.OperationOf(body), inner);
        Adoption.AdoptMembers(instance);
        instance.IsUnderConstruction = wasUnderConstruction;
    }

    private static bool ChainsToThis(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword });

    /// <summary>The base class's constructor that nobody writes: <c>base()</c>.</summary>
    private void ConstructImplicitBase(ObjectValue instance, IMethodSymbol constructor, Frame inner)
    {
        if (constructor.ContainingType.BaseType is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } inherited || !session.HasSource(inherited) || NamesBase(constructor))
            return;
        if (inherited.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.IsOptional)) is { Parameters.IsEmpty: true } implicitly)
            Construct(instance, implicitly, new Frame(implicitly, instance) { Caller = inner, CallSite = inner.CallSite, IsOutsideGraph = true });
    }

    private static bool NamesBase(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() switch
    {
        ConstructorDeclarationSyntax declaration => declaration.Initializer is not null,
        TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] } => true,
        _ => false,
    });

    private void ConstructPrimaryBase(IMethodSymbol constructor, Frame inner)
    {
        var call = constructor.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(declaration => declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
            .FirstOrDefault();
        if (call is not null)
            Evaluate(session.OperationOf(call), inner);
    }

    /// <summary>What a record's property that is declared in the record's header is given, or null for another member.</summary>
    private static AbstractValue? PositionalValue(ISymbol member, Frame inner) =>
        member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax)
        && (inner.Member as IMethodSymbol)?.OriginalDefinition.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) is { } parameter
            ? inner.Find(parameter)
            : null;

    private void InitializeMembers(ObjectValue instance, INamedTypeSymbol type, Frame inner)
    {
        foreach (var member in Declarations.Storage(type))
        {
            var value = Declarations.InitializerOf(member) is { } initializer ? Evaluate(session.OperationOf(initializer), inner)
                : PositionalValue(member, inner) ?? DefaultOf(Declarations.TypeOf(member));
            session.Memory.SetMember(instance, member, value);
            Adoption.Adopt(instance, member, value);
        }
    }

    /// <summary>What a field holds before anything is assigned to it.</summary>
    private static AbstractValue DefaultOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => AbstractValue.Of(Condition.False),
        { IsReferenceType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => AbstractValue.Null,
        _ when ScopeBuilder.IsSize(type) => AbstractValue.Of(0),
        _ => AbstractValue.Unknown,
    };
}
