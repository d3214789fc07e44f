using System.Globalization;
using ShapeGen.Fuzz;
using ShapeGen.Fuzz.Cost;
using ShapeGen.Fuzz.Edits;
using ShapeGen.Fuzz.Entries;
using ShapeGen.Fuzz.Load;
using ShapeGen.Fuzz.Numbers;
using ShapeGen.Fuzz.Weights;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["shapes", var count, ..] => ShapesCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), Option("--seed", 1), Option("--first", 0)),
    ["program", var number, ..] => ShapesCommand.Show(int.Parse(number, CultureInfo.InvariantCulture), Option("--seed", 1)),
    ["cost"] => CostCommand.Run(),
    ["edits", ..] => EditsCommand.Run(Option("--count", 0), Option("--seed", 1)),
    ["numbers", var count, ..] => NumbersCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), Option("--seed", 1)),
    ["numbers-here", var folder, ..] => NumbersCommand.RunHere(folder, Option("--seed", 1)),
    ["entries", var calls, ..] => EntriesCommand.Run(int.Parse(calls, CultureInfo.InvariantCulture), Option("--seed", 1), Text("--part")),
    ["weights", var count, ..] => WeightsCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), Option("--seed", 1)),
    ["weight-file"] => WeightsCommand.ReadInput(),
    ["load", var seconds, ..] => LoadCommand.Run(int.Parse(seconds, CultureInfo.InvariantCulture)),
    ["hostile"] => HostileCommand.Run(),
    _ => Usage(),
};

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

string Text(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : "";

static int Usage()
{
    Console.Error.WriteLine("""
        shapes COUNT [--seed S] [--first N]   writes programs, and compares what the checker says with what they do
        cost                                  measures the analysis of large models
        hostile                               measures models that nobody writes
        edits [--count N] [--seed S]          reads half-typed code: N edits of the corpus and the samples, or all
        program NUMBER [--seed S]             the same with one of them
        entries CALLS [--seed S] [--part P]   calls every public member with all kinds of arguments
        weights COUNT [--seed S]              reads so many mutated weight files
        weight-file                           reads one from the standard input, for fuzzers that watch what code is reached
        load SECONDS                          calls one model from 64 threads
        numbers COUNT [--seed S]              compares Run, Forward and a reference in double precision on each instruction set
        """);
    return 2;
}
