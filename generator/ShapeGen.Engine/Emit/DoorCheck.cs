using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>How the tensor form of <c>Run</c> reads the sizes from its inputs and checks the rest of their shapes.</summary>
internal sealed class DoorCheck
{
    private readonly RunFace face;
    private readonly HashSet<Symbol> bound;
    private readonly List<string> ranks = [];
    private readonly List<string> bindings = [];
    private readonly List<string> checks = [];
    private readonly string[] lengths;

    private DoorCheck(RunFace face)
    {
        this.face = face;
        bound = [.. face.Signature.Sizes.Select(size => size.Symbol)];
        var scope = face.NewScope();
        lengths = [.. face.Inputs.Select(input => scope.Claim(input + "Lengths"))];
    }

    /// <summary>The check, or null where an input's shape does not determine the sizes.</summary>
    public static DoorCheck? Of(RunFace face)
    {
        var check = new DoorCheck(face);
        return check.Read() ? check : null;
    }

    /// <summary>Writes the statements.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="mismatch">The exception's expression.</param>
    public void Write(CodeWriter code, string mismatch)
    {
        for (var i = 0; i < lengths.Length; i++)
            code.Line($"{RuntimeNames.ReadOnlySpan}<nint> {lengths[i]} = {(IsOptional(i) ? $"{face.Inputs[i]} is null ? default : " : "")}{face.Inputs[i]}.Lengths;");
        WriteThrow(code, ranks, mismatch);
        code.Lines("", bindings);
        WriteThrow(code, checks, mismatch);
    }

    private static void WriteThrow(CodeWriter code, List<string> conditions, string mismatch)
    {
        if (conditions.Count == 0)
            return;

        code.Line($"if ({string.Join(" || ", conditions)})");
        code.Line($"    throw {mismatch};");
    }

    private bool IsOptional(int input) => face.Signature.Inputs[input].IsOptional;

    private bool Read()
    {
        var open = new List<(int Input, string Length, Dim Dim)>();
        for (var i = 0; i < lengths.Length; i++)
        {
            var items = face.Signature.Inputs[i].Shape.Items;
            if (items.Count(item => item.Pack is not null) > 1)
                return false;

            ReadRank(i, items);
            ReadItems(i, items, open);
        }

        return open.All(Solve) && face.Sizes.All(size => bound.Contains(size.Symbol));
    }

    private void ReadRank(int input, IReadOnlyList<ShapeItem> items)
    {
        var dims = items.Count(item => item.Dim is not null);
        ranks.Add(Guard(input, items.Count == 0
            ? $"{lengths[input]} is not [1]"
            : $"{lengths[input]}.Length {(dims == items.Count ? "!=" : "<")} {Number(dims)}"));
    }

    private void ReadItems(int input, IReadOnlyList<ShapeItem> items, List<(int Input, string Length, Dim Dim)> open)
    {
        var pack = items.ToList().FindIndex(item => item.Pack is not null);
        for (var i = 0; i < items.Count; i++)
        {
            if (i == pack)
                ReadPack(input, items[i].Pack!, i, items.Count - 1);
            else
                ReadDim(input, $"{lengths[input]}[{(pack < 0 || i < pack ? Number(i) : "^" + Number(items.Count - i))}]", items[i].Dim!, open);
        }
    }

    private void ReadPack(int input, Pack pack, int start, int others)
    {
        var sizes = $"{lengths[input]}.Slice({Number(start)}, {lengths[input]}.Length - {Number(others)})";
        if (!bound.Add(pack.Product))
        {
            checks.Add(Guard(input, $"!global::System.MemoryExtensions.SequenceEqual({sizes}, {face.NameOf(pack)})"));
            return;
        }

        bindings.Add($"{RuntimeNames.ReadOnlySpan}<nint> {face.NameOf(pack)} = {sizes};");
        bindings.AddRange(face.PackProducts(pack));
    }

    private void ReadDim(int input, string length, Dim dim, List<(int Input, string Length, Dim Dim)> open)
    {
        var parameter = face.Sizes.FirstOrDefault(size => Dim.Of(size.Symbol).Equals(dim));
        if (parameter is null || !bound.Add(parameter.Symbol))
            open.Add((input, length, dim));
        else
            bindings.Add($"int {parameter.Name} = {OrOne(input, $"checked((int){length})")};");
    }

    /// <summary>Checks a size whose symbols are bound, or binds the one that is not, which it must contain once and linearly.</summary>
    private bool Solve((int Input, string Length, Dim Dim) place)
    {
        var unbound = place.Dim.Symbols.Where(symbol => !bound.Contains(symbol)).ToList();
        if (unbound.Count > 1)
            return false;

        if (unbound.Count == 1)
        {
            var parameter = face.Sizes.FirstOrDefault(size => size.Symbol.Equals(unbound[0]));
            if (parameter is null || !TryBind(place, parameter))
                return false;
        }

        checks.Add(Guard(place.Input, $"{place.Length} != {face.Printer(Facts.None).Print(place.Dim)}"));
        return true;
    }

    private bool TryBind((int Input, string Length, Dim Dim) place, SizeParameter parameter)
    {
        Dim At(long value) => place.Dim.Substitute(symbol => symbol.Equals(parameter.Symbol) ? value : null);
        var rest = At(0);
        if (!(At(1) - rest).TryGetConstant(out var factor) || factor <= 0 || !(At(2) - rest).Equals(factor * 2) || !(At(3) - rest).Equals(factor * 3))
            return false;

        var remaining = rest.Equals(0) ? place.Length : $"({place.Length} - ({face.Printer(Facts.None).Print(rest)}))";
        bindings.Add($"int {parameter.Name} = {OrOne(place.Input, $"checked((int)({remaining} / {Number(factor)}))")};");
        return bound.Add(parameter.Symbol);
    }

    private string Guard(int input, string condition) => IsOptional(input) ? $"({face.Inputs[input]} is not null && {condition})" : condition;

    private string OrOne(int input, string value) => IsOptional(input) ? $"{face.Inputs[input]} is null ? 1 : {value}" : value;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
