using ShapeGen.Kernels;
using ShapeGen.Tests.KernelWidths;

namespace ShapeGen.Tests.Kernels;

public class SimdWidthTests
{
    /// <summary>In a process that <see cref="KernelWidthTests"/> started, this holds the process to the width that it asked for.</summary>
    [Fact]
    public void The_widest_vectors_that_are_switched_on_are_used() =>
        Assert.Equal(Math.Min(KernelWidthTests.HardwareWidth, KernelWidthTests.WidthAskedFor), SimdWidth.Widest);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 4)]
    [InlineData(7, 4)]
    [InlineData(8, 8)]
    [InlineData(15, 8)]
    [InlineData(16, 16)]
    [InlineData(1000, 16)]
    public void A_vector_is_at_most_as_long_as_what_it_works_on(int count, int width) =>
        Assert.Equal(Math.Min(width, SimdWidth.Widest), SimdWidth.AtMost(count));
}
