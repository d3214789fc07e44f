using System.IO.Compression;
using static ShapeGen.Tests.Weights.CheckpointBytes;

namespace ShapeGen.Tests.Weights;

public class CheckpointMalformedTests
{
    private static readonly byte[] valid = WithPickle(Tensor());

    public static TheoryData<string, byte[], string> Archives => new()
    {
        { "empty", [], "the zip archive cannot be read" },
        { "cut", valid[..^30], "the zip archive cannot be read" },
        { "no pickle", Archive(CompressionLevel.NoCompression, ("data/0", [1])), "the archive must have one data.pkl, but has 0" },
        { "two pickles", Archive(CompressionLevel.NoCompression, ("data.pkl", [1]), ("a/data.pkl", [1])), "the archive must have one data.pkl, but has 2" },
        { "compressed", Archive(CompressionLevel.Optimal, ("data.pkl", new byte[1 << 20])), "'data.pkl' is compressed" },
        { "big-endian", Archive(CompressionLevel.NoCompression, ("data.pkl", [1]), ("byteorder", "big"u8.ToArray())), "its numbers are not little-endian" },
        { "storage missing", WithPickle(Tensor(key: "1")), "the archive has no 'data/1'" },
        { "storage outside", WithPickle(Tensor(key: "../../etc/passwd")), "the archive has no 'data/../../etc/passwd'" },
        { "storage too short", WithPickle(Tensor(count: 7)), "data/0 should have 7 numbers of F32 in 28 bytes, but has 24 bytes" },
        { "storage of another type", WithPickle(Tensor(type: "DoubleStorage")), "data/0 should have 6 numbers of F64 in 48 bytes, but has 24 bytes" },
        { "view beyond its storage", WithPickle(Tensor(offset: 1)), "entry 'w' of shape (2, 3) does not lie within the 6 numbers of data/0" },
        { "view before its storage", WithPickle(Tensor(offset: -1)), "does not lie within" },
        { "negative stride", WithPickle(Tensor(offset: 5, strides: [-3, -1])), "does not lie within" },
        { "negative size", WithPickle(Tensor(shape: [-2, -3])), "does not lie within" },
        { "strides missing", WithPickle(Tensor(strides: [1])), "does not lie within" },
        { "more than a tensor can hold", WithPickle(Tensor(shape: [int.MaxValue, int.MaxValue], strides: [0, 0])), "does not lie within" },
        { "one number many times", WithPickle(Tensor(shape: [100_000_000, 1], strides: [0, 0])), "its entries take 400000000 bytes, but the file has" },
        { "too many dimensions", WithPickle(Tensor(shape: new int[65], strides: new int[65])), "entry 'w' has 65 dimensions; at most 64 are allowed" },
    };

    public static TheoryData<string, byte[][], string> Pickles => new()
    {
        { "a call", [Global("os", "system"), Unicode("true"), [0x85], "R."u8.ToArray()], "at byte 2 of data.pkl, the pickle names 'os.system'; a state dictionary has tensors and ordered dictionaries only" },
        { "an import by the stack", [Unicode("builtins"), Unicode("eval"), [0x93], "."u8.ToArray()], "the pickle names 'builtins.eval'" },
        { "an object", ["(i__main__\nA\n."u8.ToArray()], "the pickle has the instruction 0x69, which no state dictionary needs" },
        { "an extension", [[0x82, 1], "."u8.ToArray()], "the instruction 0x82" },
        { "a whole model's class", [Global("torch.nn.modules.container", "Sequential"), ")R."u8.ToArray()], "the pickle names 'torch.nn.modules.container.Sequential'" },
        { "no end", ["}"u8.ToArray()], "the pickle ends within an instruction" },
        { "text cut", ["X"u8.ToArray(), [255, 255, 255, 255]], "the pickle ends within an instruction" },
        { "name cut", ["cos"u8.ToArray()], "the pickle ends within an instruction" },
        { "bytes that are not UTF-8", [[0x8c, 1, 0xff], "."u8.ToArray()], "a text is not valid UTF-8" },
        { "nothing on the stack", ["."u8.ToArray()], "the pickle's stack is empty" },
        { "taking beyond a mark", ["}(s."u8.ToArray()], "the pickle's stack is empty" },
        { "mark missing", ["t."u8.ToArray()], "a mark is missing on the pickle's stack" },
        { "unknown memo", ["h"u8.ToArray(), [7], "."u8.ToArray()], "the pickle's memo has no value 7" },
        { "call without a name", ["))R."u8.ToArray()], "a call has not the arguments that PyTorch gives it" },
        { "tensor of a text", [Global("torch._utils", "_rebuild_tensor_v2"), Unicode("w"), [0x85], "R."u8.ToArray()], "a call has not the arguments that PyTorch gives it" },
        { "storage of a text", [Unicode("w"), "Q."u8.ToArray()], "a storage is not described as PyTorch does" },
        { "attributes of a list", ["]}b."u8.ToArray()], "something else than a dictionary is given attributes" },
        { "items of a list", ["]NNs."u8.ToArray()], "items are set in something else than a dictionary" },
        { "half an item", ["}(Nu."u8.ToArray()], "items are set in something else than a dictionary" },
        { "values of a dictionary", ["}Na."u8.ToArray()], "values are appended to something else than a list" },
        { "a long number", [[0x8a, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9], "."u8.ToArray()], "a number has 9 bytes, more than any size needs" },
        { "a list", ["]."u8.ToArray()], "it holds a list, not a state dictionary" },
        { "no text as a name", ["}K"u8.ToArray(), [1], "Ns."u8.ToArray()], "the state dictionary has a number among its names" },
        { "no tensor", ["}"u8.ToArray(), Unicode("w"), "Ns."u8.ToArray()], "entry 'w' is None, not a tensor" },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void A_malformed_archive_is_refused_with_its_reason(string name, byte[] content, string reason) => Refuses(name, content, reason);

    [Theory]
    [MemberData(nameof(Pickles))]
    public void A_pickle_of_something_else_is_refused_with_its_reason(string name, byte[][] pickle, string reason) => Refuses(name, WithPickle(pickle), reason);

    [Fact]
    public void A_valid_one_is_read() => Assert.Equal([2, 3], PyTorchCheckpoint.Read(new MemoryStream(valid))["w"].Lengths);

    [Theory]
    [InlineData("training.pt", "entry 'epoch' is a number, not a tensor; save the state dictionary alone")]
    [InlineData("whole-model.pt", "the pickle names 'torch.nn.modules.container.Sequential'")]
    [InlineData("script.pt", "it is a TorchScript program")]
    public void What_PyTorch_wrote_of_something_else_is_refused(string name, string reason)
    {
        var path = TestFiles.Path($"data/checkpoints/{name}");

        var error = Assert.Throws<InvalidDataException>(() => PyTorchCheckpoint.Read(path));

        Assert.StartsWith(path, error.Message);
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void The_format_before_the_archives_is_refused_by_its_name()
    {
        var error = Assert.Throws<InvalidDataException>(() => StateDictionary.Load(new Linear(3, 4), TestFiles.Path("data/checkpoints/legacy.pt")));

        Assert.Contains("PyTorch's format from before version 1.6", error.Message);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_refused()
    {
        using var pipe = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);

        Assert.Contains("cannot seek", Assert.Throws<ArgumentException>(() => PyTorchCheckpoint.Read(pipe)).Message);
    }

    private static void Refuses(string name, byte[] content, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => PyTorchCheckpoint.Read(new MemoryStream(content)));

        Assert.True(error.Message.StartsWith("The stream is not a valid PyTorch checkpoint: ", StringComparison.Ordinal), $"{name}: {error.Message}");
        Assert.Contains(reason, error.Message);
    }
}
