using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Lists the modules of a model with what they give, in order of declaration.</summary>
internal sealed class LayerTable(BindingSession session)
{
    public IEnumerable<LayerRow> Rows(ObjectValue module) =>
        (module.Members.Count == 0 ? [] : Declarations.StorageWithInherited(module.Type.OriginalDefinition))
            .SelectMany(member => module.Members.TryGetValue(member, out var value) ? Rows(value, module) : [])
            .Concat(module.Children is { } children ? Rows(children.Content, module) : []);

    private IEnumerable<LayerRow> Rows(SequenceContent list, ObjectValue owner) =>
        list.Items.Append(list.Repeated).OfType<AbstractValue>().SelectMany(item => Rows(item, owner)).Select(row => row.Path.Contains('*') ? row with { Parameters = null } : row);

    private IEnumerable<LayerRow> Rows(AbstractValue value, ObjectValue owner) => value switch
    {
        ObjectValue { Path: { } path } module when IsWithin(path, owner.Path!) && StateReader.IsModule(module.Type) =>
            Rows(module).Prepend(new LayerRow(path, TypeOf(module), OutputOf(path), ParameterCount.Of(module, session))),
        SequenceValue list => Rows(list.Content, owner),
        ChoiceValue choice => Rows(choice.WhenTrue, owner).Concat(Rows(choice.WhenFalse, owner)).Select(row => row with { Parameters = null }),
        _ => [],
    };

    /// <summary>The class; of a lazy layer also the size that it takes from its first call: <c>LazyLinear, inFeatures = 400</c>.</summary>
    private static string TypeOf(ObjectValue module) =>
        LazySizes.NameOf(module.Type) is { } name && module.Arguments.TryGetValue(name, out var size) && size is IntegerValue known
            ? $"{module.Type.Name}, {name} = {known.Dim}"
            : module.Type.Name;

    private string? OutputOf(string path) => session.Graph.LayerOutputs.TryGetValue(path, out var shape) ? shape.ToString() : null;

    /// <summary>A module that another one holds as well is listed where it was first.</summary>
    private static bool IsWithin(string path, string owner) => owner.Length == 0 || path.StartsWith(owner + ".", StringComparison.Ordinal);
}
