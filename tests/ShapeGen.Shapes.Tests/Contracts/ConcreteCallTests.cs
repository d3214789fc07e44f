using ShapeGen.Tests.Shared;

namespace ShapeGen.Shapes.Tests;

public class ConcreteCallTests
{
    private const string Conv =
        "(N?, inChannels, L) -> (N?, outChannels, Lout), "
        + "Lout = padding == \"same\" ? L : (L + 2*padding - dilation*(kernelSize[0] - 1) - 1)//stride + 1, Lout >= 1";

    [Fact]
    public void Gives_the_lengths_and_the_variables()
    {
        var contract = Concrete(Conv, "inChannels = 3, outChannels = 6, kernelSize = (5,), padding = 1, stride = 2, dilation = 1");
        using var call = contract.Begin();
        call.AddInput([8, 3, 28]);
        Assert.True(call.TryApply());
        Assert.Equal([8, 6, 13], call.Lengths(0));
        Assert.Equal((3, 13L), (call.Rank(0), call.Length(0, 2)));
        Assert.Equal((8, 28, 13, 2), (call.Variable("N"), call.Variable("L"), call.Variable("Lout"), call.Variable("stride")));
        Assert.Throws<ArgumentException>(() => call.Variable("kernelSize"));
        Assert.Throws<ArgumentException>(() => call.Variable("nothing"));
    }

    [Fact]
    public void An_absent_optional_dimension_is_1()
    {
        using var call = Concrete(Conv, "inChannels = 3, outChannels = 6, kernelSize = (5,), padding = \"same\"").Begin();
        call.AddInput([3, 28]);
        Assert.True(call.TryApply());
        Assert.Equal([6, 28], call.Lengths(0));
        Assert.Equal(1, call.Variable("N"));
    }

    [Fact]
    public void A_failure_is_the_one_that_the_contract_gives()
    {
        const string contract = "(*B, n), (*B, m) -> (*B, n + m), n < m";
        foreach (var shapes in new long[][][] { [[2, 3], [2]], [[2, 3], [4, 5]], [[2, 3], [2, 3]], [[2, 3]], [[2, 3], [2, 4], [5]], [[], [3]] })
        {
            using var call = Concrete(contract, "").Begin();
            foreach (var shape in shapes)
                call.AddInput(shape);
            Assert.False(call.TryApply());
            var inputs = shapes.Select(shape => (ContractInput)Shape.Of(shape.Select(length => (Dim)length))).ToArray();
            var expected = Contract.Parse(contract).Apply(inputs, new Dictionary<string, Value>(), Facts.None).Failure;
            Assert.NotNull(expected);
            Assert.Equal(expected with { Counterexample = call.Failure!.Counterexample }, call.Failure);
            Assert.Empty(expected.Counterexample);
        }
    }

    [Fact]
    public void Arguments_can_differ_from_call_to_call()
    {
        var contract = Concrete("(*A) -> reshape(narrow(A, dim, start, length), sizes)", "start = 0");
        foreach (var length in new long[] { 2, 4 })
        {
            using var call = contract.Begin();
            call.SetArgument("dim", -1);
            call.SetArgument("length", length);
            call.SetArgument("sizes", [-1, 2]);
            call.AddInput([3, 5]);
            Assert.True(call.TryApply());
            Assert.Equal([3 * (nint)length / 2, 2], call.Lengths(0));
        }

        using var missing = contract.Begin();
        missing.AddInput([3, 5]);
        Assert.False(missing.TryApply());
        Assert.Null(missing.Failure);
        Assert.Throws<ArgumentException>(() => missing.SetArgument("nothing", 1));
    }

    [Fact]
    public void Lists_of_tensors_go_in_and_come_out()
    {
        using var call = Concrete("(*A)[k], [(N)] -> chunk(cat(A, 0), k, 0), (N)[k], (k)", "").Begin();
        call.BeginList();
        call.AddInput([2, 3]);
        call.AddInput([4, 3]);
        call.EndList();
        call.AddInput([7]);
        Assert.True(call.TryApply());
        Assert.Equal((2, 2, 1), (call.Count(0), call.Count(1), call.Count(2)));
        Assert.Equal([3, 3], call.Lengths(0, item: 1));
        Assert.Equal([7], call.Lengths(1, item: 1));
        Assert.Equal([2], call.Lengths(2));
    }

    [Fact]
    public void Sizes_beyond_64_bits_are_not_known()
    {
        using var call = Concrete("(*A) -> flatten(A)", "").Begin();
        call.AddInput([long.MaxValue, 2]);
        Assert.False(call.TryApply());
        Assert.Null(call.Failure);
    }

    [Theory]
    [InlineData("(*, inFeatures) -> (*, outFeatures)", "inFeatures = 28, outFeatures = 10")]
    [InlineData(Conv, "inChannels = 3, outChannels = 6, kernelSize = (5,), padding = 1, stride = 2, dilation = 1")]
    public void A_call_that_fits_allocates_nothing(string contract, string arguments)
    {
        var concrete = Concrete(contract, arguments);
        nint[] lengths = [8, 3, 28];
        var sum = 0L;
        void Call()
        {
            using var call = concrete.Begin();
            call.AddInput(lengths.AsSpan());
            sum += call.TryApply() ? call.Length(0, 2) : 0;
        }

        Assert.Equal(0, Allocated.By(Call));
        Assert.True(sum > 0);
    }

    [Fact]
    public void One_contract_serves_several_threads_and_calls_within_calls()
    {
        var concrete = Concrete("(*, n) -> (*, n*k)", "k = 3");
        Parallel.For(1, 1000, size =>
        {
            using var outer = concrete.Begin();
            outer.AddInput([size, 2]);
            using var inner = concrete.Begin();
            inner.AddInput([size + 1L]);
            Assert.True(outer.TryApply());
            Assert.True(inner.TryApply());
            Assert.Equal([size, 6], outer.Lengths(0));
            Assert.Equal([3 * (size + 1)], inner.Lengths(0));
        });
    }

    private static ConcreteContract Concrete(string contract, string arguments) => new(Contract.Parse(contract), Applying.Arguments(arguments));
}
