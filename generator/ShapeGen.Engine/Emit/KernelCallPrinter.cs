using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Prints the call of a kernel with its arguments in the order of its parameters.</summary>
/// <param name="code">Where it is printed.</param>
/// <param name="face">The method's face.</param>
/// <param name="printer">Prints sizes.</param>
/// <param name="names">The method's names.</param>
/// <param name="declared">The names of spans for sizes that are built on the stack, which were declared before a loop: in it the stack would grow.</param>
internal sealed class KernelCallPrinter(CodeWriter code, RunFace face, DimPrinter printer, Identifiers names, Dictionary<Shape, string> declared)
{
    /// <summary>Declares the spans of a call in a loop.</summary>
    public void Declare(KernelStep step)
    {
        foreach (var sizes in step.Kernel.Arguments.OfType<SizesArgument>().Select(argument => argument.Sizes).Where(IsBuilt).Where(sizes => !declared.ContainsKey(sizes)))
            declared[sizes] = Declare(sizes);
    }

    public void Write(KernelStep step, List<string> inputs, List<string> outputs, List<string> scratch, Func<LayerArgument, string> layerOf)
    {
        code.Line($"{step.Kernel.Method}({string.Join(", ", Arguments(step, inputs, outputs, scratch, layerOf))});");
    }

    private IEnumerable<string> Arguments(KernelStep step, List<string> inputs, List<string> outputs, List<string> scratch, Func<LayerArgument, string> layerOf)
    {
        var nextScratch = 0;
        var arguments = step.Kernel.Arguments.Select(argument => argument switch
        {
            InputArgument input => input.Index < inputs.Count ? inputs[input.Index] : "default",
            OutputArgument output => outputs[output.Index],
            ScratchArgument => scratch[nextScratch++],
            LayerArgument layer => layerOf(layer),
            SizeArgument size => printer.Print(size.Size),
            SizesArgument sizes => Print(sizes.Sizes),
            ConstantArgument constant => constant.Expression,
            ConditionArgument truth => ConditionPrinter.Print(truth.Condition, printer),
            FormulaArgument number => $"({number.Type})({number.Formula.Print(printer.Print)})",
            EpilogueArgument => Epilogue(step, inputs, layerOf),
            StageArgument stage => Stage(stage, inputs, layerOf),
            _ => Print(step.Function),
        });
        return arguments.Select((text, i) => i < step.Kernel.Parameters.Count ? $"{Identifiers.Escape(step.Kernel.Parameters[i])}: {text}" : text);
    }

    /// <summary>A stage, made of what its call takes but for the tensors. A tensor that it adds has the same number among the whole chain's inputs.</summary>
    private string Stage(StageArgument stage, List<string> inputs, Func<LayerArgument, string> layerOf)
    {
        var call = stage.Step.Kernel;
        var kept = Enumerable.Range(0, call.Arguments.Count).Where(i => call.Arguments[i] is not (InputArgument or OutputArgument)).ToList();
        var plain = stage.Step with
        {
            Kernel = call with { Arguments = new(kept.Select(i => call.Arguments[i])), Parameters = new(kept.Select(i => call.Parameters[i])) },
        };
        return $"new {stage.Type}({string.Join(", ", Arguments(plain, inputs, [], [], layerOf))})";
    }

    public static string Print(PointwiseFunction? function)
    {
        if (function is null)
            return "default";

        var parameters = function.B != 0 ? $", {Number(function.A)}, {Number(function.B)}" : function.A != 0 ? $", {Number(function.A)}" : "";
        return $"new {RuntimeNames.Activation}({RuntimeNames.Activation}Kind.{function.Kind}{parameters})";
    }

    private static string Epilogue(KernelStep step, List<string> inputs, Func<LayerArgument, string> layerOf)
    {
        if (step is { Function: null, Normalisation: null, Addend: < 0 })
            return "default";

        var normalisation = step.Normalisation is { } layer ? ", " + layerOf(layer) : step.Addend >= 0 ? ", null" : "";
        return $"new {RuntimeNames.Epilogue}({Print(step.Function)}{normalisation}{(step.Addend >= 0 ? ", " + inputs[step.Addend] : "")})";
    }

    private static string Number(double value) => (float)value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        float.NaN => "float.NaN",
        var number => number.ToString("G9", CultureInfo.InvariantCulture) + "f",
    };

    /// <summary>The sizes as a list; one that has a pack and more is built on the stack.</summary>
    private string Print(Shape sizes)
    {
        if (sizes.Items.All(item => item.Pack is null))
            return ShapePrinter.Collection(sizes, face, printer);

        return IsBuilt(sizes) ? Build(sizes) : face.NameOf(sizes.Items[0].Pack!);
    }

    private static bool IsBuilt(Shape sizes) => sizes.Items.Count > 1 && sizes.Items.Any(item => item.Pack is not null);

    private List<string> Lengths(Shape sizes) => [.. sizes.Items.Select(item => item.Pack is { } pack ? face.NameOf(pack) + ".Length" : "1")];

    private string Declare(Shape sizes)
    {
        var name = names.Claim("sizes");
        code.Line($"{RuntimeNames.Span}<nint> {name} = stackalloc nint[{string.Join(" + ", Lengths(sizes))}];");
        return name;
    }

    private string Build(Shape sizes)
    {
        var name = declared.TryGetValue(sizes, out var known) ? known : Declare(sizes);
        var lengths = Lengths(sizes);
        for (var i = 0; i < lengths.Count; i++)
        {
            var offset = i == 0 ? "0" : string.Join(" + ", lengths.Take(i));
            code.Line(sizes.Items[i].Dim is { } dim
                ? $"{name}[{offset}] = {printer.Print(dim)};"
                : $"{face.NameOf(sizes.Items[i].Pack!)}.CopyTo({name}.Slice({offset}));");
        }

        return name;
    }
}
