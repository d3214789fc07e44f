using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// Operations that arrange elements without computing any, under PyTorch's names. They are declared for each element type,
/// so that they come before the platform's generic namesakes and LINQ's.
/// </summary>
public static partial class ShapeOperations
{
    internal const string FlattenContract = "(*lengths) -> flatten(lengths, startDim, endDim)";
    internal const string ReshapeContract = "(*lengths) -> reshape(lengths, shape)";
    internal const string UnsqueezeContract = "(*lengths) -> unsqueeze(lengths, dim)";
    internal const string SqueezeContract = "(*lengths) -> squeeze(lengths, dim)";
    internal const string TransposeContract = "(*lengths) -> transpose(lengths, dim0, dim1)";
    internal const string PermuteContract = "(*lengths) -> permute(lengths, dims)";
    internal const string SelectContract = "(*lengths) -> select(lengths, dim, index)";
    internal const string NarrowContract = "(*lengths) -> narrow(lengths, dim, start, length)";
    internal const string SqueezeAllContract = "(*lengths) -> squeeze(lengths)";
    internal const string ChunkContract = "(*lengths) -> chunk(lengths, chunks, dim)";
    internal const string CatContract = "(*lengths)[count] -> cat(lengths, dim)";
    internal const string StackContract = "(*lengths)[count] -> stack(lengths, dim)";

    /// <summary>The same elements in order, with the sizes of a range of dimensions multiplied.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="startDim">The first dimension of the range; a negative one counts from the end.</param>
    /// <param name="endDim">The last dimension of the range, likewise.</param>
    /// <exception cref="ShapeException">A dimension is out of range, or the last comes before the first.</exception>
    [Shape(FlattenContract)]
    [View]
    public static Tensor<float> Flatten(this Tensor<float> input, int startDim = 0, int endDim = -1) => Arranging.Flatten(input, startDim, endDim);

    /// <summary>The same elements in order, in another shape.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="shape">The sizes; one of them may be -1 and follows from the others.</param>
    /// <exception cref="ShapeException">The shape has another number of elements.</exception>
    [Shape(ReshapeContract)]
    [View]
    public static Tensor<float> Reshape(this Tensor<float> input, params ReadOnlySpan<nint> shape) => Arranging.Reshape(input, shape);

    /// <summary>A dimension of size 1 more.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">Its place in the result; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The place is out of range.</exception>
    [Shape(UnsqueezeContract)]
    [View]
    public static Tensor<float> Unsqueeze(this Tensor<float> input, int dim) => Arranging.Unsqueeze(input, dim);

    /// <summary>Without the dimension, if its size is 1.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(SqueezeContract)]
    [View]
    public static Tensor<float> Squeeze(this Tensor<float> input, int dim) => Arranging.Squeeze(input, dim);

    /// <summary>Two dimensions exchanged.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim0">The one dimension; a negative one counts from the end.</param>
    /// <param name="dim1">The other, likewise.</param>
    /// <exception cref="ShapeException">A dimension is out of range.</exception>
    [Shape(TransposeContract)]
    [Kernel(typeof(Copying), nameof(Copying.Transpose))]
    public static Tensor<float> Transpose(this Tensor<float> input, int dim0, int dim1) => Arranging.Transpose(input, dim0, dim1);

    /// <summary>The dimensions in another order: the result's dimension i is the input's dimension dims[i].</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dims">All dimensions in the result's order; negative ones count from the end.</param>
    /// <exception cref="ShapeException">The dimensions are no permutation of the input's.</exception>
    [Shape(PermuteContract)]
    [Kernel(typeof(Copying), nameof(Copying.Permute))]
    public static Tensor<float> Permute(this Tensor<float> input, params ReadOnlySpan<nint> dims) => Arranging.Permute(input, dims);

    /// <summary>The slice at a place of a dimension, which the result has no longer. It shares the input's memory.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="index">The place along it; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension or the place is out of range.</exception>
    [Shape(SelectContract)]
    [Kernel(typeof(Copying), nameof(Copying.Select))]
    public static Tensor<float> Select(this Tensor<float> input, int dim, nint index) => Arranging.Select(input, dim, index);

    /// <summary>The part from a start on along a dimension. It shares the input's memory.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="start">The first place; a negative one counts from the end.</param>
    /// <param name="length">How many places.</param>
    /// <exception cref="ShapeException">The dimension or the part is out of range.</exception>
    [Shape(NarrowContract)]
    [Kernel(typeof(Copying), nameof(Copying.Narrow))]
    public static Tensor<float> Narrow(this Tensor<float> input, int dim, nint start, nint length) => Arranging.Narrow(input, dim, start, length);

    /// <summary>Without the dimensions of size 1.</summary>
    /// <param name="input">A tensor of any rank.</param>
    [Shape(SqueezeAllContract)]
    [View]
    public static Tensor<float> Squeeze(this Tensor<float> input) => Arranging.Squeeze(input);

    /// <summary>
    /// At most so many parts along a dimension, of equal size but for the last, which may be smaller. They share the input's memory.
    /// </summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="chunks">How many parts, at least 1.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension or the number of parts is out of range.</exception>
    [Shape(ChunkContract)]
    [Kernel(typeof(ListKernel), nameof(ListKernel.Part))]
    public static Tensor<float>[] Chunk(this Tensor<float> input, int chunks, int dim = 0) => Arranging.Chunk(input, chunks, dim);

    /// <summary>The tensors one behind the other along a dimension.</summary>
    /// <param name="tensors">At least one; their sizes differ along that dimension only.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or other sizes differ.</exception>
    [Shape(CatContract)]
    [Kernel(typeof(ListKernel), nameof(ListKernel.Cat), Stacked = nameof(ListKernel.CatStacked), InParts = true)]
    public static Tensor<float> Cat(this IEnumerable<Tensor<float>> tensors, int dim = 0) => Arranging.Cat(tensors, dim);

    /// <summary>The tensors one behind the other along a new dimension.</summary>
    /// <param name="tensors">At least one, all of one shape.</param>
    /// <param name="dim">The new dimension's place in the result; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The place is out of range, or the shapes differ.</exception>
    [Shape(StackContract)]
    [Kernel(typeof(ListKernel), nameof(ListKernel.Stack), Stacked = nameof(ListKernel.StackStacked))]
    public static Tensor<float> Stack(this IEnumerable<Tensor<float>> tensors, int dim = 0) => Arranging.Stack(tensors, dim);
}
