using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Weights;

public class WeightFileFuzzTests
{
    private const int Mutations = 5000;

    private static readonly byte[] safetensors = SafetensorsBytes.Of(
        """{"__metadata__":{"format":"pt"},"a.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"b":{"dtype":"BF16","shape":[4],"data_offsets":[24,32]},"n":{"dtype":"I64","shape":[],"data_offsets":[32,40]}} """,
        [.. Enumerable.Range(0, 40).Select(number => (byte)number)]);

    [Fact]
    public void A_safetensors_file_is_read_or_refused_whatever_its_bytes() =>
        ReadsOrRefuses(random => ByteMutation.Of(safetensors, random), stream => Safetensors.Read(stream));

    [Fact]
    public void A_checkpoint_is_read_or_refused_whatever_its_bytes()
    {
        var checkpoint = File.ReadAllBytes(TestFiles.Path("data/checkpoints/views.pt"));

        ReadsOrRefuses(random => ByteMutation.Of(checkpoint, random), stream => PyTorchCheckpoint.Read(stream));
    }

    [Fact]
    public void A_checkpoint_is_read_or_refused_whatever_its_pickle()
    {
        byte[] pickle = [.. CheckpointBytes.Tensor().SelectMany(bytes => bytes)];

        ReadsOrRefuses(random => CheckpointBytes.WithPickle(ByteMutation.Of(pickle, random)), stream => PyTorchCheckpoint.Read(stream));
    }

    private static void ReadsOrRefuses(Func<Random, byte[]> content, Action<Stream> read)
    {
        var random = new Random(20260505);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < Mutations; i++)
        {
            using var stream = new MemoryStream(content(random));
            try
            {
                read(stream);
                accepted++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.Equal(Mutations, accepted + refused);
        Assert.True(accepted > 20 && refused > 1000, $"{accepted} read and {refused} refused: the mutations are too kind or too cruel.");
    }
}
