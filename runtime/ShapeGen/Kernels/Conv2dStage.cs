using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>One of several <see cref="Conv2d"/> that are computed together: what <see cref="Conv2dKernel.Run"/> takes but for the tensors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Conv2dStage
{
    /// <summary>A stage.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="N">The number of images.</param>
    /// <param name="H">The input's height.</param>
    /// <param name="W">The input's width.</param>
    /// <param name="Hout">The output's height.</param>
    /// <param name="Wout">The output's width.</param>
    /// <param name="epilogue">What is done with the result.</param>
    public Conv2dStage(Conv2d layer, int N, int H, int W, int Hout, int Wout, Epilogue epilogue)
    {
        Weight = layer.Packable;
        Bias = Dense.OfOptional(layer.Bias);
        Sizes = Conv2dKernel.Sizes(layer, N, H, W, Hout, Wout);
        Epilogue = epilogue;
    }

    internal LayerWeight Weight { get; }

    internal ReadOnlySpan<float> Bias { get; }

    internal ConvolutionSizes Sizes { get; }

    internal Epilogue Epilogue { get; }
}
