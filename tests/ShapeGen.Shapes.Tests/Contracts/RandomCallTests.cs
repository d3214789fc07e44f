namespace ShapeGen.Shapes.Tests;

/// <summary>Contracts held against anything at all.</summary>
public class RandomCallTests
{
    private static readonly string[] contracts =
    [
        .. Examples.Contracts,
        "(*A), (*B), (*C) -> matmul(broadcast(A, B), C)",
        "(*A) -> flatten(A, k, -1), unflatten(A, dim, (-1, k)), permute(A, dims), transpose(A, dim, k), squeeze(A, dim), unsqueeze(A, dim)",
        "(*A) -> select(A, dim, k), narrow(A, dim, k, n), chunk(A, k, dim), split(A, dims, dim), expand(A, dims), pad(A, dims)",
        "(*A)[k], (*B) -> stack(A, dim), einsum(\"ij,jk\", B, B), einsum(\"...i->i...\", B), reduce(B, dims, true)",
        "(N, h*w), (h, w), (2*h + 1, w//2) -> (h, w, N)",
    ];

    public static TheoryData<string> Contracts => [.. contracts];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Nothing_throws(string text)
    {
        var contract = Contract.Parse(text);
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var inputs = Enumerable.Range(0, random.Next(contract.InputCount + 2)).Select(_ => AnyInput(random)).ToArray();
            var scope = contract.Names.Where(_ => random.Next(2) == 0).ToDictionary(name => name.Key, _ => AnyValue(random));
            var outcome = contract.Apply(inputs, scope, Facts.None);
            Assert.Equal(contract.OutputCount, outcome.Outputs.Count);
            Assert.Equal(contract.OutputCount, contract.Promise(scope).Outputs.Count);
            if (outcome.Failure is { } failure)
            {
                var context = new MessageContext(null, "f", [.. inputs.Select((input, index) => new InputDescription($"x{index}", (input as ShapeInput)?.Shape, null))]);
                Assert.DoesNotContain('\n', Messages.Describe(failure, contract, scope, context).Headline);
                Assert.All(outcome.Outputs, output => Assert.Equal(ContractInput.Unknown, output));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Numbers_give_the_same_with_and_without_symbols(string text)
    {
        var contract = Contract.Parse(text);
        var random = new Random(2);
        for (var round = 0; round < 1000; round++)
        {
            var shapes = contract.InputCount == 0 ? [] : Enumerable.Range(0, contract.InputCount).Select(_ => AnyLengths(random)).ToArray();
            var scope = contract.Names.Where(_ => random.Next(3) == 0).ToDictionary(name => name.Key, _ => (Value)(Dim)random.Next(4));
            var outcome = contract.Apply([.. shapes.Select(shape => (ContractInput)Shape.Of(shape.Select(length => (Dim)length)))], scope, Facts.None);
            using var call = new ConcreteContract(contract, scope).Begin();
            foreach (var shape in shapes)
                call.AddInput(shape);
            var fits = call.TryApply();
            Assert.Equal(outcome.Failure, fits ? null : call.Failure is null ? null : call.Failure with { Counterexample = outcome.Failure!.Counterexample });
            if (fits)
                Assert.Equal(Applying.Text(outcome.Outputs), Outputs(call, contract, outcome.Outputs));
        }
    }

    private static string Outputs(ConcreteCall call, Contract contract, IReadOnlyList<ContractInput> like) =>
        string.Join(", ", Enumerable.Range(0, contract.OutputCount).Select(output => like[output] switch
        {
            ListInput => $"[{string.Join(", ", Enumerable.Range(0, call.Count(output)).Select(item => Text(call.Lengths(output, item))))}]",
            UniformListInput => $"{Text(call.Lengths(output))}[{call.Count(output)}]",
            _ => Text(call.Lengths(output)),
        }));

    private static string Text(nint[] lengths) => $"({string.Join(", ", lengths)})";

    private static long[] AnyLengths(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => (long)random.Next(5))];

    private static ContractInput AnyInput(Random random) => random.Next(12) switch
    {
        0 => ContractInput.Absent,
        1 => ContractInput.Unknown,
        2 => new ListInput([.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyInput(random))]),
        3 => new UniformListInput(AnyInput(random), AnyDim(random)),
        _ => new Shape(Enumerable.Range(0, random.Next(5)).Select(_ => AnyItem(random))),
    };

    private static ShapeItem AnyItem(Random random) => random.Next(8) == 0 ? new Pack(random.Next(2) == 0 ? "" : "P") : AnyDim(random);

    private static Dim AnyDim(Random random) => random.Next(9) switch
    {
        < 4 => random.Next(-1, 6),
        4 => long.MaxValue,
        5 => Dim.Of(new Symbol("n", SymbolKind.Inferred)),
        6 => Dim.Of(new Symbol("u", SymbolKind.Unknown)),
        7 => Dim.FloorDivide(Dim.Of(new Symbol("k")), 2) * 4,
        _ => Dim.Of(new Symbol("m")),
    };

    private static Value AnyValue(Random random) => random.Next(12) switch
    {
        0 => Value.Null,
        1 => Value.Unknown,
        2 => new TextValue("same"),
        3 => new NumberValue(0.5),
        4 => new BooleanValue(random.Next(2) == 0 ? Condition.True : new UnknownCondition("flag")),
        5 => new ListValue([.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyValue(random))]),
        6 => new ShapeValue(new Shape(AnyItem(random))),
        7 => new TensorsValue(AnyInput(random)),
        _ => AnyDim(random),
    };
}
