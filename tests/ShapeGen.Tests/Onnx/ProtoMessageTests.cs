using System.Numerics.Tensors;
using ShapeGen.Onnx;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Onnx;

public class ProtoMessageTests
{
    [Theory]
    [InlineData(0, "0800")]
    [InlineData(127, "087F")]
    [InlineData(150, "089601")]
    [InlineData(16384, "08808001")]
    [InlineData(-1, "08FFFFFFFFFFFFFFFFFF01")]
    public void An_integer_takes_seven_bits_a_byte(long value, string bytes) => Assert.Equal(bytes, Hex(new ProtoMessage().Add(1, value)));

    [Fact]
    public void Texts_and_messages_have_their_length_in_front()
    {
        Assert.Equal("120774657374696E67", Hex(new ProtoMessage().Add(2, "testing")));
        Assert.Equal("1A03089601", Hex(new ProtoMessage().Add(3, new ProtoMessage().Add(1, 150))));
        Assert.Equal("A20100", Hex(new ProtoMessage().Add(20, new ProtoMessage())));
    }

    [Fact]
    public void Floats_are_written_in_order()
    {
        Assert.Equal("150000C03F", Hex(new ProtoMessage().Add(2, 1.5f)));
        Assert.Equal("4A080000C03F000000C0", Hex(new ProtoMessage().Add(9, Tensor.Create([1.5f, -2f]))));
        Assert.Equal("4A080000C03F000000C0", Hex(new ProtoMessage().Add(9, Tensor.Create([9f, 1.5f, -2f]).Slice([1..]))));
    }

    [Fact]
    public void Many_floats_are_read_back()
    {
        var floats = Enumerable.Range(0, 2500).Select(i => i / 7f).ToArray();
        using var stream = new MemoryStream();
        new ProtoMessage().Add(9, Tensor.Create(floats)).WriteTo(stream);

        var field = Assert.Single(OnnxReader.Fields(stream.ToArray()));
        Assert.Equal(floats, new OnnxTensor(1, [2500], (byte[])field.Value).Floats);
    }

    private static string Hex(ProtoMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        Assert.Equal(stream.Length, message.Length);
        return Convert.ToHexString(stream.ToArray());
    }
}
