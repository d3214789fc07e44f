using ShapeGen.Benchmarks.Models;

// write <file>: saves an mlp's weights. run <file>: loads them and computes one result. empty: does nothing.
// The last two tell the time, in microseconds since 1970, and the process's peak memory in kB, as Linux tells it.
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

var end = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
Console.WriteLine($"{end} {peak[6..].Replace("kB", "", StringComparison.Ordinal).Trim()}");
return 0;
