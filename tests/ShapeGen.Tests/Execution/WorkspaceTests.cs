using System.Runtime.CompilerServices;
using ShapeGen.Execution;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Execution;

public class WorkspaceTests
{
    private readonly Workspace workspace = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void BlockHasItsLengthAndIsAligned(int length)
    {
        var memory = workspace.Take(length, out _);
        Assert.Equal(length, memory.Length);
        if (length > 0)
            Assert.Equal(0, Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref memory[0]) % 64);
    }

    [Fact]
    public void ReturnedBlockIsTakenAgain()
    {
        workspace.Take(3000, out var block);
        workspace.Return(block);
        workspace.Take(2000, out var again);
        Assert.Same(block, again);
    }

    [Fact]
    public void BlockThatIsTooSmallIsReplaced()
    {
        workspace.Take(3000, out var block);
        workspace.Return(block);
        Assert.Equal(5000, workspace.Take(5000, out var larger).Length);
        Assert.NotSame(block, larger);
    }

    [Fact]
    public void BlocksOfCallsAtTheSameTimeDiffer()
    {
        workspace.Take(3000, out var first);
        workspace.Take(3000, out var second);
        Assert.NotSame(first, second);
    }

    [Fact]
    public void BlocksBeyondTheSlotsAreLetGo()
    {
        var blocks = Enumerable.Range(0, Environment.ProcessorCount + 1).Select(_ => Take()).ToList();
        foreach (var block in blocks)
            workspace.Return(block);
        var again = blocks.Select(_ => Take()).ToList();
        Assert.Equal(Environment.ProcessorCount, again.Intersect(blocks).Count());
    }

    [Fact]
    public void NoBlockIsReturnedWithoutEffect()
    {
        workspace.Return(null);
        Assert.Equal(3000, workspace.Take(3000, out _).Length);
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(5_000_000_000L)]
    public void ImpossibleLengthIsNamed(long length) =>
        Assert.Contains($"{length} floats", Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Take(length, out _)).Message);

    [Fact]
    public void TakingAgainAllocatesNothing() => Assert.Equal(0, Allocated.By(() =>
    {
        workspace.Take(3000, out var block);
        workspace.Return(block);
    }));

    private WorkspaceBlock Take()
    {
        workspace.Take(3000, out var block);
        return block;
    }

    [Fact]
    public void The_memory_goes_with_the_workspace()
    {
        var block = UsedBlock();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(block.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference UsedBlock()
    {
        var workspace = new Workspace();
        workspace.Take(1_000_000, out var block);
        workspace.Return(block);
        return new WeakReference(block);
    }
}
