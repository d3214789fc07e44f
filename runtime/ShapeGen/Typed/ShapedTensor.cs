using System.Numerics.Tensors;
using ShapeGen.Dimensions;

namespace ShapeGen.Typed;

/// <summary>Puts a tensor's shape into its type.</summary>
public static class ShapedTensor
{
    /// <summary>The tensor with its shape as its type: <c>image.To&lt;D32, D1, D28, D28&gt;()</c>. The floats stay where they are.</summary>
    /// <param name="tensor">The tensor; it has as many dimensions as types are given, each of its type's size (<see cref="Any"/> accepts all).</param>
    /// <exception cref="ShapeException">The number of dimensions or a size differs; the message names the dimension.</exception>
    [Shape("(T0) -> (T0)")]
    public static Shaped<T0> To<T0>(this Tensor<float> tensor)
        where T0 : struct, IDim
        => Shaped<T0>.Trust(ShapeCheck.Require(tensor, [T0.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1) -> (T0, T1)")]
    public static Shaped<T0, T1> To<T0, T1>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        => Shaped<T0, T1>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1, T2) -> (T0, T1, T2)")]
    public static Shaped<T0, T1, T2> To<T0, T1, T2>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        where T2 : struct, IDim
        => Shaped<T0, T1, T2>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size, T2.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1, T2, T3) -> (T0, T1, T2, T3)")]
    public static Shaped<T0, T1, T2, T3> To<T0, T1, T2, T3>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        where T2 : struct, IDim
        where T3 : struct, IDim
        => Shaped<T0, T1, T2, T3>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size, T2.Size, T3.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1, T2, T3, T4) -> (T0, T1, T2, T3, T4)")]
    public static Shaped<T0, T1, T2, T3, T4> To<T0, T1, T2, T3, T4>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        where T2 : struct, IDim
        where T3 : struct, IDim
        where T4 : struct, IDim
        => Shaped<T0, T1, T2, T3, T4>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size, T2.Size, T3.Size, T4.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1, T2, T3, T4, T5) -> (T0, T1, T2, T3, T4, T5)")]
    public static Shaped<T0, T1, T2, T3, T4, T5> To<T0, T1, T2, T3, T4, T5>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        where T2 : struct, IDim
        where T3 : struct, IDim
        where T4 : struct, IDim
        where T5 : struct, IDim
        => Shaped<T0, T1, T2, T3, T4, T5>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size, T2.Size, T3.Size, T4.Size, T5.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1, T2, T3, T4, T5, T6) -> (T0, T1, T2, T3, T4, T5, T6)")]
    public static Shaped<T0, T1, T2, T3, T4, T5, T6> To<T0, T1, T2, T3, T4, T5, T6>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        where T2 : struct, IDim
        where T3 : struct, IDim
        where T4 : struct, IDim
        where T5 : struct, IDim
        where T6 : struct, IDim
        => Shaped<T0, T1, T2, T3, T4, T5, T6>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size, T2.Size, T3.Size, T4.Size, T5.Size, T6.Size]));

    /// <inheritdoc cref="To{T0}(Tensor{float})"/>
    [Shape("(T0, T1, T2, T3, T4, T5, T6, T7) -> (T0, T1, T2, T3, T4, T5, T6, T7)")]
    public static Shaped<T0, T1, T2, T3, T4, T5, T6, T7> To<T0, T1, T2, T3, T4, T5, T6, T7>(this Tensor<float> tensor)
        where T0 : struct, IDim
        where T1 : struct, IDim
        where T2 : struct, IDim
        where T3 : struct, IDim
        where T4 : struct, IDim
        where T5 : struct, IDim
        where T6 : struct, IDim
        where T7 : struct, IDim
        => Shaped<T0, T1, T2, T3, T4, T5, T6, T7>.Trust(ShapeCheck.Require(tensor, [T0.Size, T1.Size, T2.Size, T3.Size, T4.Size, T5.Size, T6.Size, T7.Size]));
}
