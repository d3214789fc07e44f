using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Assembles a kernel's arguments from the kernel's own parameters.</summary>
/// <param name="declaration">The kernel.</param>
/// <param name="call">The call that it computes.</param>
/// <param name="names">The names that the kernel may use.</param>
/// <param name="canTest">Says which conditions generated code can test.</param>
internal sealed class KernelAssembler(KernelDeclaration declaration, ContractCall call, CallNames names, Func<Condition, bool> canTest)
{
    private int inputs;
    private int outputs;

    /// <summary>The name of the parameter that could not be given a value, after <see cref="Assemble"/> gave null.</summary>
    public string? Missing { get; private set; }

    /// <summary>The call, or null where a parameter's value is not known.</summary>
    public KernelCall? Assemble()
    {
        var arguments = new List<KernelArgument>(declaration.Parameters.Count);
        foreach (var parameter in declaration.Parameters)
        {
            if (ArgumentFor(parameter) is not { } argument)
            {
                Missing = parameter.Name;
                return null;
            }

            arguments.Add(argument);
        }

        return new(declaration.Name, declaration.InPlace, new(arguments), declaration.ParameterNames, Part(), Chain());
    }

    /// <summary>The part of an epilogue that the kernel declares to be, where its condition is known to hold.</summary>
    private EpiloguePart? Part()
    {
        if (Attributes.Find(declaration.Method, Attributes.EpiloguePart) is not { ConstructorArguments: [{ Value: int part }] } attribute)
            return null;
        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "When").Value.Value as string;
        return condition is null || Holds(condition) ? (EpiloguePart)part : null;
    }

    /// <summary>The chain that the kernel declares, with the stages that this call can be; null where it can be none.</summary>
    private KernelChain? Chain()
    {
        if (declaration.Chain is not { } chain)
            return null;
        var fits = new EquatableArray<bool>(chain.Conditions.Select(Holds));
        return fits.Any(fit => fit) ? new KernelChain(chain.Method, chain.Stage, fits) : null;
    }

    private bool Holds(string condition) => names.Evaluate(condition) is BooleanValue truth && names.Decide(truth.Condition) == true;

    private KernelArgument? ArgumentFor(KernelParameter parameter)
    {
        if (parameter.Scratch is { } length)
            return names.Evaluate(length) is IntegerValue size ? new ScratchArgument(size.Dim) : null;
        if (parameter.Own is not null && OwnArgument(parameter) is { } found)
            return found;
        if (parameter.Type is INamedTypeSymbol { Name: "Span", Arity: 1 })
            return new OutputArgument(outputs++);
        if (parameter.Type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [INamedTypeSymbol { Name: "OnnxValue" }] })
            return new InputListArgument();
        if (parameter.Type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [var element] })
            return element.SpecialType == SpecialType.System_IntPtr ? Sizes(names.Evaluate(parameter.Expression)) : new InputArgument(inputs++);

        return Plain(names.Evaluate(parameter.Expression), parameter.Type) ?? Formula(parameter.Expression, parameter.Type);
    }

    /// <summary>What is of a type of the runtime: the layer, what the planner adds, and what only the methods of <c>[Onnx]</c> take.</summary>
    private KernelArgument? OwnArgument(KernelParameter parameter) => parameter.Own switch
    {
        "OnnxGraph" => new OnnxGraphArgument(),
        "OnnxValue" => new OnnxInputArgument(inputs++, parameter.Symbol.NullableAnnotation == NullableAnnotation.Annotated),
        "Shape" => new OutputShapeArgument(outputs++),
        "Dim" => names.Evaluate(parameter.Expression) is IntegerValue size ? new DimArgument(size.Dim) : null,
        "Activation" => new ActivationArgument(),
        "Epilogue" => new EpilogueArgument(),
        _ when IsLayer(parameter.Type) => call.Call.Object is { Path: { } path } layer ? new LayerArgument(path, Names.Global(layer.Type), new(layer.Places)) : null,
        _ => null,
    };

    /// <summary>An argument of the call that is computed from sizes.</summary>
    private KernelArgument? Formula(string name, ITypeSymbol declared) =>
        IsFloating(TensorTypes.WithoutNullable(declared)!)
        && call.Call.Arguments.FirstOrDefault(argument => argument.Parameter.Name == name)?.Value is { } value
        && FormulaValue.Of(value, "double") is { } formula
            ? new FormulaArgument(formula, NameOf(TensorTypes.WithoutNullable(declared)!))
            : null;

    private bool IsLayer(ITypeSymbol type)
    {
        for (ITypeSymbol? layer = call.Call.Object?.Type; layer is not null; layer = layer.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(layer, type))
                return true;
        }

        return false;
    }

    private static KernelArgument? Sizes(Value value) => value switch
    {
        ShapeValue shape => new SizesArgument(shape.Shape),
        ListValue list when list.Items.All(item => item is IntegerValue) => new SizesArgument(Shape.Of(list.Items.Select(item => ((IntegerValue)item).Dim))),
        IntegerValue size => new SizesArgument(Shape.Of(size.Dim)),
        _ => null,
    };

    private KernelArgument? Plain(Value value, ITypeSymbol declared)
    {
        var type = TensorTypes.WithoutNullable(declared)!;
        return value switch
        {
            NullValue => IsNullable(declared) ? new ConstantArgument("null") : null,
            IntegerValue size when IsFloating(type) => size.Dim.TryGetConstant(out var number) ? new ConstantArgument(Literal(number, type)) : new FormulaArgument(ShapeGen.Engine.Formula.Of(size.Dim, "double"), NameOf(type)),
            IntegerValue size => new SizeArgument(size.Dim),
            NumberValue number => new ConstantArgument(Literal(number.Number, type)),
            BooleanValue truth => names.Decide(truth.Condition) is { } known ? new ConstantArgument(known ? "true" : "false")
                : canTest(truth.Condition) ? new ConditionArgument(truth.Condition) : null,
            TextValue text when type.TypeKind == TypeKind.Enum => new ConstantArgument($"{Names.Global(type)}.{text.Text}"),
            TextValue text => new ConstantArgument(Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text.Text, quote: true)),
            _ => null,
        };
    }

    private static bool IsNullable(ITypeSymbol type) => type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static string NameOf(ITypeSymbol type) => type.SpecialType == SpecialType.System_Single ? "float" : "double";

    private static bool IsFloating(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static string Literal(double number, ITypeSymbol type) => type.SpecialType == SpecialType.System_Double
        ? Special(number, "double") ?? number.ToString("R", CultureInfo.InvariantCulture) + "d"
        : Special(number, "float") ?? ((float)number).ToString("R", CultureInfo.InvariantCulture) + "f";

    private static string? Special(double number, string type) =>
        double.IsNaN(number) ? $"{type}.NaN"
        : double.IsPositiveInfinity(number) ? $"{type}.PositiveInfinity"
        : double.IsNegativeInfinity(number) ? $"{type}.NegativeInfinity"
        : null;
}
