namespace ShapeGen.Shapes;

/// <summary>What may have been meant, where a failure shows a known pattern.</summary>
/// <param name="Text">A sentence: <c>Is Flatten(1) missing? It gives (N, 400).</c></param>
/// <param name="Remedy">What would mend it, or null where nobody but the author can say.</param>
public sealed record Hint(string Text, Remedy? Remedy);

/// <summary>A change of the code that makes a failing call fit.</summary>
public abstract record Remedy;

/// <summary>A call put behind one of the tensors.</summary>
/// <param name="Input">The index of the input; 0 for an output.</param>
/// <param name="Call">The call: <c>Flatten(1)</c>.</param>
public sealed record InsertedCall(int Input, string Call) : Remedy;

/// <summary>An argument given to the layer's constructor.</summary>
/// <param name="Name">The parameter: <c>batchFirst</c>.</param>
/// <param name="Value">Its value as C# writes it.</param>
public sealed record PassedArgument(string Name, string Value) : Remedy;
