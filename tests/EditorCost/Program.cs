using System.Globalization;
using ShapeGen.EditorCost;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["keystroke"] => KeystrokeCommand.Run(),
    ["build"] => BuildCommand.Run(),
    ["memory"] => MemoryCommand.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        keystroke   what one character typed costs in the generator
        build       what a build of many models costs, and the compiler's part of it
        memory      what is kept for a project, and whether it is released
        """);
    return 2;
}
