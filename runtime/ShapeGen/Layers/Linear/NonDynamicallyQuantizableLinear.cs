namespace ShapeGen;

/// <summary>The <see cref="Linear"/> behind an attention's heads, under the name that PyTorch prints for it.</summary>
public sealed class NonDynamicallyQuantizableLinear : Linear
{
    internal NonDynamicallyQuantizableLinear(int inFeatures, int outFeatures, bool bias)
        : base(inFeatures, outFeatures, bias)
    {
    }
}
