using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Prints loops, choices and jumps.</summary>
internal sealed class FlowPrinter
{
    private readonly CodeWriter code;
    private readonly ModelScope scope;
    private readonly Identifiers names;
    private readonly Dictionary<Symbol, string> passes = [];
    private readonly Dictionary<int, string> targets = [];

    /// <summary>The names of buffers that were declared when each open body began.</summary>
    private readonly Stack<HashSet<int>> declared = [];

    public FlowPrinter(CodeWriter code, ModelScope scope, Identifiers names)
    {
        (this.code, this.scope, this.names) = (code, scope, names);
        var loops = scope.Plan!.Steps.Select(step => (step as FlowStep)?.Flow).OfType<LoopStart>().ToList();
        var facts = loops.Aggregate(scope.Plan.Facts, (known, loop) => known.Assume(new Comparison(Dim.Of(loop.Index), Relation.GreaterOrEqual, 0)));
        Printer = new DimPrinter(NameOf, facts, flagOf: scope.Face!.FlagOf);
    }

    /// <summary>Prints sizes, the numbers of passes included.</summary>
    public DimPrinter Printer { get; }

    /// <summary>Prints all but copies.</summary>
    /// <param name="flow">What is printed.</param>
    /// <param name="buffers">The names of the buffers that are declared so far.</param>
    public void Write(Flow flow, string?[] buffers)
    {
        switch (flow)
        {
            case LoopStart loop:
                var pass = passes[loop.Index] = names.Claim(loop.Index.Name);
                code.Line();
                Begin($"for (var {pass} = 0; {pass} < {Printer.Print(loop.Count)}; {pass}++)", buffers);
                break;
            case ChoiceStart choice:
                code.Line();
                Begin($"if ({ConditionPrinter.Print(choice.When, Printer)})", buffers);
                break;
            case ChoiceElse:
                End(buffers);
                Begin("else", buffers);
                break;
            case LoopEnd or ChoiceEnd:
                End(buffers);
                break;
            case Jump jump:
                code.Line($"goto {TargetOf(jump.Id)};");
                break;
            case Target target:
                WriteTarget(target, buffers);
                break;
            case Check check:
                code.Line();
                RequirementCheck.WriteCheck(code, scope, ConditionPrinter.Print(check.Holds, Printer), check.Holds.ToString(), []);
                break;
        }
    }

    /// <summary>The part of a buffer of equal parts, or all of it.</summary>
    public string Part(string buffer, Dim length, Dim? index)
    {
        if (index is null)
            return buffer;

        var size = Printer.Print(length);
        return $"{buffer}.Slice({Printer.Print(index * length)}, {size})";
    }

    private void Begin(string header, string?[] buffers)
    {
        code.Line(header);
        code.Open();
        declared.Push(Declared(buffers));
    }

    /// <summary>What the body has declared is out of scope behind it.</summary>
    private void End(string?[] buffers)
    {
        code.Close();
        KeepOnly(declared.Pop(), buffers);
    }

    /// <summary>What was declared behind a jump has no value at its target.</summary>
    private void WriteTarget(Target target, string?[] buffers)
    {
        code.Line();
        code.Line($"{TargetOf(target.Id)}:;");
        KeepOnly(declared.Count > 0 ? declared.Peek() : [], buffers);
    }

    private static HashSet<int> Declared(string?[] buffers) => [.. Enumerable.Range(0, buffers.Length).Where(index => buffers[index] is not null)];

    private static void KeepOnly(HashSet<int> kept, string?[] buffers)
    {
        for (var i = 0; i < buffers.Length; i++)
        {
            if (!kept.Contains(i))
                buffers[i] = null;
        }
    }

    private string TargetOf(int id)
    {
        if (!targets.TryGetValue(id, out var name))
            targets[id] = name = names.Claim("behind" + id.ToString(CultureInfo.InvariantCulture));
        return name;
    }

    private string NameOf(Symbol symbol) => passes.TryGetValue(symbol, out var pass) ? pass : scope.Face!.NameOf(symbol);
}
