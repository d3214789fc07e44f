namespace ShapeGen.Shapes;

/// <summary>What the shape functions say of arguments that don't fit, with the numbers.</summary>
internal static class MessageParts
{
    public const string NoTensors = "there are no tensors";

    public static string DimensionOutOfRange(long dimension, string shape, int rank) =>
        rank == 0
            ? $"dimension {dimension} is out of range for {shape}, which has none"
            : $"dimension {dimension} is out of range for {shape}: it must be from {-rank} to {rank - 1}";

    public static string NoBroadcast(string left, string right, int axis, string? leftSize, string? rightSize) =>
        leftSize is null
            ? $"{left} and {right} do not broadcast for every size of their leading dimensions"
            : $"{left} and {right} do not broadcast: {leftSize} and {rightSize} in {Dimension(axis)}";

    public static string InvalidSizes(string sizes) => $"{sizes} are not sizes: one of them can be -1, where the others are not 0";

    public static string ElementCount(string shape, string elements, string sizes) =>
        $"{shape} has {elements} elements, which {sizes} does not hold";

    public static string DimensionCount(string order, string shape) => $"{order} does not name each dimension of {shape}";

    public static string RepeatedDimension(long dimension) => $"dimension {dimension} is named twice";

    public static string NotSameRank(string first, string other) => $"{first} and {other} do not have the same number of dimensions";

    public static string NotAlike(string first, string other, int except, int place, string? firstSize, string? otherSize) =>
        $"{first} and {other} differ in dimension {place} ({firstSize} and {otherSize})" + (except < 0 ? "" : $", but may only differ in dimension {except}");

    public static string MatrixOfNothing(string left, string right) => $"{left} times {right}: both need at least one dimension";

    public static string NoProduct(string left, string right, string columns, string rows) =>
        $"{left} times {right}: the rows of the first have {columns} elements, the columns of the second {rows}";

    public static string StartAfterEnd(int start, int end) => $"the start {start} comes after the end {end}";

    public static string IndexOutOfRange(string index, string shape, string size) => $"index {index} is out of range for the {size} of {shape}";

    public static string IndexCount(int count, string shape) => $"{Count(count, "index", "indices")} for {shape}, which wants one for each dimension";

    public static string RangeOutOfBounds(string start, string length, string shape, string size) =>
        $"{length} from {start} on is out of range for the {size} of {shape}";

    public static string SplitSum(string sizes, string shape, string size) => $"the sizes {sizes} do not add up to the {size} of {shape}";

    public static string PartSize(string part, string shape) => $"{shape} cannot be split into parts of {part}";

    public static string ChunkCount(string chunks) => $"there cannot be {chunks} chunks";

    public static string NoExpansion(string shape, string sizes) => $"{shape} cannot be expanded to {sizes}: only a dimension of 1 can be repeated";

    public static string NoRepetition(string shape, string counts) => $"{shape} cannot be repeated {counts} times: each dimension wants a number of at least 0";

    public static string PaddingCount(int count, string shape) => $"{count} paddings do not pair with the dimensions of {shape}";

    public static string NegativePadding(string shape, string padding, string size) => $"{shape} padded by {padding} would have a size of {size}";

    public static string BorderCount(int count, string shape, int others) =>
        $"{count} paddings by the tensor's own elements want {(others == 1 ? $"{(count / 2) + 1} or " : "")}{(count / 2) + 2} dimensions, and at most 6 can be given: {shape}";

    public static string BorderWidth(string width, string size, string shape) => $"{width} places of padding cannot be taken from the {size} of {shape}";

    public static string InterpolationCount(int count, string shape) => $"{Count(count, "size")} or factors for the dimensions of {shape}";

    public static string EinsumOperands(string equation, int expected, int actual) =>
        $"\"{equation}\" names {Count(expected, "tensor")}, but there {(actual == 1 ? "is 1" : $"are {actual}")}";

    public static string EinsumRank(string term, string shape) => $"'{term}' does not name the dimensions of {shape}";

    public static string EinsumSize(char letter, string known, string size) => $"'{letter}' is {known} at its first place, but {size} here";

    public static string EinsumOutput(string output, string equation) =>
        $"the output '{output}' of \"{equation}\" must name letters of the tensors, each once";

    public static string Count(int count, string noun, string nouns) => count == 1 ? $"1 {noun}" : $"{count} {nouns}";

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>A dimension counted from the back, below 0, in words.</summary>
    public static string Dimension(int axis) => axis switch
    {
        -1 => "the last dimension",
        -2 => "the second to last dimension",
        -3 => "the third to last dimension",
        _ => $"dimension {axis}",
    };
}
