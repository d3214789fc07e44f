using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen.Tests.Execution;

public class TensorMemoryTests
{
    private readonly Tensor<float> tensor = Tensor.Create([1f, 2, 3, 4, 5, 6], [2, 3]);

    [Fact]
    public void DenseTensorIsReadInPlace()
    {
        var elements = TensorMemory.Read(tensor);
        tensor[1, 2] = 7;
        Assert.Equal([1, 2, 3, 4, 5, 7], elements.ToArray());
    }

    [Fact]
    public void TensorThatIsNotDenseIsCopied()
    {
        var column = tensor.Slice(System.Buffers.NRange.All, 1..2);
        Assert.False(column.IsDense);
        Assert.Equal([2, 5], TensorMemory.Read(column).ToArray());
    }

    [Fact]
    public void NoTensorHasNoElements() => Assert.True(TensorMemory.Read<float>(null).IsEmpty);

    [Fact]
    public void EmptyTensorHasNoElements()
    {
        var empty = TensorMemory.Create<float>([0, 3]);
        Assert.True(TensorMemory.Read(empty).IsEmpty);
        Assert.True(TensorMemory.Write(empty).IsEmpty);
    }

    [Fact]
    public void WrittenElementsAreTheTensors()
    {
        var created = TensorMemory.Create<float>([2, 2]);
        ((float[])[1, 2, 3, 4]).CopyTo(TensorMemory.Write(created));
        Assert.Equal(3, created[1, 0]);
    }

    [Fact]
    public void CopyHasMemoryOfItsOwn()
    {
        float[] elements = [1, 2];
        var copy = TensorMemory.Copy<float>(elements, [2]);
        elements[0] = 5;
        Assert.Equal([1, 2], copy.ToArray());
    }

    [Fact]
    public void ResultOfAnotherSizeIsRefused()
    {
        var destination = new float[6];
        TensorMemory.CopyTo(tensor, destination);
        Assert.Equal([1, 2, 3, 4, 5, 6], destination);
        Assert.Contains("6 elements, not 5", Assert.Throws<ShapeException>(() => TensorMemory.CopyTo(tensor, new float[5])).Message);
    }

    [Fact]
    public void A_tensor_that_no_array_holds_is_named()
    {
        var exception = Assert.Throws<OverflowException>(() => TensorMemory.Create<float>([70_400, 70_400]));
        Assert.Equal($"A tensor of (70400, 70400) would have more elements than an array holds, which is {Array.MaxLength}.", exception.Message);
    }

    [Fact]
    public unsafe void LargeTensorBeginsAtALineOfTheCache()
    {
        for (var i = 0; i < 5; i++)
        {
            var created = TensorMemory.Create<float>([200, 300]);
            TensorMemory.Write(created).Fill(i);
            Assert.True(created.IsDense);
            Assert.Equal((60_000, (float)i), (created.FlattenedLength, created[199, 299]));
            fixed (float* first = TensorMemory.Read(created))
                Assert.Equal(0, (nint)first % 64);
        }

        Assert.Equal(90_000, TensorMemory.Create<bool>([90_000]).FlattenedLength);
    }
}
