using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Finds the method that a call reaches.</summary>
internal static class Dispatch
{
    /// <summary>The call with the method that the receiver's own class has for it.</summary>
    public static CallSite Resolve(CallSite call)
    {
        if (call.Object is not { } instance || Implementation(call.Method, instance.Type) is not { } method || SymbolEqualityComparer.Default.Equals(method, call.Method))
            return call;

        var arguments = call.Arguments.Select(argument => argument.Parameter.Ordinal < method.Parameters.Length
            ? argument with { Parameter = method.Parameters[argument.Parameter.Ordinal] }
            : argument);
        return call with { Method = method, Arguments = [.. arguments] };
    }

    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType?.TypeKind == TypeKind.Interface)
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        if (!method.IsVirtual && !method.IsAbstract && !method.IsOverride)
            return null;

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(candidate => Overrides(candidate, method)) is { } found)
                return found;
        }

        return null;
    }

    private static bool Overrides(IMethodSymbol? candidate, IMethodSymbol method)
    {
        while (candidate is not null && !SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
            candidate = candidate.OverriddenMethod;
        return candidate is not null;
    }

    /// <summary>True for a method that takes one tensor and gives one: what a container's children are called by.</summary>
    public static bool IsModuleForward(IMethodSymbol method) =>
        method.Name == "Forward" && method.Parameters.Length > 0 && TensorTypes.IsTensor(method.Parameters[0].Type)
        && method.Parameters.Skip(1).All(parameter => parameter.HasExplicitDefaultValue);

    /// <summary>The method by which a container calls a child: the one that has a contract, else the interface's.</summary>
    public static IMethodSymbol? ForwardOf(INamedTypeSymbol type, ContractReader contracts)
    {
        var methods = new List<IMethodSymbol>();
        for (var current = type; current is not null; current = current.BaseType)
            methods.AddRange(current.GetMembers("Forward").OfType<IMethodSymbol>().Where(IsModuleForward));
        return methods.FirstOrDefault(method => contracts.Find(method) is not null) ?? methods.FirstOrDefault();
    }

    /// <summary>The arguments of a call with one value: all other parameters take their defaults.</summary>
    public static IReadOnlyList<CallArgument> Arguments(IMethodSymbol method, AbstractValue value, SyntaxNode syntax) =>
        [.. method.Parameters.Select((parameter, index) => new CallArgument(parameter, index == 0 ? value : DefaultOf(parameter), syntax))];

    private static AbstractValue DefaultOf(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue && Constants.ValueOf(parameter.Type, parameter.ExplicitDefaultValue) is { } value
            ? new PlainValue(value)
            : AbstractValue.Unknown;
}
