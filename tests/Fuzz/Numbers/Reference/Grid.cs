using System.Numerics.Tensors;

namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Numbers in double precision with their sizes, the last dimension fastest.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Sizes">The sizes.</param>
internal sealed record Grid(double[] Values, int[] Sizes)
{
    public int Rank => Sizes.Length;

    public static Grid Of(Tensor<double> tensor)
    {
        var values = new double[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return new Grid(values, [.. tensor.Lengths.ToArray().Select(length => (int)length)]);
    }

    /// <summary>A weight of a layer.</summary>
    public static Grid Of(Tensor<float> tensor)
    {
        var values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return new Grid([.. values.Select(value => (double)value)], [.. tensor.Lengths.ToArray().Select(length => (int)length)]);
    }

    public static Grid? OfOptional(Tensor<float>? tensor) => tensor is null ? null : Of(tensor);

    /// <summary>One whose element at each index is given.</summary>
    public static Grid Build(int[] sizes, Func<int[], double> element)
    {
        var values = new double[Count(sizes)];
        var index = new int[sizes.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = element(index);
            Advance(index, sizes);
        }

        return new Grid(values, sizes);
    }

    public static int Count(IEnumerable<int> sizes) => sizes.Aggregate(1, (left, right) => left * right);

    public Tensor<double> ToTensor() => Tensor.Create(Values, [.. Sizes.Select(size => (nint)size)]);

    /// <summary>The element at an index.</summary>
    public double At(params ReadOnlySpan<int> index)
    {
        var place = 0;
        for (var dimension = 0; dimension < Sizes.Length; dimension++)
            place = (place * Sizes[dimension]) + index[dimension];
        return Values[place];
    }

    /// <summary>A dimension counted from the front.</summary>
    public int Dimension(int dimension) => dimension < 0 ? dimension + Rank : dimension;

    public Grid Map(Func<double, double> function) => this with { Values = [.. Values.Select(function)] };

    /// <summary>The same numbers under other sizes.</summary>
    public Grid As(params int[] sizes) => new(Values, sizes);

    /// <summary>Each row along a dimension replaced by a row of any one length.</summary>
    public Grid AlongRows(int dimension, Func<double[], double[]> row)
    {
        var at = Dimension(dimension);
        var (outer, size, inner) = (Count(Sizes.Take(at)), Sizes[at], Count(Sizes.Skip(at + 1)));
        double[]? values = null;
        var length = 0;
        for (var i = 0; i < outer; i++)
        for (var k = 0; k < inner; k++)
        {
            var result = row([.. Enumerable.Range(0, size).Select(j => Values[(((i * size) + j) * inner) + k])]);
            length = result.Length;
            values ??= new double[outer * length * inner];
            for (var j = 0; j < length; j++)
                values[(((i * length) + j) * inner) + k] = result[j];
        }

        return new Grid(values ?? [], [.. Sizes.Take(at), length, .. Sizes.Skip(at + 1)]);
    }

    private static void Advance(int[] index, int[] sizes)
    {
        for (var dimension = sizes.Length - 1; dimension >= 0 && ++index[dimension] == sizes[dimension]; dimension--)
            index[dimension] = 0;
    }
}
