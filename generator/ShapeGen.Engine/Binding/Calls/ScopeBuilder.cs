using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Gives the names of a contract their values: constructor parameters, sizes among the members, arguments.</summary>
internal static class ScopeBuilder
{
    /// <summary>How many names there are room for at first.</summary>
    private const int UsualSize = 32;

    /// <summary>The scope of a call.</summary>
    public static Dictionary<string, Value> For(CallSite call, BindingSession session)
    {
        var scope = new Dictionary<string, Value>(UsualSize);
        AddDeclared(scope, call.Method, call.ReceiverSyntax is { } receiver ? CodeText.Of(receiver) : null);
        if (call.Object is { } instance)
            AddInstance(scope, instance, session);
        foreach (var argument in call.Arguments.Where(argument => TensorTypes.KindOf(argument.Parameter.Type) == TensorKind.None))
            scope[argument.Parameter.Name] = argument.Value.ToValue();
        foreach (var (parameter, type) in call.Method.TypeParameters.Zip(call.Method.TypeArguments, (parameter, type) => (parameter, type)))
        {
            if (ShapedTypes.SizeOf(type) is { } size)
                scope[parameter.Name] = Dim.Constant(size);
        }

        return scope;
    }

    /// <summary>The scope inside a method of an instance.</summary>
    public static Dictionary<string, Value> Inside(IMethodSymbol method, ObjectValue? self, BindingSession session, Func<IParameterSymbol, Value> argument)
    {
        var scope = new Dictionary<string, Value>(UsualSize);
        AddDeclared(scope, method, null);
        if (self is not null)
            AddInstance(scope, self, session);
        foreach (var parameter in method.Parameters.Where(parameter => TensorTypes.KindOf(parameter.Type) == TensorKind.None))
            scope[parameter.Name] = argument(parameter);
        return scope;
    }

    /// <summary>The scope of a class's requirements where it is constructed.</summary>
    public static Dictionary<string, Value> Of(ObjectValue instance, BindingSession session)
    {
        var scope = new Dictionary<string, Value>(UsualSize);
        AddInstance(scope, instance, session);
        return scope;
    }

    /// <summary>A name that the class declares is no shape variable, though its value be unknown.</summary>
    private static void AddDeclared(Dictionary<string, Value> scope, IMethodSymbol method, string? receiver)
    {
        if (method.ContainingType is not { IsExtension: false } type)
            return;

        if (!method.IsStatic)
        {
            foreach (var parameter in type.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
                scope[parameter.Name] = UnknownOf(parameter, receiver);
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } constant && Constants.ValueOf(constant.Type, constant.ConstantValue) is { } value)
                scope[constant.Name] = value;
            else if (SizeType(member) is { } sizeType && !scope.ContainsKey(member.Name) && IsSize(sizeType))
                scope[member.Name] = Value.Unknown;
        }
    }

    private static void AddInstance(Dictionary<string, Value> scope, ObjectValue instance, BindingSession session)
    {
        foreach (var member in instance.Members.Where(member => SizeType(member.Key) is { } type && IsSize(type)))
        {
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

    private static Value UnknownOf(IParameterSymbol parameter, string? receiver) =>
        receiver is not null && IsSize(parameter.Type)
            ? Dim.Of(new Symbol($"{receiver}.{parameter.Name}", ShapeGen.Shapes.SymbolKind.Unknown))
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
