using System.ComponentModel;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using ShapeGen.Dimensions;

namespace ShapeGen.Fuzz.Entries;

/// <summary>A public constructor or method of the runtime that users call.</summary>
/// <param name="Method">The constructor or method, without type parameters.</param>
/// <param name="Name">Its name in the documentation file.</param>
internal sealed record EntryPoint(MethodBase Method, string Name)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Lazy<Func<object?, object?[], object?>> call = new(() => Compile(Method));

    /// <summary>All of them, in the order of their names; what is hidden from editors is for generated code, which guards it.</summary>
    public static IReadOnlyList<EntryPoint> All { get; } = [.. Find()];

    public Type Type => Method.DeclaringType!;

    /// <summary>Calls it; spans are given as arrays.</summary>
    public object? Call(object? instance, object?[] arguments) => call.Value(instance, arguments);

    public override string ToString() => Name;

    private static IEnumerable<EntryPoint> Find() =>
        typeof(ModelAttribute).Assembly.GetExportedTypes()
            .Where(type => !IsHidden(type) && !type.IsInterface && !type.IsByRefLike && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type))
            .SelectMany(type => Of(type)).OrderBy(entry => entry.Name, StringComparer.Ordinal);

    private static IEnumerable<EntryPoint> Of(Type type)
    {
        var closed = type.IsGenericTypeDefinition ? Close(type) : type;
        if (closed is null)
            return [];

        var members = closed.GetMembers(Declared).OfType<MethodBase>()
            .Where(method => !IsHidden(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !(method is ConstructorInfo && (closed.IsAbstract || method.IsStatic)) && !IsHidden(method.DeclaringType!));
        return members.Select(method => (Method: Closed(method), Definition: method)).Where(method => method.Method is not null)
            .Select(method => new EntryPoint(method.Method!, DocumentedExceptions.NameOf(method.Definition, type)));
    }

    private static MethodBase? Closed(MethodBase method)
    {
        if (!method.IsGenericMethodDefinition)
            return method;
        var arguments = method.GetGenericArguments().Select(Argument).ToArray();
        return arguments.Any(argument => argument is null) ? null : ((MethodInfo)method).MakeGenericMethod(arguments!);
    }

    private static Type? Close(Type type)
    {
        var arguments = type.GetGenericArguments().Select(Argument).ToArray();
        return arguments.Any(argument => argument is null) ? null : type.MakeGenericType(arguments!);
    }

    private static Type? Argument(Type parameter) =>
        parameter.GetGenericParameterConstraints().Any(constraint => constraint == typeof(IDim)) ? typeof(D2)
        : parameter.GetGenericParameterConstraints().Length == 0 && (parameter.GenericParameterAttributes & GenericParameterAttributes.NotNullableValueTypeConstraint) == 0 ? typeof(Linear)
        : null;

    /// <summary>True for what editors do not show.</summary>
    public static bool IsHidden(MemberInfo member) =>
        member.Name.Contains('<') || member.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never || (member.DeclaringType is { } outer && IsHidden(outer));

    /// <summary>Reflection gives no spans to a method; compiled code does.</summary>
    private static Func<object?, object?[], object?> Compile(MethodBase method)
    {
        var dynamic = new DynamicMethod("Call", typeof(object), [typeof(object), typeof(object[])], typeof(EntryPoint).Module, skipVisibility: true);
        var code = dynamic.GetILGenerator();
        if (!method.IsStatic && method is MethodInfo)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(method.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, method.DeclaringType);
        }

        var parameters = method.GetParameters();
        for (var at = 0; at < parameters.Length; at++)
            Load(code, at, parameters[at].ParameterType);
        if (method is ConstructorInfo constructor)
            code.Emit(OpCodes.Newobj, constructor);
        else
            code.Emit(method.IsVirtual ? OpCodes.Callvirt : OpCodes.Call, (MethodInfo)method);

        var result = method is MethodInfo info ? info.ReturnType : method.DeclaringType!;
        if (result.IsByRefLike || result.IsByRef || result.IsPointer)
        {
            code.Emit(OpCodes.Pop);
            code.Emit(OpCodes.Ldnull);
        }
        else if (result == typeof(void))
        {
            code.Emit(OpCodes.Ldnull);
        }
        else if (result.IsValueType)
        {
            code.Emit(OpCodes.Box, result);
        }

        code.Emit(OpCodes.Ret);
        return dynamic.CreateDelegate<Func<object?, object?[], object?>>();
    }

    private static void Load(ILGenerator code, int at, Type type)
    {
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldc_I4, at);
        code.Emit(OpCodes.Ldelem_Ref);
        if (SpanElement(type) is { } element)
        {
            code.Emit(OpCodes.Castclass, element.MakeArrayType());
            code.Emit(OpCodes.Newobj, type.GetConstructor([element.MakeArrayType()])!);
        }
        else if (type.IsByRef)
        {
            code.Emit(OpCodes.Unbox, type.GetElementType()!);
        }
        else
        {
            code.Emit(OpCodes.Unbox_Any, type);
        }
    }

    /// <summary>The elements of a span, or null for what is none.</summary>
    public static Type? SpanElement(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) || type.GetGenericTypeDefinition() == typeof(Span<>))
        ? type.GetGenericArguments()[0]
        : null;
}
