using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Describes the forward method's face.</summary>
internal static class SignatureBuilder
{
    public static ForwardSignature Build(
        IMethodSymbol method, Contract contract, ContractPromise promise,
        IReadOnlyList<SignatureTensor> inputs, IReadOnlyList<TensorValue> results, IEnumerable<SizeSource> sizes)
    {
        var sources = sizes.ToList();
        var read = inputs.SelectMany(input => input.Shape.Items).SelectMany(item => item.Dim?.Symbols ?? []);
        var symbols = promise.Variables.Concat(read).Distinct().Where(variable => sources.All(source => source.Symbol != variable));
        return new(
            method.Name, contract.Text, new(inputs), new(Outputs(method, promise, results)),
            Names.Global(method.ReturnType), new(symbols), new(sources),
            new(TypeReferences.Parameters(method)), SyntaxFacts.GetText(method.DeclaredAccessibility));
    }

    private static IEnumerable<SignatureTensor> Outputs(IMethodSymbol method, ContractPromise promise, IReadOnlyList<TensorValue> results)
    {
        var names = NamesOf(method.ReturnType, "result").ToList();
        for (var i = 0; i < promise.Outputs.Count && i < names.Count; i++)
        {
            var shape = Known((promise.Outputs[i] as ShapeInput)?.Shape, results.ElementAtOrDefault(i)?.Shape);
            if (shape is not null)
                yield return new SignatureTensor(names[i].Name, shape, TensorTypes.ElementOf(names[i].Type), IsOptional: false);
        }
    }

    /// <summary>The promised shape; where the contract leaves a size open, the shape that the body gives.</summary>
    private static Shape? Known(Shape? promised, Shape? delivered) =>
        promised is not null && (delivered is null || promised.Items.All(item => item.Dim?.Symbols.All(symbol => symbol.Kind == ShapeGen.Shapes.SymbolKind.Promised) != false)) ? promised : delivered;

    private static IEnumerable<(string Name, ITypeSymbol Type)> NamesOf(ITypeSymbol type, string name) => TensorTypes.KindOf(type) switch
    {
        TensorKind.Tuple => TensorTypes.Elements(type).SelectMany(element => NamesOf(element.Type, element.Name)),
        TensorKind.None when !TensorTypes.IsNumber(type) => [],
        _ => [(name, type)],
    };
}
