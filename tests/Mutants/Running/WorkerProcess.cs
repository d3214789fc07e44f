using System.Diagnostics;

namespace ShapeGen.Mutants.Running;

/// <summary>The other end of a <see cref="Worker"/>.</summary>
internal sealed class WorkerProcess(Target target, double seconds) : IDisposable
{
    /// <summary>Of the processor's time: on a busy machine, the clock says nothing of a mutant.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>A process is replaced after so many mutants, for the sake of its memory.</summary>
    private const int MostMutants = 400;

    private Process? process;
    private int tried;

    /// <summary>What became of a mutant: the first word is <see cref="Worker.Killed"/> or <see cref="Worker.Survived"/>.</summary>
    public string Try(Mutant mutant)
    {
        if (tried++ % MostMutants == 0)
            Stop();
        process ??= Start();
        process.StandardInput.WriteLine(mutant.Id);
        var verdict = Answer(process);
        if (verdict is not null)
            return verdict;
        var reason = process.HasExited ? "the process ends" : "never ends";
        Stop();
        return $"{Worker.Killed} {reason}";
    }

    public void Dispose() => Stop();

    private static string? Answer(Process process)
    {
        while (true)
        {
            var line = process.StandardOutput.ReadLineAsync();
            var limit = Used(process) + LongestSilence;
            while (!line.Wait(Glance))
            {
                if (process.HasExited || Used(process) > limit)
                    return null;
            }

            if (line.Result != Worker.Passed)
                return line.Result;
        }
    }

    private static TimeSpan Used(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero;
        }
    }

    private Process Start()
    {
        var started = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, ["worker", target.Name, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return started.StandardOutput.ReadLine() == Worker.Ready ? started : throw new InvalidOperationException("The tests do not start.");
    }

    private void Stop()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }
}
