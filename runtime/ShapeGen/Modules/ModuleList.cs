using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ShapeGen;

/// <summary>
/// Modules of one kind in order, which the model applies itself: <c>ModuleList&lt;Linear&gt; layers = [new(10, 10), new(10, 10)];</c>,
/// or <see cref="Add"/> in the model's constructor.
/// State names are <c>0.weight</c>, <c>0.bias</c>, ….
/// </summary>
/// <typeparam name="T">The modules' class.</typeparam>
[CollectionBuilder(typeof(ModuleList), nameof(ModuleList.Create))]
public sealed class ModuleList<T> : IModuleList, IStateful, IReadOnlyList<T>
    where T : class
{
    private readonly List<T> modules;

    /// <summary>A list of those modules.</summary>
    /// <exception cref="ArgumentException">A module is null.</exception>
    public ModuleList(params IEnumerable<T> modules) => this.modules = ModuleNumbers.ToList(modules);

    /// <summary>The number of modules.</summary>
    public int Count => modules.Count;

    /// <summary>The module at that place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] => ModuleNumbers.At(modules, index);

    /// <summary>Puts a module behind the others (PyTorch's <c>append</c>). Not while the model runs.</summary>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    public void Add(T module)
    {
        ArgumentNullException.ThrowIfNull(module);
        modules.Add(module);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => modules.GetEnumerator();

    /// <summary>The modules as PyTorch prints them.</summary>
    public override string ToString() => ModulePrinter.Print(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IStateful.VisitState(IStateVisitor visitor) => ModuleNumbers.Visit(modules, visitor);

    string IStateful.Describe() => "";
}

/// <summary>Makes lists of modules from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModuleList
{
    /// <summary>What a collection expression calls.</summary>
    public static ModuleList<T> Create<T>(ReadOnlySpan<T> modules)
        where T : class
        => new(modules.ToArray());
}

/// <summary>Tells a list of modules of any class from other containers.</summary>
internal interface IModuleList;
