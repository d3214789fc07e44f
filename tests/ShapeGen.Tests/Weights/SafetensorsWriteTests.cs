using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Text;

namespace ShapeGen.Tests.Weights;

public class SafetensorsWriteTests
{
    [Fact]
    public void What_is_written_is_read_back_bit_by_bit()
    {
        float[] numbers = [0f, -0f, float.NaN, float.Epsilon, float.MaxValue, float.NegativeInfinity];

        var tensors = RoundTrip(("layers.0.weight", Tensor.Create(numbers, [2, 3])), ("Größe \"x\"\n", Tensor.Create([1f])));

        Assert.Equal(["layers.0.weight", "Größe \"x\"\n"], tensors.Keys);
        Assert.Equal([2, 3], tensors["layers.0.weight"].Lengths);
        Assert.Equal(numbers.Select(BitConverter.SingleToInt32Bits), tensors["layers.0.weight"].ToArray().Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void The_content_is_the_formats()
    {
        var content = Write(("w", Tensor.Create([1f, 2f], [1, 2])));

        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(content);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """{"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""",
            Encoding.UTF8.GetString(content, 8, length).TrimEnd(' '));
        Assert.Equal([0, 0, 0x80, 0x3F, 0, 0, 0, 0x40], content[(8 + length)..]);
    }

    [Fact]
    public void A_slice_is_written_without_what_lies_between()
    {
        var slice = Tensor.Create([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]).Slice([System.Buffers.NRange.All, new(1, 3)]);
        Assert.False(slice.IsDense);

        Assert.Equal([2f, 3f, 5f, 6f], RoundTrip(("x", slice))["x"].ToArray());
    }

    [Fact]
    public void Tensors_without_numbers_are_written()
    {
        var tensors = RoundTrip(("a", Tensor.CreateFromShape<float>([3, 0])), ("b", Tensor<float>.Empty), ("c", Tensor.Create([9f])));

        Assert.Equal([3, 0], tensors["a"].Lengths);
        Assert.Equal([0], tensors["b"].Lengths);
        Assert.Equal([9f], tensors["c"].ToArray());
    }

    [Fact]
    public void A_name_can_be_given_once()
    {
        var error = Assert.Throws<ArgumentException>(() => Write(("w", Tensor.Create([1f])), ("w", Tensor.Create([2f]))));

        Assert.Contains("'w'", error.Message);
    }

    [Fact]
    public void The_formats_own_name_is_refused() =>
        Assert.Contains("'__metadata__'", Assert.Throws<ArgumentException>(() => Write(("__metadata__", Tensor.Create([1f])))).Message);

    private static IReadOnlyDictionary<string, Tensor<float>> RoundTrip(params (string Name, Tensor<float> Tensor)[] tensors)
    {
        using var stream = new MemoryStream(Write(tensors));
        return Safetensors.Read(stream);
    }

    private static byte[] Write(params (string Name, Tensor<float> Tensor)[] tensors)
    {
        using var stream = new MemoryStream();
        Safetensors.Write(stream, tensors.Select(entry => KeyValuePair.Create(entry.Name, entry.Tensor)));
        return stream.ToArray();
    }
}
