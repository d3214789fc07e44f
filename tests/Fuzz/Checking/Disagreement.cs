using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz.Checking;

/// <summary>In what the checker and the execution differ.</summary>
internal enum DisagreementKind
{
    /// <summary>The checker or the generator threw.</summary>
    Crash,

    /// <summary>It took more than a second.</summary>
    Slow,

    /// <summary>What is generated does not compile.</summary>
    GeneratedCode,

    /// <summary>Called wrong, but it runs.</summary>
    FalseAlarm,

    /// <summary>Called proven, but it throws.</summary>
    Throws,

    /// <summary>Sizes are refused that <c>Forward</c> can work with.</summary>
    Refused,

    /// <summary>A result has another shape than was said.</summary>
    Shape,

    /// <summary><c>Run</c> throws or gives other numbers than <c>Forward</c>.</summary>
    Value,
}

/// <summary>A program that the checker is not right about.</summary>
/// <param name="Program">The program.</param>
/// <param name="Kind">In what they differ.</param>
/// <param name="Class">The class.</param>
/// <param name="Text">What was said and what happened.</param>
internal sealed record Disagreement(GeneratedProgram Program, DisagreementKind Kind, string Class, string Text);
