using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>A lambda.</summary>
/// <param name="function">Its code.</param>
/// <param name="frame">The body that it stands in.</param>
internal sealed class LambdaValue(IAnonymousFunctionOperation function, Frame frame) : AbstractValue
{
    public IAnonymousFunctionOperation Function => function;

    public Frame Frame => frame;
}
