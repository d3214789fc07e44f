using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The shapes of a module's weights and constants by their names in the state dictionary, as far as they are known.</summary>
internal sealed class StateShapes(BindingSession session)
{
    private readonly Dictionary<string, Shape> shapes = [];

    public IReadOnlyDictionary<string, Shape> Of(ObjectValue module)
    {
        Add(module, "", []);
        return shapes;
    }

    private void Add(ObjectValue module, string prefix, List<ObjectValue> outer)
    {
        if (outer.Contains(module))
            return;

        outer = [.. outer, module];
        foreach (var weight in LazySizes.IsOpen(module) ? [] : DeclaredWeights.Of(module, DeclaredWeights.All(module.Type), session) ?? [])
            shapes[prefix + weight.Key] = weight.Value;
        for (var i = 0; i < (module.Elements?.Count ?? 0); i++)
            Add(module.Elements![i].Value, $"{prefix}{i}", outer);
        foreach (var member in Declarations.StorageWithInherited(module.Type.OriginalDefinition))
        {
            if (module.Members.TryGetValue(member, out var value))
                Add(value, prefix + Adoption.NameOf(member), outer);
        }
    }

    private void Add(AbstractValue value, string name, List<ObjectValue> outer)
    {
        switch (value)
        {
            case ObjectValue module:
                Add(module, name + ".", outer);
                break;
            case TensorValue { Shape: { } shape }:
                shapes[name] = shape;
                break;
            case SequenceValue { IsKnown: true } list:
                for (var i = 0; i < list.Items.Count; i++)
                    Add(list.Items[i], $"{name}.{i}", outer);
                break;
        }
    }
}
