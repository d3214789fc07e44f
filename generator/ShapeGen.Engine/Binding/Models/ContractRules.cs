using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The rules on what a contract says: names that mean something, and something that is said at all.</summary>
/// <param name="method">The method.</param>
/// <param name="contract">Its contract.</param>
/// <param name="place">Where the contract stands.</param>
/// <param name="findings">Takes what is told.</param>
internal sealed class ContractRules(IMethodSymbol method, Contract contract, ContractPlace place, FindingSink findings)
{
    /// <summary>True where every name has a meaning.</summary>
    public bool Check()
    {
        if (ContractUse.ConstrainsNothing(contract, IsGiven))
            findings.TellDeclaration(RuleIds.ConstrainsNothing, place.Whole, BindingMessages.Plain($"the contract of '{method.Name}' allows any shapes and promises none, so that it says nothing"));

        var unknown = ContractUse.NamesToBeGiven(contract).Where(name => !IsGiven(name.Key)).ToList();
        foreach (var name in unknown)
        {
            var message = $"'{name.Key}' in the contract of '{method.Name}' has no value: no input has that size, and no parameter or member has that name";
            findings.TellDeclaration(RuleIds.UnknownName, place.At(name.Value, name.Key.Length), BindingMessages.Plain(message));
        }

        return unknown.Count == 0;
    }

    /// <summary>Tells of the requirements of a class and its constructors that cannot be read, or name what the constructor is not given.</summary>
    public static void CheckRequirements(INamedTypeSymbol type, FindingSink findings)
    {
        CheckRequirements(type, type.InstanceConstructors.SelectMany(constructor => constructor.Parameters), findings);
        foreach (var constructor in type.InstanceConstructors)
            CheckRequirements(constructor, constructor.Parameters, findings);
    }

    private static void CheckRequirements(ISymbol symbol, IEnumerable<IParameterSymbol> parameters, FindingSink findings)
    {
        var known = new HashSet<string>(parameters.Select(parameter => parameter.Name).Concat(MembersOf(symbol as INamedTypeSymbol ?? symbol.ContainingType)));
        foreach (var attribute in Attributes.All(symbol, Attributes.Requires))
        {
            if (Attributes.Text(attribute) is not { } text || ContractPlace.Of(attribute) is not { } place)
                continue;

            if (!Expression.TryParse(text, out var requirement, out var error))
                findings.TellDeclaration(RuleIds.MalformedContract, place.At(error!.Column, error.Length), BindingMessages.Plain($"the requirement is malformed at {error}"));
            foreach (var name in requirement?.Names.Where(name => !known.Contains(name.Key)) ?? [])
            {
                var message = $"'{name.Key}' in a requirement of '{(symbol as INamedTypeSymbol ?? symbol.ContainingType).Name}' has no value: no parameter of a constructor has that name";
                findings.TellDeclaration(RuleIds.UnknownName, place.At(name.Value, name.Key.Length), BindingMessages.Plain(message));
            }
        }
    }

    private bool IsGiven(string name)
    {
        for (ISymbol? owner = method; owner is not null and not INamespaceSymbol; owner = owner.ContainingSymbol)
        {
            var isHere = owner switch
            {
                IMethodSymbol outer => outer.Parameters.Any(parameter => parameter.Name == name),
                INamedTypeSymbol type => MembersOf(type).Contains(name),
                _ => false,
            };
            if (isHere)
                return true;
        }

        return false;
    }

    /// <summary>The names of a class's members and of its constructors' parameters, those of its bases included.</summary>
    private static IEnumerable<string> MembersOf(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var name in current.GetMembers().Select(member => member.Name).Concat(current.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Name)))
                yield return name;
        }
    }
}
