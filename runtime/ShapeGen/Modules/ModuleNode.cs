using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>A module as a visit of its state shows it: PyTorch lists its parameters, then its buffers, then its children.</summary>
internal sealed class ModuleNode : IStateVisitor
{
    private readonly List<StateEntry> parameters = [];
    private readonly List<StateEntry> buffers = [];
    private readonly List<ModuleNode> children = [];

    private ModuleNode(object module, string name, string path, bool handsOut)
    {
        (Module, Name, Path, HandsOut) = (module, name, path, handsOut);
        if (module is IStateful stateful)
            stateful.VisitState(this);
        else if (module is IEnumerable<object> list)
            ModuleNumbers.Visit(list, this);
    }

    /// <summary>The module: an <see cref="IStateful"/>, an array or list of modules, or one without state.</summary>
    public object Module { get; }

    /// <summary>True for a <see cref="ModuleList{T}"/>, an array or another list.</summary>
    public bool IsList => Module is IModuleList || (Module is not IStateful && Module is IEnumerable<object>);

    /// <summary>
    /// Its class without type parameters; an array or another list goes by PyTorch's name for it, a lazy layer that has its
    /// weights by the name of the ordinary one, which it then is in PyTorch.
    /// </summary>
    public string TypeName => Module switch
    {
        _ when IsList => nameof(ModuleList),
        InputSizedLayer layer => layer.TypeName,
        _ => Module.GetType().Name.Split('`')[0],
    };

    /// <summary>Its name within its parent.</summary>
    public string Name { get; }

    /// <summary>Its state name from the root on: <c>block1.fc1</c>; empty for the root.</summary>
    public string Path { get; }

    /// <summary>True where the tensors leave ShapeGen, so that they may be written at any time from now on.</summary>
    public bool HandsOut { get; }

    public IReadOnlyList<ModuleNode> Children => children;

    public string Describe() => (Module as IStateful)?.Describe() ?? "";

    public static ModuleNode Of(IStateful root, bool handsOut = false)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new ModuleNode(root, "", "", handsOut);
    }

    /// <summary>This module and all within.</summary>
    public IEnumerable<ModuleNode> WithDescendants() => children.SelectMany(child => child.WithDescendants()).Prepend(this);

    /// <summary>The weights of this module and of all within; one that two modules share comes once.</summary>
    public IEnumerable<StateEntry> DistinctParameters() =>
        WithDescendants().SelectMany(node => node.parameters).DistinctBy(entry => entry.Tensor, ReferenceEqualityComparer.Instance);

    /// <summary>The weights and constants of this module and of all within, in PyTorch's order.</summary>
    public IEnumerable<StateEntry> Entries() => WithDescendants().SelectMany(node => node.parameters.Concat(node.buffers));

    void IStateVisitor.Parameter(string name, Tensor<float>? tensor) => Add(parameters, name, tensor);

    void IStateVisitor.Buffer(string name, Tensor<float>? tensor) => Add(buffers, name, tensor);

    void IStateVisitor.Child(string name, object? module)
    {
        if (module is not null)
            children.Add(new ModuleNode(module, name, PathOf(name), HandsOut));
    }

    private void Add(List<StateEntry> entries, string name, Tensor<float>? tensor)
    {
        if (tensor is not null)
            entries.Add(new StateEntry(PathOf(name), tensor));
    }

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}

/// <summary>A weight or a constant under its name in the state dictionary.</summary>
internal sealed record StateEntry(string Path, Tensor<float> Tensor);
