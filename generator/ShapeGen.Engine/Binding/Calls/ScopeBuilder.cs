using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Gives the names of a contract their values: constructor parameters, sizes among the members, arguments.</summary>
internal static class ScopeBuilder
{
    /// <summary>Room for the names of a call, which a method declares beside those of its class.</summary>
    private static int Room(IMethodSymbol method, ObjectValue? instance) => method.Parameters.Length + (instance is null ? 0 : instance.Arguments.Count + instance.Members.Count);

    /// <summary>The scope of a call.</summary>
    public static Dictionary<string, Value> For(CallSite call, BindingSession session)
    {
        var scope = new Dictionary<string, Value>(Room(call.Method, call.Object));
        AddDeclared(scope, call.Method, call.Object, session, call.ReceiverSyntax);
        if (call.Object is { } instance)
            AddInstance(scope, instance, session);
        foreach (var argument in call.Arguments)
        {
            if (TensorTypes.KindOf(argument.Parameter.Type) == TensorKind.None)
                scope[argument.Parameter.Name] = argument.Value.ToValue();
        }

        for (var index = 0; index < call.Method.TypeParameters.Length; index++)
        {
            if (ShapedTypes.SizeOf(call.Method.TypeArguments[index]) is { } size)
                scope[call.Method.TypeParameters[index].Name] = Dim.Constant(size);
        }

        return scope;
    }

    /// <summary>The scope inside a method of an instance.</summary>
    public static Dictionary<string, Value> Inside(IMethodSymbol method, ObjectValue? self, BindingSession session, Func<IParameterSymbol, Value> argument)
    {
        var scope = new Dictionary<string, Value>(Room(method, self));
        AddDeclared(scope, method, self, session, null);
        if (self is not null)
            AddInstance(scope, self, session);
        foreach (var parameter in method.Parameters.Where(parameter => TensorTypes.KindOf(parameter.Type) == TensorKind.None))
            scope[parameter.Name] = argument(parameter);
        return scope;
    }

    /// <summary>The scope of a class's requirements where it is constructed.</summary>
    public static IReadOnlyDictionary<string, Value> Of(ObjectValue instance, BindingSession session)
    {
        if (instance.Members.Count == 0)
            return instance.Arguments;

        var scope = new Dictionary<string, Value>(instance.Arguments.Count + instance.Members.Count);
        AddInstance(scope, instance, session);
        return scope;
    }

    /// <summary>A name that the class declares is no shape variable, though its value be unknown.</summary>
    private static void AddDeclared(Dictionary<string, Value> scope, IMethodSymbol method, ObjectValue? instance, BindingSession session, SyntaxNode? receiver)
    {
        if (method.ContainingType is not { IsExtension: false } type)
            return;

        var declared = session.DeclaredNames(type);
        if (!method.IsStatic)
        {
            foreach (var parameter in declared.Parameters)
            {
                if (instance?.Arguments.ContainsKey(parameter.Name) != true)
                    scope[parameter.Name] = UnknownOf(parameter, receiver);
            }
        }

        foreach (var constant in declared.Constants)
            scope[constant.Key] = constant.Value;
        foreach (var size in declared.Sizes)
        {
            if (!scope.ContainsKey(size))
                scope[size] = Value.Unknown;
        }
    }

    private static void AddInstance(Dictionary<string, Value> scope, ObjectValue instance, BindingSession session)
    {
        foreach (var member in instance.Members)
        {
            if (SizeType(member.Key) is not { } type || !IsSize(type))
                continue;

            var isStable = Stability.IsStable(member.Key, instance.Declaration is not null, session);
            scope[member.Key.Name] = isStable ? member.Value.ToValue() : Value.Unknown;
        }

        foreach (var argument in instance.Arguments)
            scope[argument.Key] = argument.Value;
    }

    /// <summary>The type of a field or property that a contract can name.</summary>
    public static ITypeSymbol? SizeType(ISymbol member) => member switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    /// <summary>True for integers: a field or property of such a type is a size where a contract names it.</summary>
    public static bool IsSize(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr;

    private static Value UnknownOf(IParameterSymbol parameter, SyntaxNode? receiver) =>
        receiver is not null && IsSize(parameter.Type)
            ? Dim.Of(new Symbol($"{CodeText.Of(receiver)}.{parameter.Name}", ShapeGen.Shapes.SymbolKind.Unknown))
            : Value.Unknown;
}

/// <summary>The values of C#'s constants.</summary>
internal static class Constants
{
    /// <summary>The value, or null for a type that no contract knows.</summary>
    public static Value? ValueOf(ITypeSymbol? type, object? constant)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } && constant is not null)
            return EnumNames.Of(type, constant) is { } name ? new TextValue(name) : null;

        return constant switch
        {
            null => Value.Null,
            bool truth => new BooleanValue(truth ? Condition.True : Condition.False),
            string text => new TextValue(text),
            float number => new NumberValue(number),
            double number => new NumberValue(number),
            int or long or short or byte or sbyte or ushort or uint => Dim.Constant(Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture)),
            _ => null,
        };
    }
}
