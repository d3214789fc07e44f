using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Lists the modules of a model with their weights and constants, as far as its source says.</summary>
internal sealed class ExpectedState
{
    private const int MaximumDepth = 32;
    private readonly BindingSession session;
    private readonly INamedTypeSymbol root;
    private readonly List<ExpectedModule> modules = [];

    private ExpectedState(INamedTypeSymbol root, BindingSession session) => (this.root, this.session) = (root, session);

    public static IReadOnlyList<ExpectedModule> Of(ObjectValue model, BindingSession session)
    {
        var state = new ExpectedState(model.Type, session);
        state.AddModule(model, "", model.Type.Locations[0], 0);
        return state.modules;
    }

    private void AddModule(ObjectValue module, string path, Location place, int depth)
    {
        if (depth > MaximumDepth)
            AddUnknown(path, place);
        else if (session.HasSource(module.Type))
            AddOwn(module, path, place, depth);
        else
            AddLayer(module, path, place, depth);
    }

    /// <summary>A class of the compilation: a model has what its fields hold, and what is no module with state has nothing.</summary>
    private void AddOwn(ObjectValue module, string path, Location place, int depth)
    {
        if (!Attributes.Has(module.Type, Attributes.Model))
        {
            modules.Add(new(path, place, module, [], IsComplete: !StateReader.IsStateful(module.Type)));
            return;
        }

        modules.Add(new(path, place, module, [], IsComplete: true));
        foreach (var member in StateReader.Members(module.Type))
        {
            var (name, own) = (Join(path, member.Name), PlaceOf(member.Symbol.Locations[0], place));
            var value = module.Members.TryGetValue(member.Symbol, out var known) ? known : null;
            if (member.IsTensor && value is TensorValue { IsNull: false } tensor)
                modules.Add(new(path, own, module, [new(name, tensor.Shape)], IsComplete: true));
            else
                AddValue(value, name, own, depth);
        }
    }

    /// <summary>A layer or a container of the runtime.</summary>
    private void AddLayer(ObjectValue layer, string path, Location place, int depth)
    {
        var scope = ScopeBuilder.Of(layer, session);
        var weights = LazySizes.IsOpen(layer) ? [null] : DeclaredWeights.All(layer.Type).Select(weight => weight.Of(scope, session.Facts)).ToList();
        var isKnown = Names.IsOurs(layer.Type) && weights.All(weight => weight is not null) && (layer.Children is { IsKnown: true } || !StateReader.IsList(layer.Type));
        modules.Add(new(path, place, layer, [.. weights.OfType<IReadOnlyList<KeyValuePair<string, Shape>>>().SelectMany(Named)], isKnown));
        if (layer.Children is { IsKnown: true } children)
            AddItems(children, path, place, depth);

        IEnumerable<ExpectedEntry> Named(IReadOnlyList<KeyValuePair<string, Shape>> weight) => weight.Select(entry => new ExpectedEntry(Join(path, entry.Key), entry.Value));
    }

    private void AddValue(AbstractValue? value, string path, Location place, int depth)
    {
        switch (value)
        {
            case ObjectValue module:
                AddModule(module, path, PlaceOf(module.Declaration, place), depth + 1);
                break;
            case SequenceValue { IsKnown: true } list:
                AddItems(list, path, place, depth);
                break;
            case { IsNull: true }:
                break;
            default:
                AddUnknown(path, place);
                break;
        }
    }

    private void AddItems(SequenceValue list, string path, Location place, int depth)
    {
        for (var i = 0; i < list.Items.Count; i++)
            AddValue(list.Items[i], Join(path, $"{i}"), place, depth);
    }

    private void AddUnknown(string path, Location place) => modules.Add(new(path, place, null, [], IsComplete: false));

    /// <summary>The place where it stands in the model's own source, else that of the module around it.</summary>
    private Location PlaceOf(Location? declaration, Location outer) =>
        declaration is not null && root.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == declaration.SourceTree && part.Span.Contains(declaration.SourceSpan))
            ? declaration
            : outer;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
