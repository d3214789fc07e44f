using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen.Tests.Execution;

public class DoorTests
{
    [Fact]
    public void MismatchIsToldByTheContract()
    {
        var x = Tensor.CreateFromShape<float>([2, 3]);
        var error = Door.Mismatch("Net.Run", "(N, features) -> (N, 1)", [Door.Input("x", x)], [("features", 4)]);
        Assert.Contains("Net.Run", error.Message);
        Assert.Contains("4", error.Message);
        Assert.Contains("3", error.Message);
    }

    [Fact]
    public void MismatchThatTheContractDoesNotSeeNamesBoth()
    {
        var error = Door.Mismatch("Net.Run", "(N) -> (N)", [Door.Input("x", Tensor.CreateFromShape<float>([2]))], []);
        Assert.Equal("Net.Run expects (N) -> (N), but gets x (2)", error.Message);
    }

    [Fact]
    public void RequirementNamesTheSizes()
    {
        var error = Door.Requirement("Net.Run", "L >= 5", [("L", 3)]);
        Assert.Contains("L >= 5", error.Message);
        Assert.Contains("3", error.Message);
    }

    [Fact]
    public void WrongLengthNamesBoth()
    {
        var error = Door.WrongLength("x", "(N, 4)", 8, 7);
        Assert.StartsWith("'x' has 7 elements, but (N, 4) has 8 here.", error.Message);
        Assert.Equal("x", error.ParamName);
    }

    [Fact]
    public void OverlappingMemoryIsFound()
    {
        var memory = new float[10];
        Assert.True(Door.Overlaps<float>(memory.AsSpan(0, 5), memory.AsSpan(4, 5)));
        Assert.False(Door.Overlaps<float>(memory.AsSpan(0, 5), memory.AsSpan(5, 5)));
        Assert.Contains("'result' overlaps with that of 'x'", Door.Overlap("x", "result").Message);
    }
}
