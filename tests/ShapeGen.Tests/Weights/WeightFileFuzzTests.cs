namespace ShapeGen.Tests.Weights;

public class WeightFileFuzzTests
{
    private const int Mutations = 5000;

    private static readonly byte[] safetensors = SafetensorsBytes.Of(
        """{"__metadata__":{"format":"pt"},"a.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"b":{"dtype":"BF16","shape":[4],"data_offsets":[24,32]},"n":{"dtype":"I64","shape":[],"data_offsets":[32,40]}} """,
        [.. Enumerable.Range(0, 40).Select(number => (byte)number)]);

    [Fact]
    public void A_safetensors_file_is_read_or_refused_whatever_its_bytes() =>
        ReadsOrRefuses(random => Mutate(safetensors, random), stream => Safetensors.Read(stream));

    [Fact]
    public void A_checkpoint_is_read_or_refused_whatever_its_bytes()
    {
        var checkpoint = File.ReadAllBytes(TestFiles.Path("data/checkpoints/views.pt"));

        ReadsOrRefuses(random => Mutate(checkpoint, random), stream => PyTorchCheckpoint.Read(stream));
    }

    [Fact]
    public void A_checkpoint_is_read_or_refused_whatever_its_pickle()
    {
        byte[] pickle = [.. CheckpointBytes.Tensor().SelectMany(bytes => bytes)];

        ReadsOrRefuses(random => CheckpointBytes.WithPickle(Mutate(pickle, random)), stream => PyTorchCheckpoint.Read(stream));
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

    private static byte[] Mutate(byte[] content, Random random)
    {
        List<byte> bytes = [.. content];
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
            MutateOnce(bytes, random);
        return [.. bytes];
    }

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes[at] = "0123456789{}[],:\"\\-.eE "u8[random.Next(23)];
                break;
            case 3:
                bytes.Insert(at, "0123456789{}[],:\"\\-.eE "u8[random.Next(23)]);
                break;
            case 4:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                break;
            default:
                bytes[random.Next(Math.Min(8, bytes.Count))] = (byte)random.Next(256);
                break;
        }
    }
}
