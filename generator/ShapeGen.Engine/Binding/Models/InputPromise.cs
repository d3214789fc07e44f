using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Gives a method's parameters the shapes that its contract promises, and the tensors their places in the graph.</summary>
/// <param name="session">The reading.</param>
/// <param name="promise">What is promised, or null.</param>
/// <param name="names">The names in the contract.</param>
internal sealed class InputPromise(BindingSession session, ContractPromise? promise, IEnumerable<string>? names = null)
{
    private readonly IReadOnlyList<ContractInput> promised = promise?.Inputs ?? [];
    private readonly List<SignatureTensor> inputs = [];
    private readonly HashSet<string> named = [.. names ?? []];
    private int next;

    /// <summary>Declares all parameters; the tensors among them in order.</summary>
    public IReadOnlyList<SignatureTensor> Declare(IMethodSymbol method, Frame frame)
    {
        foreach (var parameter in method.Parameters)
        {
            var value = TensorTypes.KindOf(parameter.Type) == TensorKind.None
                ? Scalar(parameter)
                : Value(parameter.Type, parameter.Name, IsOptional(parameter));
            frame.Declare(parameter, value);
        }

        return inputs;
    }

    private ShapeGen.Shapes.SymbolKind SymbolKind => promise is null ? ShapeGen.Shapes.SymbolKind.Inferred : ShapeGen.Shapes.SymbolKind.Promised;

    /// <summary>A number or truth value that the caller gives; one that the contract does not name may be any number.</summary>
    private AbstractValue Scalar(IParameterSymbol parameter)
    {
        var value = Promises.ValueOf(parameter, SymbolKind);
        if (promise is not null && value is BooleanValue)
            session.Flags[parameter.Name] = Identifiers.Escape(parameter.Name);
        if (promise is not null && value is IntegerValue && !named.Contains(parameter.Name))
            return AbstractValue.Of(Dim.Of(session.NewPass(parameter.Name)));

        return promise is not null && parameter.Type.SpecialType is SpecialType.System_Single or SpecialType.System_Double
            ? new FormulaValue(Formula.Of(Identifiers.Escape(parameter.Name)))
            : new PlainValue(value);
    }

    private static bool IsOptional(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue;

    private AbstractValue Value(ITypeSymbol type, string name, bool isOptional) => TensorTypes.KindOf(type) switch
    {
        TensorKind.Tuple => new SequenceValue([.. TensorTypes.Elements(type).Select(element => Value(element.Type, $"{name}{element.Name}", isOptional))]) { IsTuple = true },
        TensorKind.Tensor => Tensor(type, name, isOptional),
        TensorKind.List => List(),
        _ => AbstractValue.Unknown,
    };

    private AbstractValue List()
    {
        next++;
        session.Graph.GiveUp();
        return AbstractValue.Unknown;
    }

    private TensorValue Tensor(ITypeSymbol type, string name, bool isOptional)
    {
        var element = TensorTypes.ElementOf(type);
        if ((next < promised.Count ? promised[next++] : null) is not ShapeInput { Shape: var shape })
            return new TensorValue(null, element) { IsOptional = isOptional };

        inputs.Add(new SignatureTensor(name, shape, element, isOptional));
        return new TensorValue(shape, element) { Index = session.Graph.AddValue(shape, element), IsOptional = isOptional };
    }
}
