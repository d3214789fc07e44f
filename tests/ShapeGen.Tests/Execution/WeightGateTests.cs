using ShapeGen.Execution;

namespace ShapeGen.Tests.Execution;

public class WeightGateTests
{
    private readonly WeightGate gate = new();
    private readonly WeightGate other = new();

    [Fact]
    public async Task Calls_run_at_the_same_time()
    {
        using var isRunning = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var first = Held(isRunning, mayEnd, () => true);
        isRunning.Wait(TestContext.Current.CancellationToken);

        gate.Read().Dispose();

        mayEnd.Set();
        Assert.True(await first);
    }

    [Fact]
    public async Task A_load_waits_for_the_call_that_runs()
    {
        var isWritten = false;
        using var isRunning = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var call = Held(isRunning, mayEnd, () => isWritten);
        isRunning.Wait(TestContext.Current.CancellationToken);
        var load = Task.Run(() => WeightGate.Write([gate, other], () => isWritten = true), TestContext.Current.CancellationToken);

        mayEnd.Set();

        Assert.False(await call);
        await load;
        Assert.True(isWritten);
    }

    [Fact]
    public async Task A_call_within_a_call_does_not_wait_for_a_load_that_waits()
    {
        using var isRunning = new ManualResetEventSlim();
        var call = Task.Run(
            () =>
            {
                using var reading = gate.Read();
                isRunning.Set();
                for (var i = 0; i < 10_000; i++)
                {
                    using var inner = other.Read();
                    using var again = gate.Read();
                }
            },
            TestContext.Current.CancellationToken);
        isRunning.Wait(TestContext.Current.CancellationToken);
        var load = Task.Run(() => WeightGate.Write([other, gate], () => { }), TestContext.Current.CancellationToken);

        await Task.WhenAll(call, load).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(load.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_load_from_within_a_call_is_refused()
    {
        using (gate.Read())
            Assert.Contains("from within", Assert.Throws<InvalidOperationException>(() => WeightGate.Write([gate], () => { })).Message);
        WeightGate.Write([gate], () => { });
    }

    [Fact]
    public void A_failed_load_leaves_the_gate_open()
    {
        Assert.Throws<InvalidDataException>(() => WeightGate.Write([gate], () => throw new InvalidDataException()));
        gate.Read().Dispose();
        WeightGate.Write([gate], () => { });
    }

    [Fact]
    public void Passing_allocates_nothing() => Assert.Equal(0, Shared.Allocated.By(() => gate.Read().Dispose()));

    /// <summary>A call that runs until it may end, and what it then sees.</summary>
    private Task<bool> Held(ManualResetEventSlim isRunning, ManualResetEventSlim mayEnd, Func<bool> see) => Task.Run(
        () =>
        {
            using var reading = gate.Read();
            isRunning.Set();
            mayEnd.Wait();
            return see();
        },
        TestContext.Current.CancellationToken);
}
