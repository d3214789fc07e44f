using ShapeGen.Shapes;
using static ShapeGen.Engine.Tests.GraphBuilder;

namespace ShapeGen.Engine.Tests;

/// <summary>Carries out plans of random graphs on real memory: a value that is overwritten too early gives another result.</summary>
public class RandomPlanTests
{
    private const string Kernel = "global::Test.Kernel";

    private static readonly Dictionary<string, long> Sizes = new() { ["N"] = 3, ["M"] = 7, ["K"] = 2 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void PlanComputesWhatTheGraphSays(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 250; i++)
        {
            var graph = RandomGraph(random);
            Assert.Equal(Expected(graph), Actual(graph, Planner.Plan(graph)));
        }
    }

    private static ForwardGraph RandomGraph(Random random)
    {
        var builder = new GraphBuilder();
        var shapes = new List<Shape>();
        int Keep(int value, Shape shape)
        {
            shapes.Add(shape);
            return value;
        }

        foreach (var input in new[] { "x", "y" })
        {
            var shape = RandomShape(random);
            Keep(builder.Input(input, shape), shape);
        }

        for (var i = 0; i < random.Next(1, 12); i++)
        {
            var from = random.Next(shapes.Count);
            var other = random.Next(shapes.Count);
            var shape = random.Next(2) == 0 ? shapes[from] : RandomShape(random);
            KernelArgument[] scratch = random.Next(3) == 0 ? [new ScratchArgument(ElementCount.Of(RandomShape(random)))] : [];
            KernelArgument[] activation = random.Next(2) == 0 ? [Activation] : [];
            _ = random.Next(4) switch
            {
                0 => Keep(builder.Pointwise($"f{i}", "ReLU", from, i + 1), shapes[from]),
                1 => Keep(builder.View($"v{i}", Shape.Of(ElementCount.Of(shapes[from])), from), Shape.Of(ElementCount.Of(shapes[from]))),
                2 => Keep(builder.InPlace($"i{i}", Kernel, shape, [from, other], [In(0), In(1), Out(), .. scratch, .. activation]), shape),
                _ => Keep(builder.Kernel($"k{i}", Kernel, shape, [from, other], [In(0), In(1), Out(), .. scratch, .. activation]), shape),
            };
        }

        return builder.Forward(Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(shapes.Count)));
    }

    private static Shape RandomShape(Random random)
    {
        Dim[] sizes = [Dim.Of(new Symbol("N")), Dim.Of(new Symbol("M")), Dim.Of(new Symbol("K")), 4, 20];
        return Shape.Of(sizes[random.Next(sizes.Length)], sizes[random.Next(sizes.Length)]);
    }

    /// <summary>A value stands for all of its elements: what is computed of it is a mix of its inputs, its operation and its function.</summary>
    private static List<long> Expected(ForwardGraph graph)
    {
        var values = graph.Values.Select((_, index) => (long)index + 1).ToArray();
        foreach (var node in graph.Nodes)
        {
            values[node.Outputs[0]] = node.Kernel is null ? values[node.Inputs[0]]
                : node.Pointwise is not null ? Mix([values[node.Inputs[0]]], node.Pointwise)
                : Mix(node.Inputs.Select(input => values[input]), null);
        }

        return [.. graph.Results.SelectMany(result => Enumerable.Repeat(values[result], (int)Evaluate(ElementCount.Of(graph.Values[result].Shape))))];
    }

    private static List<long> Actual(ForwardGraph graph, Plan plan)
    {
        var workspace = new long[Evaluate(plan.WorkspaceLength)];
        var results = graph.Results.Select(result => new long[Evaluate(ElementCount.Of(graph.Values[result].Shape))]).ToArray();
        Span<long> Buffer(int index) => plan.Buffers[index] is var buffer && buffer.Place is SlotPlace slot
            ? workspace.AsSpan((int)Evaluate(plan.Slots[slot.Slot].Offset), (int)Evaluate(buffer.Length))
            : buffer.Place is ResultPlace result ? results[result.Index]
            : Enumerable.Repeat((long)((InputPlace)buffer.Place).Index + 1, (int)Evaluate(buffer.Length)).ToArray();
        long Read(int value)
        {
            var elements = Buffer(plan.ValueBuffers[value]);
            Assert.Equal(Evaluate(ElementCount.Of(graph.Values[value].Shape)), elements.Length);
            Assert.Equal(-1, elements.IndexOfAnyExcept(elements[0]));
            return elements[0];
        }

        foreach (var step in plan.Steps)
        {
            if (step is KernelStep kernel)
            {
                var pointwise = kernel.Kernel.Method == PointwiseKernel;
                var value = pointwise ? Mix([Read(kernel.Inputs[0])], kernel.Function!)
                    : kernel.Function is null ? Mix(kernel.Inputs.Select(Read), null)
                    : Mix([Mix(kernel.Inputs.Select(Read), null)], kernel.Function);
                foreach (var scratch in kernel.Scratch)
                    Buffer(scratch).Fill(-1);
                Assert.All(kernel.Inputs.Where(input => plan.ValueBuffers[input] != plan.ValueBuffers[kernel.Outputs[0]]), input => Read(input));
                Buffer(plan.ValueBuffers[kernel.Outputs[0]]).Fill(value);
                Assert.All(kernel.Scratch, scratch => Assert.Equal(-1, Buffer(scratch).IndexOfAnyExcept(-1)));
            }
            else if (step is CopyStep copy)
            {
                Buffer(plan.ValueBuffers[copy.Value]).CopyTo(results[copy.Result]);
            }
        }

        return [.. results.SelectMany(result => result)];
    }

    private static long Mix(IEnumerable<long> inputs, PointwiseFunction? function) =>
        inputs.Aggregate(function is null ? 17L : 1000 + (long)function.A, (mixed, input) => unchecked((mixed * 1_000_003) + input));

    private static long Evaluate(Dim dim) => dim.TryEvaluate(symbol => Sizes[symbol.Name], out var value) ? value : throw new InvalidOperationException($"{dim}");
}
