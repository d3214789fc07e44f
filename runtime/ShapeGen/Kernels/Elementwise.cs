using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Arithmetic between tensors whose shapes broadcast as PyTorch's do, and with numbers. The output may be the memory of an operand of its shape.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elementwise
{
    /// <summary>left + right</summary>
    /// <param name="left">The left tensor.</param>
    /// <param name="right">The right tensor.</param>
    /// <param name="output">The result, of the broadcast shape.</param>
    /// <param name="leftLengths">The left tensor's shape.</param>
    /// <param name="rightLengths">The right tensor's shape.</param>
    /// <exception cref="ArgumentException">A span is shorter than its shape says, or the shapes do not broadcast.</exception>
    [EpiloguePart(EpiloguePart.Addition)]
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Add))]
    public static void Add(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths) =>
        Broadcasting.Apply<AddOperator>(left, right, output, leftLengths, rightLengths);

    /// <summary>left - right</summary>
    /// <inheritdoc cref="Add"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Subtract))]
    public static void Subtract(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths) =>
        Broadcasting.Apply<SubtractOperator>(left, right, output, leftLengths, rightLengths);

    /// <summary>left · right</summary>
    /// <inheritdoc cref="Add"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Multiply))]
    public static void Multiply(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths) =>
        Broadcasting.Apply<MultiplyOperator>(left, right, output, leftLengths, rightLengths);

    /// <summary>left / right</summary>
    /// <inheritdoc cref="Add"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Divide))]
    public static void Divide(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths) =>
        Broadcasting.Apply<DivideOperator>(left, right, output, leftLengths, rightLengths);

    /// <summary>input + scalar</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result, of the same shape.</param>
    /// <param name="scalar">The number.</param>
    /// <exception cref="ArgumentException">The output is shorter than the input.</exception>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.AddScalar))]
    public static void AddScalar(ReadOnlySpan<float> input, Span<float> output, float scalar) =>
        Broadcasting.ApplyRight<AddOperator>(input, scalar, output);

    /// <summary>input - scalar</summary>
    /// <inheritdoc cref="AddScalar"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.SubtractScalar))]
    public static void SubtractScalar(ReadOnlySpan<float> input, Span<float> output, float scalar) =>
        Broadcasting.ApplyRight<SubtractOperator>(input, scalar, output);

    /// <summary>input · scalar</summary>
    /// <inheritdoc cref="AddScalar"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.MultiplyScalar))]
    public static void MultiplyScalar(ReadOnlySpan<float> input, Span<float> output, float scalar) =>
        Broadcasting.ApplyRight<MultiplyOperator>(input, scalar, output);

    /// <summary>input / scalar</summary>
    /// <inheritdoc cref="AddScalar"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.DivideScalar))]
    public static void DivideScalar(ReadOnlySpan<float> input, Span<float> output, float scalar) =>
        Broadcasting.ApplyRight<DivideOperator>(input, scalar, output);

    /// <summary>scalar - input</summary>
    /// <inheritdoc cref="AddScalar"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.SubtractFromScalar))]
    public static void SubtractFromScalar(ReadOnlySpan<float> input, Span<float> output, float scalar) =>
        Broadcasting.ApplyLeft<SubtractOperator>(scalar, input, output);

    /// <summary>scalar / input</summary>
    /// <inheritdoc cref="AddScalar"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.DivideIntoScalar))]
    public static void DivideIntoScalar(ReadOnlySpan<float> input, Span<float> output, float scalar) =>
        Broadcasting.ApplyLeft<DivideOperator>(scalar, input, output);
}
