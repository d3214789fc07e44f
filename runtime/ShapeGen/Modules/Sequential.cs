using System.Collections;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace ShapeGen;

/// <summary>
/// Modules that are applied one after the other: <c>new Sequential(new Linear(784, 100), new ReLU())</c> or
/// <c>Sequential net = [new Linear(784, 100), new ReLU()];</c>, or <see cref="Add"/> in the model's constructor. State names are <c>0.weight</c>, <c>0.bias</c>, ….
/// </summary>
[CollectionBuilder(typeof(Sequential), nameof(Create))]
public sealed class Sequential : IModule, IStateful, IReadOnlyList<IModule>
{
    private readonly List<IModule> modules;

    /// <summary>Applies those modules in order.</summary>
    /// <exception cref="ArgumentException">A module is null.</exception>
    public Sequential(params IEnumerable<IModule> modules) => this.modules = ModuleNumbers.ToList(modules);

    /// <summary>The number of modules.</summary>
    public int Count => modules.Count;

    /// <summary>The module at that place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public IModule this[int index] => ModuleNumbers.At(modules, index);

    /// <summary>What a collection expression calls.</summary>
    /// <exception cref="ArgumentException">A module is null.</exception>
    public static Sequential Create(ReadOnlySpan<IModule> modules) => new(modules.ToArray());

    /// <summary>The last module's output; the input itself where there is none.</summary>
    /// <exception cref="ShapeException">The input does not fit the first module, or a module's output the next one.</exception>
    public Tensor<float> Forward(Tensor<float> input)
    {
        foreach (var module in modules)
            input = module.Forward(input);
        return input;
    }

    /// <summary>Puts a module behind the others (PyTorch's <c>append</c>). Not while the model runs.</summary>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    public void Add(IModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        modules.Add(module);
    }

    /// <inheritdoc/>
    public IEnumerator<IModule> GetEnumerator() => modules.GetEnumerator();

    /// <summary>The modules as PyTorch prints them.</summary>
    public override string ToString() => ModulePrinter.Print(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IStateful.VisitState(IStateVisitor visitor) => ModuleNumbers.Visit(modules, visitor);

    string IStateful.Describe() => "";
}
