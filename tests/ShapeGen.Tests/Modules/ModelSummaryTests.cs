using System.Globalization;
using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen.Tests.Modules;

public class ModelSummaryTests
{
    [Fact]
    public void The_table_is_aligned_and_adds_up()
    {
        var net = new Net(("fc1", new Scale(60_000)), ("act", new Doubling()), ("fc2", new Scale(853)));

        Assert.Equal(
            """
            LeNet
            layer            output           parameters    multiply-adds
            -------------------------------------------------------------
            fc1 (Linear)     (N, 6, 28, 28)      120,000        120,000*N
            act (Doubling)                             0                0
            fc2 (Linear)     (N, 10)               1,706            853*N
            (operations)                                               12
            -------------------------------------------------------------
            total                                121,706   120,853*N + 12
            -------------------------------------------------------------
            weights: 486,824 bytes
            workspace of Run: 19,200*N + 64 bytes
            """,
            ModelSummary.Print(
                net, "LeNet",
                [new("fc1", "Linear", "(N, 6, 28, 28)", "120000*N"), new("act", "Doubling", null, "0"), new("fc2", "Linear", "(N, features)", "853*N")],
                new("12", "4800*N + 16"), new NamedSizes(("features", 10))));
    }

    [Fact]
    public void A_parameter_counts_at_the_innermost_row_and_once()
    {
        var shared = new Scale(5);
        var block = new Net(("fc", shared), ("gain", Tensor.Create([1f, 2f])));
        var net = new Net(("block", block), ("block2", shared), ("initial", Tensor.Create([1f, 2f, 3f])), ("mean", new Constant(Tensor.Create([1f]))));

        Assert.Equal(
            """
            Net
            layer            output   parameters   multiply-adds
            ----------------------------------------------------
            (own weights)                      3
            block (Block)    (N, 5)            2               ?
              fc (Scale)     (N, 5)           10               ?
            block2 (Scale)   (N, 5)            0               ?
            ----------------------------------------------------
            total                             15               ?
            ----------------------------------------------------
            weights: 60 bytes
            """,
            ModelSummary.Print(net, "Net", [new("block", "Block", "(N, 5)"), new("block.fc", "Scale", "(N, 5)"), new("block2", "Scale", "(N, 5)")]));
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var net = new Net(("fc", new Scale(1000, bias: false)));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberGroupSeparator = "." } };

            Assert.EndsWith("4,000 bytes", ModelSummary.Print(net, "Net", [new("fc", "Scale", null)]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
