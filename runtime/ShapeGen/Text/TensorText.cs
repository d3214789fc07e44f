using System.Globalization;
using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Prints tensors as PyTorch does with its default options: 4 decimals, lines of 80 characters, the edges alone above 1000 elements.</summary>
public static class TensorText
{
    private const string Start = "tensor(";

    /// <summary>The text of PyTorch's <c>print(tensor)</c>: <c>tensor([[1.0000, 0.5000]])</c>.</summary>
    /// <param name="tensor">A tensor of any rank.</param>
    public static string Format(Tensor<float> tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var text = new NestedText<float>(tensor);
        var format = FloatFormat.For(text.ShownElements());
        return Format(tensor, text, format.Text, format.Width);
    }

    /// <summary>The text of PyTorch's <c>print(tensor)</c>: <c>tensor([[ 0,  1], [10, 11]])</c>.</summary>
    /// <param name="tensor">A tensor of any rank.</param>
    public static string Format(Tensor<long> tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var text = new NestedText<long>(tensor);
        var width = text.ShownElements().Select(value => Text(value).Length).DefaultIfEmpty().Max();
        return Format(tensor, text, Text, width);
    }

    /// <summary>The text of PyTorch's <c>print(tensor.shape)</c>: <c>torch.Size([2, 3])</c>.</summary>
    /// <param name="tensor">A tensor of any rank.</param>
    public static string FormatShape<T>(Tensor<T> tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return $"torch.Size([{Sizes(tensor)}])";
    }

    private static string Format<T>(Tensor<T> tensor, NestedText<T> text, Func<T, string> element, int width)
    {
        if (tensor.FlattenedLength == 0)
            return tensor.Rank == 1 ? $"{Start}[])" : $"{Start}[], size=({Sizes(tensor)}))";
        return $"{Start}{text.Print(Start.Length, element, width)})";
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Sizes<T>(Tensor<T> tensor) => string.Join(", ", tensor.Lengths.ToArray());
}
