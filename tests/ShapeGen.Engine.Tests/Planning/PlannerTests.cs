using ShapeGen.Shapes;
using static ShapeGen.Engine.Tests.GraphBuilder;

namespace ShapeGen.Engine.Tests;

public class PlannerTests
{
    private const string Kernel = "global::Test.Kernel";
    private static readonly Shape Rows = Shape.Of(N, 8);

    private readonly GraphBuilder graph = new();

    [Fact]
    public void LeNet()
    {
        var plan = Planner.Plan(LeNetGraph.Model.Forward!);
        Assert.Equal(
            [
                "conv1 Conv2d.Forward, Relu: input 0 -> slot 0",
                "MaxPool2d: slot 0 -> slot 1",
                "conv2 Conv2d.Forward, Relu: slot 1 -> slot 0",
                "MaxPool2d: slot 0 -> slot 1",
                "Flatten: slot 1 -> slot 1",
                "fc1 Linear.Forward, Relu: slot 1 -> slot 0",
                "fc2 Linear.Forward, Relu: slot 0 -> slot 1",
                "fc3 Linear.Forward: slot 1 -> result 0",
            ],
            PlanText.Steps(plan));
        Assert.Equal(["4704*N", "1176*N"], plan.Slots.Select(slot => slot.Length.ToString()));
        Assert.Equal([0, 4704], plan.Slots.Select(slot => Evaluate(slot.Offset, 1)));
        Assert.Equal(5888, Evaluate(plan.WorkspaceLength, 1));
    }

    [Fact]
    public void FunctionBehindAKernelThatCanApplyItIsPartOfIt()
    {
        var plan = Plan(graph.Pointwise("Relu", "ReLU", Apply("a", graph.Input("x", Rows), Activation)));
        var step = Assert.IsType<KernelStep>(Assert.Single(plan.Steps));
        Assert.Equal(["a", "Relu"], step.Operations);
        Assert.Equal(new PointwiseFunction("ReLU", 0, 0), step.Function);
    }

    [Fact]
    public void EpilogueTakesANormalisationAnAdditionAndAFunctionInThatOrder()
    {
        var x = graph.Input("x", Rows);
        var sum = graph.Sum(graph.Normalise("norm", Apply("a", x, Epilogue)), x);
        var step = Assert.IsType<KernelStep>(Assert.Single(Plan(graph.Pointwise("Relu", "ReLU", sum)).Steps));
        Assert.Equal(["a", "norm", "+", "Relu"], step.Operations);
        Assert.Equal(("norm", 1, "ReLU"), (step.Normalisation!.Path, step.Addend, step.Function!.Kind));
        Assert.Equal([x, x], step.Inputs);
    }

    [Fact]
    public void NormalisationBehindAnAdditionIsAStepOfItsOwn()
    {
        var x = graph.Input("x", Rows);
        var sum = graph.Sum(x, Apply("a", x, Epilogue));
        Assert.Equal(["a, +: input 0, input 0 -> result 0", "norm: result 0 -> result 0"], PlanText.Steps(Plan(graph.Normalise("norm", sum))));
    }

    [Fact]
    public void AdditionWaitsForItsOtherOperand()
    {
        var x = graph.Input("x", Rows);
        var first = Apply("a", x, Epilogue);
        var sum = graph.Sum(first, Apply("b", x));
        Assert.Equal(["a", "b", "+"], Plan(sum).Steps.SelectMany(step => ((KernelStep)step).Operations));
    }

    [Fact]
    public void AdditionGoesToTheLaterOperand()
    {
        var x = graph.Input("x", Rows);
        var first = Apply("a", x, Epilogue);
        var sum = graph.Sum(first, Apply("b", x, Epilogue));
        Assert.Equal(["a: input 0 -> slot 0", "b, +: input 0, slot 0 -> result 0"], PlanText.Steps(Plan(sum)));
    }

    [Fact]
    public void SumOfAValueWithItselfIsAStepOfItsOwn()
    {
        var a = Apply("a", graph.Input("x", Rows), Epilogue);
        Assert.Equal(2, Plan(graph.Sum(a, a)).Steps.Count);
    }

    [Fact]
    public void NormalisationBehindAViewIsAStepOfItsOwn()
    {
        var flat = graph.View("Flatten", Shape.Of(N * 8), Apply("a", graph.Input("x", Rows), Epilogue));
        Assert.Equal(3, Plan(graph.Normalise("norm", flat)).Steps.Count);
    }

    [Fact]
    public void FunctionBehindAViewIsPartOfTheKernelBeforeIt()
    {
        var flat = graph.View("Flatten", Shape.Of(N * 8), Apply("a", graph.Input("x", Rows), Activation));
        var plan = Plan(graph.Pointwise("Relu", "ReLU", flat));
        Assert.Equal(["a, Relu: input 0 -> result 0", "Flatten: result 0 -> result 0"], PlanText.Steps(plan));
    }

    [Fact]
    public void KernelAppliesOneFunction()
    {
        var first = graph.Pointwise("Relu", "ReLU", Apply("a", graph.Input("x", Rows), Activation));
        Assert.Equal(["a, Relu: input 0 -> result 0", "Tanh: result 0 -> result 0"], PlanText.Steps(Plan(graph.Pointwise("Tanh", "Tanh", first))));
    }

    [Fact]
    public void KernelThatCannotApplyFunctionsKeepsItsOwnStep() =>
        Assert.Equal(
            ["a: input 0 -> result 0", "Relu: result 0 -> result 0"],
            PlanText.Steps(Plan(graph.Pointwise("Relu", "ReLU", Apply("a", graph.Input("x", Rows))))));

    [Fact]
    public void ValueThatIsUsedTwiceIsNotChanged()
    {
        var a = Apply("a", graph.Input("x", Rows), Activation);
        var relu = graph.Pointwise("Relu", "ReLU", a);
        var sum = graph.InPlace("+", Kernel, Rows, [relu, a], In(0), In(1), Out());
        Assert.Equal(["a: input 0 -> slot 0", "Relu: slot 0 -> result 0", "+: result 0, slot 0 -> result 0"], PlanText.Steps(Plan(sum)));
    }

    [Fact]
    public void ResultThatIsAlsoUsedIsNotChanged()
    {
        var a = Apply("a", graph.Input("x", Rows), Activation);
        Assert.Equal(["a: input 0 -> result 0", "Relu: result 0 -> result 1"], PlanText.Steps(Plan(a, graph.Pointwise("Relu", "ReLU", a))));
    }

    [Fact]
    public void InputsAndWeightsAreNotChanged()
    {
        var x = graph.Pointwise("Relu", "ReLU", graph.Input("x", Rows));
        var weight = graph.Pointwise("Tanh", "Tanh", graph.Weight("weight", Rows));
        Assert.Equal(["Relu: input 0 -> result 0", "Tanh: weight weight -> result 1"], PlanText.Steps(Plan(x, weight)));
    }

    [Fact]
    public void ResultThatIsAnInputIsCopied()
    {
        var x = graph.Input("x", Rows);
        Assert.Equal(["copy input 0 -> result 0"], PlanText.Steps(Plan(x)));
    }

    [Fact]
    public void ResultThatIsGivenTwiceIsCopied()
    {
        var a = Apply("a", graph.Input("x", Rows));
        Assert.Equal(["a: input 0 -> result 0", "copy result 0 -> result 1"], PlanText.Steps(Plan(a, a)));
    }

    [Fact]
    public void LargerResultIsNotWrittenOverASmallerInput()
    {
        var small = Apply("a", graph.Input("x", Rows));
        var large = graph.InPlace("+", Kernel, Shape.Of(N, 16), [small], In(), Out());
        Assert.Equal(["a: input 0 -> slot 0", "+: slot 0 -> result 0"], PlanText.Steps(Plan(large)));
    }

    [Fact]
    public void SlotsOfUnrelatedSizesAreAsLongAsTheLarger()
    {
        var (m, k) = (Dim.Of(new Symbol("M")), Dim.Of(new Symbol("K")));
        var a = graph.Kernel("a", Kernel, Shape.Of(m), [graph.Input("x", Rows)], In(), Out());
        var b = graph.Kernel("b", Kernel, Shape.Of(N), [a], In(), Out());
        var c = graph.Kernel("c", Kernel, Shape.Of(k), [b], In(), Out());
        var plan = Plan(graph.Kernel("d", Kernel, Rows, [c], In(), Out()));
        Assert.Equal([Dim.Max(m, k), N], plan.Slots.Select(slot => slot.Length));
    }

    [Fact]
    public void NumbersOfOtherTypesTakeTheirOwnPlace()
    {
        Assert.Equal(10, Evaluate(ElementCount.InFloats(5, "long"), 1));
        Assert.Equal(5, Evaluate(ElementCount.InFloats(5, "int"), 1));
        Assert.Equal(2, Evaluate(ElementCount.InFloats(5, "bool"), 1));
    }

    [Fact]
    public void StagesOfAChainAreOneStep()
    {
        var x = graph.Input("x", Rows);
        var first = graph.Pointwise("Relu", "ReLU", graph.Normalise("norm", graph.Stage("a", x, isFirst: true, isLast: false)));
        var plan = Plan(graph.Sum(graph.Stage("b", first, isFirst: false, isLast: true), x));
        Assert.Equal(["a, norm, Relu, b, +: input 0, input 0 -> result 0"], PlanText.Steps(plan));
        Assert.Empty(plan.Slots);
        var step = (KernelStep)plan.Steps[0];
        Assert.Equal("global::Test.Chain", step.Kernel.Method);
        var stages = step.Kernel.Arguments.Skip(2).Cast<StageArgument>().Select(stage => stage.Step).ToList();
        Assert.Equal(["ReLU", null], stages.Select(stage => stage.Function?.Kind));
        Assert.Equal([-1, 1], stages.Select(stage => stage.Addend));
    }

    [Fact]
    public void ChainOfChainsTakesEachStepOnce()
    {
        var value = graph.Input("x", Rows);
        foreach (var name in new[] { "a", "b", "c" })
            value = graph.Stage(name, value, isFirst: true, isLast: true);
        Assert.Equal(["a, b: input 0 -> slot 0", "c: slot 0 -> result 0"], PlanText.Steps(Plan(value)));
    }

    [Fact]
    public void CallThatCannotBeTheStageIsAStepOfItsOwn()
    {
        var a = graph.Stage("a", graph.Input("x", Rows), isFirst: false, isLast: true);
        Assert.Equal(2, Plan(graph.Stage("b", a, isFirst: false, isLast: true)).Steps.Count);
    }

    [Fact]
    public void ValueBetweenStagesThatIsNeededElsewhereIsComputed()
    {
        var a = graph.Stage("a", graph.Input("x", Rows), isFirst: true, isLast: false);
        Assert.Equal(2, Plan(a, graph.Stage("b", a, isFirst: false, isLast: true)).Steps.Count);
        var c = graph.Stage("c", a, isFirst: true, isLast: false);
        var d = graph.Stage("d", c, isFirst: false, isLast: true);
        Assert.Equal(["a", "b", "c", "d", "+"], Plan(graph.Sum(d, c)).Steps.SelectMany(step => ((KernelStep)step).Operations));
    }

    [Fact]
    public void StageThatAddsATensorIsTheLast()
    {
        var x = graph.Input("x", Rows);
        var sum = graph.Sum(graph.Stage("a", x, isFirst: true, isLast: false), x);
        Assert.Equal(2, Plan(graph.Stage("b", sum, isFirst: false, isLast: true)).Steps.Count);
    }

    [Fact]
    public void StageBehindAViewIsAStepOfItsOwn()
    {
        var flat = graph.View("Flatten", Shape.Of(N * 8), graph.Stage("a", graph.Input("x", Rows), isFirst: true, isLast: false));
        Assert.Equal(3, Plan(graph.Stage("b", flat, isFirst: false, isLast: true)).Steps.Count);
    }

    [Fact]
    public void SameGraphGivesTheSamePlan() =>
        Assert.Equal(Planner.Plan(LeNetGraph.Model.Forward!), Planner.Plan(LeNetGraph.Model.Forward!));

    private static long Evaluate(Dim dim, long n) => dim.TryEvaluate(_ => n, out var value) ? value : throw new InvalidOperationException($"{dim}");

    private int Apply(string operation, int from, params IEnumerable<KernelArgument> more) =>
        graph.Kernel(operation, Kernel, Rows, [from], [In(), Out(), .. more]);

    private Plan Plan(params IEnumerable<int> results) => Planner.Plan(graph.Forward(results));
}
