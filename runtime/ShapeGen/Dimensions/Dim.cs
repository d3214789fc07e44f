using ShapeGen.Shapes;

namespace ShapeGen.Dimensions;

/// <summary>
/// A size above 1024: <typeparamref name="THi"/> * 1024 + <typeparamref name="TLo"/>. There is one way to write each:
/// 1500 is <c>Dim&lt;D1, D476&gt;</c>.
/// </summary>
/// <typeparam name="THi">How many times 1024, at least 1; itself <c>D1</c> to <c>D1024</c> or a <c>Dim</c>.</typeparam>
/// <typeparam name="TLo">What remains: <c>D0</c> to <c>D1023</c>.</typeparam>
public readonly struct Dim<THi, TLo> : IDim
    where THi : struct, IDim
    where TLo : struct, IDim
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The parts are not those of a size above 1024 and of at most <see cref="int.MaxValue"/>.</exception>
    public static int Size => IsCanonical ? (THi.Size * DimTypes.Base) + TLo.Size : throw NotCanonical();

    private static bool IsCanonical =>
        THi.Size is > 0 and <= int.MaxValue / DimTypes.Base
        && TLo.Size is >= 0 and < DimTypes.Base
        && THi.Size + TLo.Size > 1;

    private static InvalidOperationException NotCanonical() => new(
        $"Dim<Hi, Lo> stands for sizes above {DimTypes.Base} with Lo from 0 to {DimTypes.Base - 1}; Hi is {THi.Size} and Lo is {TLo.Size} here.");
}
