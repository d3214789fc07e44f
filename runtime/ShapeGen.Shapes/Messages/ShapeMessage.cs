namespace ShapeGen.Shapes;

/// <summary>A shape error in words. All such words are made in this folder.</summary>
/// <param name="Headline">One line that says all that is needed: what, expected, actual, and where the actual came from.</param>
/// <param name="Details">Further lines: the contract with its numbers, the inputs, what to do.</param>
public sealed record ShapeMessage(string Headline, IReadOnlyList<string> Details)
{
    /// <summary>What may have been meant, or null.</summary>
    public Hint? Hint { get; init; }

    /// <summary>The headline and the hint on one line.</summary>
    public string Line => Hint is null ? Headline : $"{Headline}. {Hint.Text}";

    /// <summary>All lines.</summary>
    public override string ToString() => string.Join("\n  ", [Headline, .. Details, .. Hint is null ? [] : new[] { Hint.Text }]);
}

/// <summary>What a message calls the things that took part.</summary>
/// <param name="Subject">The layer's or the operation's name at the place of the call: <c>fc1</c>, or null where it has none.</param>
/// <param name="Operation">The method: <c>Linear.Forward</c>.</param>
/// <param name="Inputs">The inputs in order.</param>
/// <param name="Facts">What is known of sizes at the place of the call; null for nothing.</param>
public sealed record MessageContext(string? Subject, string Operation, IReadOnlyList<InputDescription> Inputs, Facts? Facts = null);

/// <summary>An input as a message shows it.</summary>
/// <param name="Text">The expression, or the parameter's name: <c>x.Flatten(1)</c>.</param>
/// <param name="Shape">Its shape, or null where unknown.</param>
/// <param name="Origin">Where the shape came from: <c>flattened from (N, 16, 6, 6) at line 14</c>, or null.</param>
public sealed record InputDescription(string Text, Shape? Shape, string? Origin);
