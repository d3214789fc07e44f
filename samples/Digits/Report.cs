using System.Text;

namespace Digits;

/// <summary>What the program prints.</summary>
public static class Report
{
    private const string Inks = " .:-=+*#%@";

    /// <summary>Pictures side by side as text, two rows of pixels to a line, with what each was taken for under it.</summary>
    public static string Pictures(DigitSet digits, float[] logits, int count)
    {
        var text = new StringBuilder();
        for (var row = 0; row < DigitSet.Side; row += 2)
            text.AppendLine(string.Join(' ', Enumerable.Range(0, count).Select(index => Line(digits.Images(index, 1), row))).TrimEnd());
        return text.AppendLine(string.Join(' ', Enumerable.Range(0, count).Select(index => Caption(digits, logits, index)))).ToString();
    }

    /// <summary>How many digits were recognised, and how that compares with PyTorch.</summary>
    public static string Accuracy(DigitSet digits, float[] logits, Reference reference)
    {
        var predictions = Enumerable.Range(0, digits.Count).Select(index => Prediction(logits, index)).ToArray();
        var correct = predictions.Where((prediction, index) => prediction == digits.Label(index)).Count();
        var same = predictions.Where((prediction, index) => prediction == reference.Predictions[index]).Count();
        var difference = reference.Logits.Select((expected, index) => Math.Abs(expected - logits[index])).Max();
        var largest = reference.Logits.Max(Math.Abs);
        return $"""
            right: {correct} of {digits.Count} (PyTorch: {reference.Correct}); the same as PyTorch's: {same} of {digits.Count} predictions
            logits: at most {difference:E1} from PyTorch's, which is {difference / largest:E1} of the largest
            """;
    }

    /// <summary>A table with a row for each digit shown and a column for each digit seen.</summary>
    public static string Confusion(DigitSet digits, float[] logits)
    {
        var counts = new int[DigitSet.Classes, DigitSet.Classes];
        for (var index = 0; index < digits.Count; index++)
            counts[digits.Label(index), Prediction(logits, index)]++;

        var classes = Enumerable.Range(0, DigitSet.Classes).ToArray();
        var text = new StringBuilder("taken for ").AppendLine(string.Concat(classes.Select(seen => $"{seen,5}")));
        foreach (var shown in classes)
            text.AppendLine($"       a {shown}{string.Concat(classes.Select(seen => counts[shown, seen] == 0 ? "    ." : $"{counts[shown, seen],5}"))}");
        return text.ToString();
    }

    private static string Line(ReadOnlySpan<float> image, int row)
    {
        var line = new char[DigitSet.Side];
        for (var column = 0; column < line.Length; column++)
        {
            var ink = (image[(row * DigitSet.Side) + column] + image[((row + 1) * DigitSet.Side) + column]) / 2;
            line[column] = Inks[(int)MathF.Round(ink * (Inks.Length - 1))];
        }

        return new string(line);
    }

    private static string Caption(DigitSet digits, float[] logits, int index)
    {
        var prediction = Prediction(logits, index);
        return $"a {digits.Label(index)}, seen as {prediction} ({Probability(logits, index, prediction):P1})".PadRight(DigitSet.Side);
    }

    private static ReadOnlySpan<float> Row(float[] logits, int index) => logits.AsSpan(index * DigitSet.Classes, DigitSet.Classes);

    private static int Prediction(float[] logits, int index) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(Row(logits, index));

    private static float Probability(float[] logits, int index, int digit)
    {
        Span<float> probabilities = stackalloc float[DigitSet.Classes];
        System.Numerics.Tensors.TensorPrimitives.SoftMax(Row(logits, index), probabilities);
        return probabilities[digit];
    }
}
