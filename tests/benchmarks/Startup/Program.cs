using System.Diagnostics;
using System.Globalization;
using ShapeGen.Benchmarks.Models;

// write <file>: saves an mlp's weights. run <file>: loads them and computes one result. empty: does nothing.
// The last two tell the milliseconds from the process's start to here and its peak memory.
switch (args)
{
    case ["write", var file]:
        new Mlp().SaveStateDict(file);
        return 0;
    case ["run", var file]:
        Span<float> result = stackalloc float[10];
        Mlp.Load(file).Run(new float[784], result, 1);
        break;
    case ["empty"]:
        break;
    default:
        Console.WriteLine("write <file> | run <file> | empty");
        return 1;
}

var end = DateTime.UtcNow;
using var process = Process.GetCurrentProcess();
var milliseconds = (end - process.StartTime.ToUniversalTime()).TotalMilliseconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F0} ms, {process.PeakWorkingSet64 / 1048576.0:F1} MB"));
return 0;
