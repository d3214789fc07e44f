using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Says which sizes the generated part of a model has, so that a model that holds it can read them.</summary>
internal sealed class NestedModels(BindingSession session)
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<string>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The generated properties of a model of this compilation, with their values.</summary>
    public IEnumerable<(Dim Size, string Property)> PropertiesOf(ObjectValue model) =>
        from name in NamesOf(model.Type)
        let size = SizeOf(model, name.Split('.'))
        where size is not null
        select (size, RunFace.SizeProperty(name));

    /// <summary>A size as it can be said where a condition holds.</summary>
    public Dim Simplify(Dim size, Condition condition) => session.Facts.Assume(condition).Simplify(size);

    /// <summary>The size that a parameter, or a property of the object that it is given, has: <c>heads</c>, <c>config.Heads</c>.</summary>
    private static Dim? SizeOf(ObjectValue model, string[] name)
    {
        var given = model.Parameters.FirstOrDefault(parameter => parameter.Key.Name == name[0]).Value;
        var value = name.Length == 1 ? given : (given as ObjectValue)?.Members.FirstOrDefault(member => member.Key.Name == name[1]).Value;
        return value is PlainValue { Value: IntegerValue size } ? size.Dim : null;
    }

    /// <summary>The parameters of its constructor that its generated part keeps.</summary>
    private IReadOnlyList<string> NamesOf(INamedTypeSymbol type)
    {
        if (!session.HasSource(type) || type.IsGenericType || !Attributes.Has(type, Attributes.Model))
            return [];
        if (!known.TryGetValue(type, out var names))
            known[type] = names = Read(type);
        return names;
    }

    private IReadOnlyList<string> Read(INamedTypeSymbol type)
    {
        known[type] = [];
        if (ModelReader.ForwardOf(type) is not { } forward || !HasRun(type, forward) || Promises.MainConstructor(type) is not { } constructor)
            return [];

        var inner = session.Fresh();
        var self = new ObjectValue(type) { IsRoot = true };
        var interpreter = new Interpreter(inner);
        new Promises(inner, interpreter, ShapeGen.Shapes.SymbolKind.Promised, new FactoryArguments(inner, interpreter).Of(constructor)).Construct(self, constructor);
        return [.. new SizeSources(self, constructor, this).All().Select(source => source.Symbol.Name)];
    }

    /// <summary>Whether the generated part has a <c>Run</c>, with which it has the sizes.</summary>
    private bool HasRun(INamedTypeSymbol type, IMethodSymbol forward)
    {
        var toldElsewhere = new FindingSink(new SourceHome(type));
        return session.Contracts.Find(forward) is not null
            && Declarations.BodyOf(forward) is not null
            && type.GetMembers("Run").All(IsGenerated)
            && ModelReader.CanExtend(type, toldElsewhere)
            && DeclarationRules.CheckContract(forward, toldElsewhere);
    }

    /// <summary>The analyzer sees the generated part too.</summary>
    private static bool IsGenerated(ISymbol member) => member is IMethodSymbol method && Declarations.IsGenerated(method);
}
