using System.Collections.Concurrent;

namespace ShapeGen.Mutants.Running;

/// <summary>Tries all mutants, or a sample, in several processes at once.</summary>
internal static class MutationRun
{
    public static IReadOnlyDictionary<Mutant, string> Try(Target target, IReadOnlyList<Mutant> mutants, int processes, double seconds)
    {
        var queue = new ConcurrentQueue<Mutant>(mutants);
        var verdicts = new ConcurrentDictionary<Mutant, string>();
        File.Delete(target.Log);
        var threads = Enumerable.Range(0, processes).Select(_ => new Thread(() => Work(target, queue, verdicts, seconds))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return verdicts;
    }

    private static void Work(Target target, ConcurrentQueue<Mutant> queue, ConcurrentDictionary<Mutant, string> verdicts, double seconds)
    {
        using var worker = new WorkerProcess(target, seconds);
        while (queue.TryDequeue(out var mutant))
        {
            var verdict = worker.Try(mutant);
            verdicts[mutant] = verdict;
            lock (queue)
                File.AppendAllText(target.Log, $"{verdict}: {mutant.Key}\n");
            if (verdicts.Count % 100 == 0)
                Console.Error.WriteLine($"{verdicts.Count} mutants tried, {queue.Count} to go");
        }
    }
}
