namespace ShapeGen.Shapes;

/// <summary>Whether an optional dimension is there.</summary>
internal enum Presence : byte
{
    Unknown,
    Present,
    Absent,
}

/// <summary>A shape held against a pattern of the same rank.</summary>
/// <param name="Pattern">What is wanted.</param>
/// <param name="Shape">What is given.</param>
/// <param name="Input">The index of the input.</param>
internal readonly record struct ShapeMatch(TupleNode Pattern, Slice Shape, int Input);

/// <summary>A size held against a pattern.</summary>
/// <param name="Pattern">What is wanted.</param>
/// <param name="Actual">What is given.</param>
/// <param name="Input">The index of the input.</param>
/// <param name="Axis">The index of its dimension, or -1 for the length of a list.</param>
internal readonly record struct SizeMatch<T>(Node Pattern, T Actual, int Input, int Axis);
