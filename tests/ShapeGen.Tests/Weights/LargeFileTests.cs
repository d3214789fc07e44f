using System.Buffers.Binary;
using System.Text;

namespace ShapeGen.Tests.Weights;

/// <summary>Files of any size: the numbers go straight to where they belong, and nothing else is read.</summary>
public sealed class LargeFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_weight_behind_four_gigabytes_is_found()
    {
        const long before = 4L << 30;
        WriteSparse(
            $$$"""{"before":{"dtype":"F32","shape":[1024,1024,1024],"data_offsets":[0,{{{before}}}]},"weight":{"dtype":"F32","shape":[1,2],"data_offsets":[{{{before}}},{{{before + 8}}}]}}""",
            before, [1f, 2f]);
        var layer = new Linear(2, 1, bias: false);

        StateDictionary.Load(layer, path, strict: false);

        Assert.Equal([1f, 2f], layer.Weight.ToArray());
    }

    [Fact]
    public void Loading_takes_no_second_copy()
    {
        const int bytes = 1024 * 1024 * sizeof(float);
        WriteSparse($$$"""{"weight":{"dtype":"F32","shape":[1024,1024],"data_offsets":[0,{{{bytes}}}]}}""", bytes - sizeof(float), [3f]);
        var layer = new Linear(1024, 1024, bias: false);

        var before = GC.GetAllocatedBytesForCurrentThread();
        StateDictionary.Load(layer, path);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(3f, layer.Weight[[1023, 1023]]);
        Assert.InRange(allocated, 0, bytes / 16);
    }

    /// <summary>A file of zeros, which take no room on the disk, with some numbers behind them.</summary>
    private void WriteSparse(string header, long zeros, float[] numbers)
    {
        using var file = File.Create(path);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        file.Write(length);
        file.Write(Encoding.UTF8.GetBytes(header));
        file.Seek(zeros, SeekOrigin.Current);
        file.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
    }
}
