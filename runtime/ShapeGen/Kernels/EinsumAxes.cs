using ShapeGen.Shapes;

namespace ShapeGen.Kernels;

/// <summary>One letter of an equation: its size, and by how much each tensor's place grows along it.</summary>
internal readonly record struct EinsumAxis(int Size, int First, int Second, int Third);

/// <summary>The letters of an equation over three tensors, those of the output first.</summary>
internal sealed class EinsumAxes
{
    private readonly Dictionary<string, EinsumAxis> axes = [];

    public EinsumAxes(string equation, ReadOnlySpan<nint> first, ReadOnlySpan<nint> second, ReadOnlySpan<nint> third)
    {
        var parsed = EinsumEquation.Parse(equation);
        var terms = parsed.Terms;
        var widest = 0;
        Add(terms, 0, first, (axis, step) => axis with { First = axis.First + step }, ref widest);
        Add(terms, 1, second, (axis, step) => axis with { Second = axis.Second + step }, ref widest);
        Add(terms, 2, third, (axis, step) => axis with { Third = axis.Third + step }, ref widest);
        var output = Names(parsed.Output, parsed.Output.Letters.Length + (parsed.Output.HasEllipsis ? widest : 0));
        Items = [.. output.Concat(axes.Keys.Except(output)).Select(name => axes[name])];
        OutputCount = output.Length;
    }

    public EinsumAxis[] Items { get; }

    /// <summary>How many of them the output has.</summary>
    public int OutputCount { get; }

    public bool AreEmpty => Array.Exists(Items, axis => axis.Size == 0);

    private void Add(
        IReadOnlyList<EinsumTerm> terms, int index, ReadOnlySpan<nint> lengths, Func<EinsumAxis, int, EinsumAxis> grow, ref int widest)
    {
        if (index >= terms.Count)
            return;
        var names = Names(terms[index], lengths.Length);
        widest = Math.Max(widest, names.Length - terms[index].Letters.Length);
        var step = 1;
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var size = (int)lengths[i];
            var axis = axes.GetValueOrDefault(names[i], new EinsumAxis(1, 0, 0, 0));
            axes[names[i]] = grow(size == 1 ? axis : axis with { Size = size }, size == 1 ? 0 : step);
            step *= size;
        }
    }

    /// <summary>The letter of each dimension; those of the ellipsis go by their place from its end.</summary>
    private static string[] Names(EinsumTerm term, int rank)
    {
        var hidden = rank - term.Letters.Length;
        return
        [
            .. term.Before.Select(letter => letter.ToString()),
            .. Enumerable.Range(0, hidden).Select(place => $"...{hidden - place}"),
            .. term.After.Select(letter => letter.ToString()),
        ];
    }
}
