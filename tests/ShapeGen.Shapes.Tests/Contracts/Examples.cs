namespace ShapeGen.Shapes.Tests;

/// <summary>Contracts that use all of the notation.</summary>
internal static class Examples
{
    public static readonly string[] Contracts =
    [
        "(*, inFeatures) -> (*, outFeatures)",
        "(*B, in1Features), (*B, in2Features) -> (*B, outFeatures)",
        "(N?, inChannels, L) -> (N?, outChannels, Lout), Lout = (L + 2*padding - dilation*(kernelSize - 1) - 1)//stride + 1, Lout >= 1",
        "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [((D*numLayers, N?, hiddenSize), (D*numLayers, N?, hiddenSize))] -> "
            + "batchFirst ? (N?, L, D*hiddenSize) : (L, N?, D*hiddenSize), ((D*numLayers, N?, hiddenSize), (D*numLayers, N?, hiddenSize)), "
            + "D = bidirectional ? 2 : 1",
        "batchFirst ? ((N, L), (N)) : ((L, N), (N)) -> batchFirst ? ((N, L), (N)) : ((L, N), (N))",
        "(*A), (*B) -> broadcast(A, B)",
        "(N, C)[k] -> (N, k*C)",
        "(*A)[k] -> cat(A, dim)",
        "(N, C, *) -> (N, *), C % 2 == 0, C != 3 and not C > 100 or C == -1",
        "(*, *normalizedShape) -> (*, *normalizedShape)",
        "(N, 4*H, W + 1) -> (N, H, W)",
        "-> (n, m)",
        "(N, H) -> (N, Hout), Hout = padding == \"same\" ? H : H - (stride ?? kernelSize[0]) % 7",
        "(*A) -> reduce(A, dims, keepdim), (n), n = downsample == null ? min(1, 2, k) : product(A)*rank(A) - len(dims)",
        "() -> ()",
        "(*A) -> split(A, (1, 2), -1)[0]",
        "(N,) -> reshape((N,), (-1, 1))",
        "(*) -> (product(*))",
    ];
}
