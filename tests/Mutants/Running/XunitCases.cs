using System.Collections;
using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace ShapeGen.Mutants.Running;

/// <summary>The facts and theories of an assembly, called one by one: xunit's own runner takes longer to start than most of them to run.</summary>
internal static class XunitCases
{
    /// <summary>All but those whose class wants a fixture.</summary>
    public static IEnumerable<TestCase> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.GetConstructor(Type.EmptyTypes) is not null
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        where method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute)
        from test in Of(type, method)
        select test;

    private static IEnumerable<TestCase> Of(Type type, MethodInfo method)
    {
        var name = $"{type.FullName}.{method.Name}";
        var sources = method.GetCustomAttributes().OfType<IDataAttribute>().ToList();
        return sources.Count == 0
            ? [new TestCase(name, () => Call(type, method, []))]
            : Rows(sources, method).Select((row, index) => new TestCase(
                $"{name}[{index}]", () => Call(type, method, row.Any(IsComputed) ? Rows(sources, method).ElementAt(index) : row)));
    }

    /// <summary>True for what the product has computed, which a mutant is to compute again.</summary>
    private static bool IsComputed(object? argument)
    {
        var type = argument?.GetType();
        return (type?.GetElementType() ?? type)?.Assembly.GetName().Name!.StartsWith("ShapeGen", StringComparison.Ordinal) == true;
    }

    private static IEnumerable<object?[]> Rows(IEnumerable<IDataAttribute> sources, MethodInfo method) =>
        sources.SelectMany(source => source is MemberDataAttributeBase member ? OfMember(member, method) : Own(source, method)).Select(row => row.GetData());

    private static IReadOnlyCollection<ITheoryDataRow> Own(IDataAttribute source, MethodInfo method) =>
        source.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult();

    /// <summary>Outside of xunit's runner the attribute itself gives nothing.</summary>
    private static IEnumerable<ITheoryDataRow> OfMember(MemberDataAttributeBase source, MethodInfo method)
    {
        const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        var type = source.MemberType ?? method.DeclaringType!;
        var data = type.GetProperty(source.MemberName, Static)?.GetValue(null) ?? type.GetMethod(source.MemberName, Static)?.Invoke(null, source.Arguments);
        return ((IEnumerable?)data ?? throw new InvalidOperationException($"{type} has no data named {source.MemberName}.")).Cast<ITheoryDataRow>();
    }

    private static void Call(Type type, MethodInfo method, object?[] row)
    {
        var instance = method.IsStatic ? null : Activator.CreateInstance(type);
        try
        {
            var result = method.Invoke(instance, method.ResolveMethodArguments(row));
            if (result is ValueTask value)
                value.AsTask().GetAwaiter().GetResult();
            (result as Task)?.GetAwaiter().GetResult();
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }
}
