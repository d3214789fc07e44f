using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Infers the contract of a model's forward pass that has none: from what its layers take, tried out on the whole body.</summary>
/// <param name="type">The model.</param>
/// <param name="method">Its forward method.</param>
/// <param name="compilation">The compilation.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class ContractGuess(INamedTypeSymbol type, IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
{
    private const string Batch = "N";

    /// <summary>What <c>*</c> in front of a layer's features most often is.</summary>
    private static readonly string[][] Leading = [["N"], ["N", "L"], ["*"]];

    /// <summary>The sides of images that are tried where a body wants one size alone.</summary>
    private static readonly int[] Sides = [28, 32, 64, 224, 96, 128, 256, 227, 299, 84, 48, 16];

    private readonly OwnErrors own = new(compilation, new OperationSource(compilation), cancellation);

    /// <summary>A contract under which nothing in the body is wrong and every output is known; null where none was found.</summary>
    public string? Find()
    {
        if (Declarations.BodyOf(method) is null || method.Parameters.Any(parameter => parameter.HasExplicitDefaultValue || TensorTypes.KindOf(parameter.Type) is TensorKind.Tuple or TensorKind.List))
            return null;

        var inputs = Sketches();
        return inputs is null ? null : Leading.SelectMany(leading => Variants(inputs, leading)).Select(Try).FirstOrDefault(contract => contract is not null);
    }

    /// <summary>What the first call wants that each tensor is given to; null where one is given to none.</summary>
    private IReadOnlyList<IReadOnlyList<string>>? Sketches()
    {
        var reading = new Reading(type, method, compilation, own, cancellation);
        var calls = new List<ContractCall>();
        reading.Session.Called = calls.Add;
        var frame = reading.Read(null);

        var sketches = new List<IReadOnlyList<string>>();
        foreach (var parameter in method.Parameters.Where(parameter => TensorTypes.KindOf(parameter.Type) == TensorKind.Tensor))
        {
            var given = frame.Find(parameter);
            var uses = calls.SelectMany(call => call.Slots.Select((slot, index) => (call, slot, index))).ToList();
            var sketch = uses.Where(use => ReferenceEquals(use.slot.Value, given)).Concat(uses.Where(use => use.slot.Tensor is { Shape: null }))
                .Select(use => use.call.SketchOf(use.index))
                .FirstOrDefault(candidate => candidate is not null && candidate.Any(size => size != "*"));
            if (sketch is null)
                return null;
            sketches.Add(sketch);
        }

        return sketches.Count > 0 ? sketches : null;
    }

    /// <summary>The inputs with names for all open sizes, then with numbers for them.</summary>
    private static IEnumerable<string> Variants(IReadOnlyList<IReadOnlyList<string>> inputs, string[] leading)
    {
        var named = inputs.Select(sizes => sizes.SelectMany(size => size == "*" ? leading : [size]).ToList()).ToList();
        yield return Text(named, size => size);
        foreach (var side in Sides.Select(side => side.ToString(CultureInfo.InvariantCulture)))
            yield return Text(named, size => size is "H" or "W" or "L" or "D" ? side : size);
    }

    private static string Text(IEnumerable<IReadOnlyList<string>> inputs, Func<string, string> rename) =>
        string.Join(", ", inputs.Select(sizes => $"({string.Join(", ", sizes.Select(rename))})"));

    private string? Try(string inputs)
    {
        if (!Contract.TryParse($"{inputs} -> (*{Batch}{Batch})", out var contract, out _))
            return null;

        var reading = new Reading(type, method, compilation, own, cancellation);
        reading.Read(contract);
        if (reading.Session.Findings.FirstError is not null || reading.Result is not { } result)
            return null;

        var outputs = Leaves(result).Select(value => (value as TensorValue)?.Shape).ToList();
        if (outputs.Count == 0 || outputs.Contains(null))
            return null;

        var shapes = string.Join(", ", outputs.Select(shape => reading.Session.Facts.Simplify(shape!)));
        return Contract.TryParse($"{inputs} -> {shapes}", out var found, out _) ? reading.WithRequirements(found!) : null;
    }

    private static IEnumerable<AbstractValue> Leaves(AbstractValue value) => value is SequenceValue tuple ? tuple.Items.SelectMany(Leaves) : [value];

    /// <summary>One reading of the body under a contract that is not written there.</summary>
    private sealed class Reading(INamedTypeSymbol type, IMethodSymbol method, Compilation compilation, OwnErrors own, CancellationToken cancellation)
    {
        private int known;

        /// <summary>What the body that was read returns.</summary>
        public AbstractValue? Result { get; private set; }

        public BindingSession Session { get; } = new(compilation, new SourceHome(type), own, cancellation);

        public Frame Read(Contract? contract)
        {
            var interpreter = new Interpreter(Session);
            var self = new ObjectValue(type) { IsRoot = true };
            if (Promises.MainConstructor(type) is { } constructor)
                new Promises(Session, interpreter, ShapeGen.Shapes.SymbolKind.Promised).Construct(self, constructor);

            known = Session.Requirements.Count;
            var promise = contract?.Promise(ScopeBuilder.Inside(method, self, Session, parameter => Promises.ValueOf(parameter, ShapeGen.Shapes.SymbolKind.Promised)));
            if (promise is not null)
                Session.Enter(promise.Facts);
            var frame = new Frame(method, self) { IsOutsideGraph = true };
            new InputPromise(Session, promise, contract?.Names.Select(name => name.Key)).Declare(method, frame);
            interpreter.Evaluate(Session.OperationOf(Declarations.BodyOf(method)!), frame);
            Result = interpreter.ResultOf(frame);
            return frame;
        }

        /// <summary>The contract with what the body needs of its sizes.</summary>
        public string WithRequirements(Contract contract) => UnwrittenRequirements.In(Session, known, method, contract).Written.Text;
    }
}
