using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen.Tests.Weights;

public class SafetensorsReadTests
{
    public static TheoryData<string, byte[], float[]> NumberTypes => new()
    {
        { "F64", Bytes(1.5, -1e300, 1.0 + 1e-12), [1.5f, float.NegativeInfinity, 1f] },
        { "F32", Bytes(1.5f, -0f, float.NaN), [1.5f, -0f, float.NaN] },
        { "F16", Bytes((Half)1.5, Half.MaxValue, Half.Epsilon), [1.5f, 65504f, 5.9604645e-8f] },
        { "BF16", [0xC0, 0x3F, 0x49, 0x40, 0x80, 0xFF], [1.5f, 3.140625f, float.NegativeInfinity] },
        { "I64", Bytes(-3L, 16777217L, long.MaxValue), [-3f, 16777216f, 9.223372e18f] },
        { "I32", Bytes(-3, int.MaxValue), [-3f, 2147483648f] },
        { "I16", Bytes((short)-3, short.MaxValue), [-3f, 32767f] },
        { "I8", [0xFD, 127], [-3f, 127f] },
        { "U64", Bytes(3UL, ulong.MaxValue), [3f, 1.8446744e19f] },
        { "U32", Bytes(3u, uint.MaxValue), [3f, 4294967296f] },
        { "U16", Bytes((ushort)3, ushort.MaxValue), [3f, 65535f] },
        { "U8", [3, 255], [3f, 255f] },
        { "BOOL", [0, 1, 2], [0f, 1f, 1f] },
    };

    [Theory]
    [MemberData(nameof(NumberTypes))]
    public void Numbers_of_every_type_become_float(string type, byte[] data, float[] expected)
    {
        var tensor = Read(SafetensorsBytes.Entry(type, $"[{expected.Length}]", data))["x"];

        Assert.Equal(expected, tensor.ToArray());
    }

    [Fact]
    public void Conversion_goes_on_beyond_one_chunk()
    {
        var numbers = Enumerable.Range(0, 40_000).ToArray();

        var tensor = Read(SafetensorsBytes.Entry("I32", "[200,200]", Bytes(numbers)))["x"];

        Assert.Equal([200, 200], tensor.Lengths);
        Assert.Equal(numbers.Select(number => (float)number), tensor.ToArray());
    }

    [Fact]
    public void A_number_without_sizes_becomes_a_tensor_of_one()
    {
        var tensor = Read(SafetensorsBytes.Entry("I64", "[]", Bytes(7L)))["x"];

        Assert.Equal([1], tensor.Lengths);
        Assert.Equal(7f, tensor[0]);
    }

    [Fact]
    public void A_size_may_be_0()
    {
        var tensor = Read(SafetensorsBytes.Entry("F32", "[3,0]"))["x"];

        Assert.Equal([3, 0], tensor.Lengths);
    }

    [Fact]
    public void Entries_come_in_the_headers_order_wherever_their_bytes_are()
    {
        var content = SafetensorsBytes.Of(
            """{"b":{"dtype":"U8","shape":[1],"data_offsets":[1,2]},"__metadata__":{"format":"pt"},"a":{"shape":[1],"data_offsets":[0,1],"dtype":"U8"}}  """, 5, 6);

        var tensors = Read(content);

        Assert.Equal(["b", "a"], tensors.Keys);
        Assert.Equal(6f, tensors["b"][0]);
        Assert.Equal(5f, tensors["a"][0]);
    }

    [Fact]
    public void No_entries_are_no_error() => Assert.Empty(Read(SafetensorsBytes.Of("{}")));

    [Fact]
    public void The_header_alone_tells_names_types_and_shapes()
    {
        using var stream = new MemoryStream(SafetensorsBytes.Entry("BF16", "[2,3]", new byte[12]));

        var entry = Assert.Single(Safetensors.ReadHeader(stream));

        Assert.Equal(("x", "BF16"), (entry.Name, entry.DType));
        Assert.Equal([2, 3], entry.Shape);
    }

    [Fact]
    public void Reading_begins_at_the_streams_position()
    {
        using var stream = new MemoryStream([1, 2, 3, .. SafetensorsBytes.Entry("U8", "[2]", 8, 9)]) { Position = 3 };

        Assert.Equal([8f, 9f], Safetensors.Read(stream)["x"].ToArray());
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_refused_by_name()
    {
        using var stream = new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);

        Assert.Equal("stream", Assert.Throws<ArgumentException>(() => Safetensors.Read(stream)).ParamName);
    }

    [Fact]
    public void Values_of_PyTorch_are_read_in_full()
    {
        var tensors = Safetensors.Read(TestFiles.Path("golden/values.safetensors"));

        Assert.Equal(1534, tensors.Count);
        Assert.Equal(92850, tensors.Values.Sum(tensor => (long)tensor.FlattenedLength));
        Assert.Equal(57828.7451716204, SumOfMagnitudes(tensors), 6);
        Assert.Equal([7, 2], tensors["0000_Linear/state/weight"].Lengths);
        Assert.Equal([-3.9158620834350586f, 0.5993019938468933f], tensors["0000_Linear/input/0"].ToArray());
        Assert.Equal([0f], tensors["0198_BatchNorm1d/state/num_batches_tracked"].ToArray());
    }

    [Theory]
    [InlineData("lenet5_mnist", "conv1.weight conv1.bias conv2.weight conv2.bias fc1.weight fc1.bias fc2.weight fc2.bias fc3.weight fc3.bias", 61706, 4107.600338758898)]
    [InlineData("lstm_rows_mnist", "lstm.weight_ih_l0 lstm.weight_hh_l0 lstm.bias_ih_l0 lstm.bias_hh_l0 fc.weight fc.bias", 24714, 4476.137691567291)]
    public void Trained_models_are_read_in_full(string file, string names, long count, double magnitudes)
    {
        var tensors = Safetensors.Read(TestFiles.Path($"data/digits/{file}.safetensors"));

        Assert.Equal(names.Split(' '), tensors.Keys);
        Assert.Equal(count, tensors.Values.Sum(tensor => (long)tensor.FlattenedLength));
        Assert.Equal(magnitudes, SumOfMagnitudes(tensors), 8);
    }

    [Fact]
    public void Reading_takes_little_more_memory_than_the_tensors()
    {
        var path = TestFiles.Path("data/digits/lenet5_mnist.safetensors");
        Safetensors.Read(path);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Safetensors.Read(path);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 246_824, 246_824 + 50_000);
    }

    private static IReadOnlyDictionary<string, Tensor<float>> Read(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return Safetensors.Read(stream);
    }

    private static byte[] Bytes<T>(params T[] numbers)
        where T : unmanaged
        => MemoryMarshal.AsBytes<T>(numbers).ToArray();

    private static double SumOfMagnitudes(IReadOnlyDictionary<string, Tensor<float>> tensors) =>
        tensors.Values.Sum(tensor => tensor.ToArray().Sum(number => (double)Math.Abs(number)));
}
