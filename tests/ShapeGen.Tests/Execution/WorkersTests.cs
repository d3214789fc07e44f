using ShapeGen.Execution;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Execution;

public unsafe class WorkersTests
{
    private const double Long = 1e6;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Each_part_is_done_once(int parts)
    {
        var counts = new int[parts + 1];
        fixed (int* start = counts)
        {
            for (var call = 0; call < 50; call++)
                Workers.Run(parts, Long, new Counting(start));
        }

        Assert.All(counts[..parts], count => Assert.Equal(50, count));
        Assert.Equal(0, counts[parts]);
    }

    [Fact]
    public void Calls_from_within_run_on_their_own_thread()
    {
        var counts = new int[100];
        fixed (int* start = counts)
            Workers.Run(10, Long, new Nesting(start));
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Calls_at_the_same_time_do_not_mix()
    {
        var counts = new int[8][];
        Parallel.For(0, counts.Length, call =>
        {
            var own = new int[64];
            fixed (int* start = own)
            {
                for (var i = 0; i < 100; i++)
                    Workers.Run(own.Length, Long, new Counting(start));
            }

            counts[call] = own;
        });
        Assert.All(counts, own => Assert.All(own, count => Assert.Equal(100, count)));
    }

    [Fact]
    public void A_failure_reaches_the_caller_and_leaves_the_helpers_usable()
    {
        var thrown = Assert.ThrowsAny<Exception>(() => Workers.Run(8, Long, default(Failing)));
        Assert.Contains("part 3", thrown.Message);
        Each_part_is_done_once(20);
    }

    [Fact]
    public void A_call_allocates_nothing()
    {
        var counts = new int[100];
        fixed (int* start = counts)
        {
            var work = new Counting(start);
            Assert.Equal(0, Allocated.By(() => Workers.Run(100, Long, work)));
        }
    }

    [Fact]
    public void The_number_of_threads_is_at_least_one() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Threads.Count = 0);

    [Fact]
    public void A_limit_ends_where_it_is_disposed_of()
    {
        using (Threads.Limit(1))
            Assert.Equal(1, Threads.Allowed);
        Assert.Equal(Threads.Count, Threads.Allowed);
    }

    [Fact]
    public void Of_two_limits_the_lesser_one_holds()
    {
        using (Threads.Limit(1))
        {
            using (Threads.Limit(2))
                Assert.Equal(1, Threads.Allowed);
            using (Threads.Limit(0))
                Assert.Equal(1, Threads.Allowed);
        }

        using (Threads.Limit(int.MaxValue))
        using (Threads.Limit(1))
            Assert.Equal(1, Threads.Allowed);
        Assert.Equal(Threads.Count, Threads.Allowed);
    }

    [Fact]
    public void A_limit_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => Threads.Limit(-1).Dispose());

    [Fact]
    public void Work_with_a_limit_of_one_runs_on_its_own_thread()
    {
        var threads = new int[100];
        fixed (int* start = threads)
        {
            using (Threads.Limit(1))
                Workers.Run(100, Long, new Noting(start));
        }

        Assert.All(threads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
    }

    private readonly struct Noting(int* threads) : IWork
    {
        public void Run(int part) => threads[part] = Environment.CurrentManagedThreadId;
    }

    private readonly struct Counting(int* counts) : IWork
    {
        public void Run(int part) => Interlocked.Increment(ref counts[part]);
    }

    private readonly struct Nesting(int* counts) : IWork
    {
        public void Run(int part) => Workers.Run(10, Long, new Counting(counts + (10 * part)));
    }

    private readonly struct Failing : IWork
    {
        public void Run(int part)
        {
            if (part == 3)
                throw new InvalidOperationException("part 3");
        }
    }
}
