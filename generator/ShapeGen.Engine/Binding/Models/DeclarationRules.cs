using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The rules on declarations: what a model must be, and what its contracts may say.</summary>
internal static class DeclarationRules
{
    /// <summary>Tells why the class cannot be extended; true where it can.</summary>
    public static bool CheckModel(INamedTypeSymbol type, FindingSink findings)
    {
        if (ProblemOf(type) is not { } problem)
            return true;

        findings.TellDeclaration(RuleIds.NotExtensible, NameOf(type), BindingMessages.Plain(problem));
        return false;
    }

    private static string? ProblemOf(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic)
            return $"'{type.Name}' is marked as a model and must be a class with instances";
        if (type.IsFileLocal)
            return $"'{type.Name}' is marked as a model and must not be local to its file, since its generated part stands in another one";

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!Declarations.IsPartial(current))
                return current.Equals(type, SymbolEqualityComparer.Default)
                    ? $"'{type.Name}' is marked as a model and must be partial, so that 'Run' can be generated into it"
                    : $"'{current.Name}' must be partial, since it contains the model '{type.Name}'";
        }

        return null;
    }

    /// <summary>The class's name where it is declared.</summary>
    public static Location NameOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.GetLocation()
        ?? type.Locations[0];

    /// <summary>Tells what is wrong with a method's contract as it is written; true where nothing is.</summary>
    public static bool CheckContract(IMethodSymbol method, FindingSink findings)
    {
        var attribute = Attributes.Find(method, Attributes.Shape);
        if (attribute is null || Attributes.Text(attribute) is not { } text || ContractPlace.Of(attribute) is not { } place)
            return true;

        if (!Contract.TryParse(text, out var contract, out var error))
        {
            var location = place.At(error!.Column, error.Length);
            findings.TellDeclaration(RuleIds.MalformedContract, location, BindingMessages.Plain($"the contract is malformed at {error}"));
            return false;
        }

        return CheckNames(method, contract!, place, findings)
            & CheckCounts(method, contract!, place, findings)
            & new ContractRules(method, contract!, place, findings).Check();
    }

    private static bool CheckNames(IMethodSymbol method, Contract contract, ContractPlace place, FindingSink findings)
    {
        var isFine = true;
        foreach (var name in contract.Names)
        {
            if (WrongMember(method, name.Key) is not { } what)
                continue;

            isFine = false;
            var message = BindingMessages.Plain($"'{name.Key}' in the contract of '{method.Name}' is {what}, not a size");
            findings.TellDeclaration(RuleIds.NotASize, place.At(name.Value, name.Key.Length), message);
        }

        return isFine;
    }

    /// <summary>What a name is that is neither a size nor a shape variable, or null.</summary>
    private static string? WrongMember(IMethodSymbol method, string name)
    {
        if (method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } argument)
            return TensorTypes.KindOf(argument.Type) == TensorKind.None ? null : $"the parameter of type '{Short(argument.Type)}'";
        if (method.ContainingType is not { } type || type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == name)))
            return null;

        var member = type.GetMembers(name).FirstOrDefault(member => ScopeBuilder.SizeType(member) is not null);
        return member is null || CanBeNamed(Declarations.TypeOf(member)) ? null : $"a member of type '{Short(Declarations.TypeOf(member))}'";
    }

    /// <summary>True for what a contract can use: sizes, tuples and arrays of them, truth values, texts, enums.</summary>
    private static bool CanBeNamed(ITypeSymbol type) => TensorTypes.WithoutNullable(type) switch
    {
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_String } => true,
        { TypeKind: TypeKind.Enum } => true,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => CanBeNamed(element.Type)),
        INamedTypeSymbol { IsValueType: true } named when Names.IsOurs(named) => true,
        { } other => ScopeBuilder.IsSize(other),
        null => false,
    };

    private static bool CheckCounts(IMethodSymbol method, Contract contract, ContractPlace place, FindingSink findings)
    {
        var extended = method is { IsStatic: false, ContainingType: { IsExtension: true, ExtensionParameter: { } receiver } } ? TensorTypes.Count(receiver.Type) : 0;
        var inputs = extended + method.Parameters.Sum(parameter => TensorTypes.Count(parameter.Type));
        var outputs = TensorTypes.Count(method.ReturnType);
        var what =
            contract.InputCount != inputs ? $"takes {Tensors(inputs)}, but its contract has {contract.InputCount}"
            : contract.OutputCount != outputs && outputs > 0 ? $"returns {Tensors(outputs)}, but its contract has {contract.OutputCount}"
            : null;
        if (what is null)
            return true;

        findings.TellDeclaration(RuleIds.TensorCount, place.Whole, BindingMessages.Plain($"'{method.Name}' {what}"));
        return false;
    }

    private static string Tensors(int count) => count == 1 ? "1 tensor" : $"{count} tensors";

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
