using System.Numerics.Tensors;

namespace ShapeGen.Fuzz.Weights;

/// <summary>Reads weight files and holds what happens against what is promised.</summary>
internal sealed class WeightReading
{
    /// <summary>What reading a file may allocate for each of its bytes: four views of each, four bytes for a number of one byte, and copies on the way.</summary>
    public const int BytesPerByte = 40;

    /// <summary>What it may allocate whatever the file's length.</summary>
    public const int FreeBytes = 10_000_000;

    private const string Executed = "executed";
    private readonly Linear model = new(3, 2);
    private readonly float[] weights;

    public WeightReading() => weights = Weights();

    /// <summary>How many were read, and how many refused.</summary>
    public (int Read, int Refused) Counts { get; private set; }

    /// <summary>The most memory that reading one allocated, and the length of that file.</summary>
    public (long Bytes, int Length) Most { get; private set; }

    /// <summary>What was not as promised.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Reads a file in one of three ways: its list, its numbers, into a model.</summary>
    public void Read(byte[] file, int way)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = Try(() => Read(new MemoryStream(file), way));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Counts = failure is null ? (Counts.Read + 1, Counts.Refused) : (Counts.Read, Counts.Refused + 1);
        if (allocated > Most.Bytes)
            Most = (allocated, file.Length);
        if (failure is not (null or InvalidDataException or StateDictionaryException))
            Faults.Add($"{failure}\n{Convert.ToBase64String(file)}");
        if (allocated > ((long)BytesPerByte * file.Length) + FreeBytes)
            Faults.Add($"{allocated} bytes allocated for {file.Length}\n{Convert.ToBase64String(file)}");
        if (failure is not null && !weights.AsSpan().SequenceEqual(Weights()))
            Faults.Add($"a model has been changed by a file that was refused: {failure.Message}\n{Convert.ToBase64String(file)}");
        if (failure is not null && failure.Message.Replace("\n  ", "", StringComparison.Ordinal).Any(char.IsControl))
            Faults.Add($"a control character stands in the message: {failure.Message}");
        if (failure is null)
            Array.Copy(Weights(), weights, weights.Length);
    }

    /// <summary>Whether anything has been written beside the files.</summary>
    public void CheckFolder()
    {
        if (File.Exists(Executed))
            Faults.Add("a function that a file names has been called");
    }

    private void Read(Stream stream, int way)
    {
        switch (way)
        {
            case 0:
                WeightFile.Open(stream);
                break;
            case 1:
                WeightFile.Open(stream).ReadAll();
                break;
            default:
                StateDictionary.Load(model, stream, strict: false);
                break;
        }
    }

    private float[] Weights() => [.. StateDictionary.Of(model).Values.SelectMany(tensor => tensor.ToArray())];

    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
