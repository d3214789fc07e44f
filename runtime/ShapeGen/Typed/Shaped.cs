using System.ComponentModel;
using System.Numerics.Tensors;
using ShapeGen.Dimensions;

namespace ShapeGen.Typed;

/// <summary>A tensor of one dimension whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
public readonly struct Shaped<T0>
    where T0 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0) -> (TNew0)")]
    public Shaped<TNew0> To<TNew0>()
        where TNew0 : struct, IDim
        => Tensor.To<TNew0>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of two dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
public readonly struct Shaped<T0, T1>
    where T0 : struct, IDim
    where T1 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1) -> (TNew0, TNew1)")]
    public Shaped<TNew0, TNew1> To<TNew0, TNew1>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        => Tensor.To<TNew0, TNew1>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of three dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
/// <typeparam name="T2">The size of dimension 2.</typeparam>
public readonly struct Shaped<T0, T1, T2>
    where T0 : struct, IDim
    where T1 : struct, IDim
    where T2 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1, T2> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1, TNew2) -> (TNew0, TNew1, TNew2)")]
    public Shaped<TNew0, TNew1, TNew2> To<TNew0, TNew1, TNew2>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        where TNew2 : struct, IDim
        => Tensor.To<TNew0, TNew1, TNew2>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of four dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
/// <typeparam name="T2">The size of dimension 2.</typeparam>
/// <typeparam name="T3">The size of dimension 3.</typeparam>
public readonly struct Shaped<T0, T1, T2, T3>
    where T0 : struct, IDim
    where T1 : struct, IDim
    where T2 : struct, IDim
    where T3 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1, T2, T3> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1, TNew2, TNew3) -> (TNew0, TNew1, TNew2, TNew3)")]
    public Shaped<TNew0, TNew1, TNew2, TNew3> To<TNew0, TNew1, TNew2, TNew3>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        where TNew2 : struct, IDim
        where TNew3 : struct, IDim
        => Tensor.To<TNew0, TNew1, TNew2, TNew3>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of five dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
/// <typeparam name="T2">The size of dimension 2.</typeparam>
/// <typeparam name="T3">The size of dimension 3.</typeparam>
/// <typeparam name="T4">The size of dimension 4.</typeparam>
public readonly struct Shaped<T0, T1, T2, T3, T4>
    where T0 : struct, IDim
    where T1 : struct, IDim
    where T2 : struct, IDim
    where T3 : struct, IDim
    where T4 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1, T2, T3, T4> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1, TNew2, TNew3, TNew4) -> (TNew0, TNew1, TNew2, TNew3, TNew4)")]
    public Shaped<TNew0, TNew1, TNew2, TNew3, TNew4> To<TNew0, TNew1, TNew2, TNew3, TNew4>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        where TNew2 : struct, IDim
        where TNew3 : struct, IDim
        where TNew4 : struct, IDim
        => Tensor.To<TNew0, TNew1, TNew2, TNew3, TNew4>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of six dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
/// <typeparam name="T2">The size of dimension 2.</typeparam>
/// <typeparam name="T3">The size of dimension 3.</typeparam>
/// <typeparam name="T4">The size of dimension 4.</typeparam>
/// <typeparam name="T5">The size of dimension 5.</typeparam>
public readonly struct Shaped<T0, T1, T2, T3, T4, T5>
    where T0 : struct, IDim
    where T1 : struct, IDim
    where T2 : struct, IDim
    where T3 : struct, IDim
    where T4 : struct, IDim
    where T5 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1, T2, T3, T4, T5> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1, TNew2, TNew3, TNew4, TNew5) -> (TNew0, TNew1, TNew2, TNew3, TNew4, TNew5)")]
    public Shaped<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5> To<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        where TNew2 : struct, IDim
        where TNew3 : struct, IDim
        where TNew4 : struct, IDim
        where TNew5 : struct, IDim
        => Tensor.To<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of seven dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
/// <typeparam name="T2">The size of dimension 2.</typeparam>
/// <typeparam name="T3">The size of dimension 3.</typeparam>
/// <typeparam name="T4">The size of dimension 4.</typeparam>
/// <typeparam name="T5">The size of dimension 5.</typeparam>
/// <typeparam name="T6">The size of dimension 6.</typeparam>
public readonly struct Shaped<T0, T1, T2, T3, T4, T5, T6>
    where T0 : struct, IDim
    where T1 : struct, IDim
    where T2 : struct, IDim
    where T3 : struct, IDim
    where T4 : struct, IDim
    where T5 : struct, IDim
    where T6 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1, T2, T3, T4, T5, T6> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6) -> (TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6)")]
    public Shaped<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6> To<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        where TNew2 : struct, IDim
        where TNew3 : struct, IDim
        where TNew4 : struct, IDim
        where TNew5 : struct, IDim
        where TNew6 : struct, IDim
        => Tensor.To<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}

/// <summary>A tensor of eight dimensions whose sizes are its type. Made by <see cref="ShapedTensor"/>'s <c>To</c>.</summary>
/// <typeparam name="T0">The size of dimension 0.</typeparam>
/// <typeparam name="T1">The size of dimension 1.</typeparam>
/// <typeparam name="T2">The size of dimension 2.</typeparam>
/// <typeparam name="T3">The size of dimension 3.</typeparam>
/// <typeparam name="T4">The size of dimension 4.</typeparam>
/// <typeparam name="T5">The size of dimension 5.</typeparam>
/// <typeparam name="T6">The size of dimension 6.</typeparam>
/// <typeparam name="T7">The size of dimension 7.</typeparam>
public readonly struct Shaped<T0, T1, T2, T3, T4, T5, T6, T7>
    where T0 : struct, IDim
    where T1 : struct, IDim
    where T2 : struct, IDim
    where T3 : struct, IDim
    where T4 : struct, IDim
    where T5 : struct, IDim
    where T6 : struct, IDim
    where T7 : struct, IDim
{
    private readonly Tensor<float>? tensor;

    private Shaped(Tensor<float> tensor) => this.tensor = tensor;

    /// <summary>The tensor, of this shape.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c> and has no tensor.</exception>
    public Tensor<float> Tensor => ShapeCheck.Present(tensor);

    /// <summary>Wraps a tensor that is known to have this shape; nothing is checked.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Shaped<T0, T1, T2, T3, T4, T5, T6, T7> Trust(Tensor<float> tensor) => new(tensor);

    /// <summary>The same tensor under other sizes, which are checked.</summary>
    /// <exception cref="ShapeException">A dimension has another size; the message names it.</exception>
    [Shape("(TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6, TNew7) -> (TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6, TNew7)")]
    public Shaped<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6, TNew7> To<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6, TNew7>()
        where TNew0 : struct, IDim
        where TNew1 : struct, IDim
        where TNew2 : struct, IDim
        where TNew3 : struct, IDim
        where TNew4 : struct, IDim
        where TNew5 : struct, IDim
        where TNew6 : struct, IDim
        where TNew7 : struct, IDim
        => Tensor.To<TNew0, TNew1, TNew2, TNew3, TNew4, TNew5, TNew6, TNew7>();

    /// <summary>The shape: <c>(32, 10)</c>.</summary>
    public override string ToString() => ShapeCheck.Describe(tensor);
}
