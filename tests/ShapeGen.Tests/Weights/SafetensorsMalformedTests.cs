namespace ShapeGen.Tests.Weights;

public class SafetensorsMalformedTests
{
    private static readonly byte[] valid = SafetensorsBytes.Entry("F32", "[2]", new byte[8]);

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "at byte 0, the header's length takes 8 bytes, but there are 0" },
        { "cut in the length", valid[..5], "at byte 0, the header's length takes 8 bytes, but there are 5" },
        { "cut in the header", valid[..30], "at byte 0, the header's length is 54, but only 22 bytes follow" },
        { "cut in the data", valid[..^1], "entry 'x': its data_offsets [0, 8] reach to byte 70, but the file ends at byte 69" },
        { "header longer than the file", SafetensorsBytes.WithLength(1_000_000_000_000, "{}"u8.ToArray()), "the header's length is 1000000000000, but only 2 bytes follow" },
        { "header length beyond 63 bits", SafetensorsBytes.WithLength(ulong.MaxValue, "{}"u8.ToArray()), "the header's length is 18446744073709551615, but only 2 bytes follow" },
        { "no header", SafetensorsBytes.Of(""), "at byte 8, the header must be a JSON object" },
        { "array", SafetensorsBytes.Of("[1]"), "at byte 8, the header must be a JSON object" },
        { "space before", SafetensorsBytes.Of(" {}"), "at byte 8, the header must be a JSON object" },
        { "not JSON", SafetensorsBytes.Of("{x}"), "the header is not valid JSON" },
        { "JSON cut", SafetensorsBytes.Of("""{"x":{"dtype":"""), "the header is not valid JSON" },
        { "comma at the end", SafetensorsBytes.Of("""{"__metadata__":{},}"""), "the header is not valid JSON" },
        { "more after the object", SafetensorsBytes.Of("{}{}"), "at byte 10, the header is not valid JSON" },
        { "bytes that are not UTF-8", SafetensorsBytes.Of([.. "{\""u8, 0xFF, .. "\":{}}"u8]), "the text is not valid Unicode" },
        { "control characters in a name", SafetensorsBytes.Of("""{"\u001b[31m\n\u202e":3}"""), "entry '\\u001b[31m\\u000a\\u202e': must be a JSON object" },
        { "half a surrogate pair", SafetensorsBytes.Of("""{"\uD800":{}}"""), "at byte 9, the text is not valid Unicode" },
        { "entry is no object", SafetensorsBytes.Of("""{"x":3}"""), "at byte 13, entry 'x': must be a JSON object" },
        { "entry without dtype", Header("""{"shape":[],"data_offsets":[0,0]}"""), "entry 'x': it must have a dtype, a shape and data_offsets of two numbers" },
        { "entry without shape", Header("""{"dtype":"F32","data_offsets":[0,0]}"""), "entry 'x': it must have a dtype" },
        { "entry without offsets", Header("""{"dtype":"F32","shape":[]}"""), "entry 'x': it must have a dtype" },
        { "one offset", Header("""{"dtype":"F32","shape":[],"data_offsets":[0]}"""), "data_offsets of two numbers" },
        { "three offsets", Header("""{"dtype":"F32","shape":[],"data_offsets":[0,4,8]}"""), "entry 'x': data_offsets has more than 2 numbers" },
        { "property twice", Header("""{"dtype":"F32","dtype":"F32","shape":[],"data_offsets":[0,0]}"""), "entry 'x': 'dtype' is there twice" },
        { "property of no meaning", Header("""{"dtype":"F32","stride":[1],"shape":[],"data_offsets":[0,0]}"""), "entry 'x': 'stride' has no place beside dtype, shape and data_offsets" },
        { "dtype is no string", Header("""{"dtype":4,"shape":[],"data_offsets":[0,0]}"""), "entry 'x': dtype must be a string" },
        { "unknown dtype", Header("""{"dtype":"F8_E4M3","shape":[],"data_offsets":[0,0]}"""), "entry 'x': the dtype 'F8_E4M3' is not one of F64, F32, F16, BF16" },
        { "dtype in small letters", Header("""{"dtype":"f32","shape":[],"data_offsets":[0,0]}"""), "the dtype 'f32' is not one of" },
        { "shape is no array", Header("""{"dtype":"F32","shape":2,"data_offsets":[0,8]}"""), "entry 'x': shape must be an array" },
        { "negative size", Header("""{"dtype":"F32","shape":[-1],"data_offsets":[0,0]}"""), "entry 'x': shape must hold whole numbers from 0" },
        { "size with a fraction", Header("""{"dtype":"F32","shape":[1.5],"data_offsets":[0,0]}"""), "entry 'x': shape must hold whole numbers from 0" },
        { "size beyond 64 bits", Header("""{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,0]}"""), "entry 'x': shape must hold whole numbers from 0" },
        { "size in a list", Header("""{"dtype":"F32","shape":[[2]],"data_offsets":[0,8]}"""), "entry 'x': shape must hold whole numbers from 0" },
        { "deep nesting", Header("""{"dtype":"F32","shape":""" + new string('[', 1000)), "entry 'x': shape must hold whole numbers from 0" },
        { "too many sizes", Header($$"""{"dtype":"F32","shape":[{{string.Join(',', Enumerable.Repeat(1, 65))}}],"data_offsets":[0,4]}"""), "entry 'x': shape has more than 64 numbers" },
        { "product of sizes overflows", SafetensorsBytes.Entry("F32", "[2147483647,2147483647,2147483647]", new byte[4]), "entry 'x': its shape (2147483647, 2147483647, 2147483647) has more numbers than a tensor can hold" },
        { "bytes overflow to the right number", SafetensorsBytes.Entry("F32", "[4611686018427387906]", new byte[8]), "has more numbers than a tensor can hold" },
        { "overflow before a size of 0", Header("""{"dtype":"F32","shape":[9223372036854775807,9223372036854775807,0],"data_offsets":[0,0]}"""), "has more numbers than a tensor can hold" },
        { "offsets in reverse", Header("""{"dtype":"F32","shape":[2],"data_offsets":[8,0]}"""), "entry 'x': its data_offsets [8, 0] end before they begin" },
        { "offset beyond 63 bits", Header("""{"dtype":"F32","shape":[2],"data_offsets":[0,9223372036854775808]}"""), "entry 'x': data_offsets must hold whole numbers from 0" },
        { "offset out of range", Header("""{"dtype":"F32","shape":[2],"data_offsets":[9223372036854775799,9223372036854775807]}"""), "entry 'x': its data_offsets [9223372036854775799, 9223372036854775807] reach to byte 9223372036854775" },
        { "fewer bytes than the shape", SafetensorsBytes.Entry("F32", "[3]", new byte[8]), "entry 'x': its shape (3) of F32 takes 12 bytes, but its data_offsets [0, 8] span 8" },
        { "more bytes than the shape", SafetensorsBytes.Entry("F16", "[3]", new byte[8]), "entry 'x': its shape (3) of F16 takes 6 bytes, but its data_offsets [0, 8] span 8" },
        { "bytes without a number", SafetensorsBytes.Entry("F32", "[0]", new byte[8]), "its shape (0) of F32 takes 0 bytes, but its data_offsets [0, 8] span 8" },
        { "overlap", TwoEntries("[0,2]", "[1,3]", 3), "at byte 61, entry 'b': its bytes from 114 on overlap those of 'a', which end at 115" },
        { "the same bytes twice", TwoEntries("[0,2]", "[0,2]", 2), "entry 'b': its bytes from 113 on overlap those of 'a'" },
        { "gap between", TwoEntries("[0,2]", "[3,5]", 5), "entry 'b': its bytes begin at 116, and those from 115 on belong to no entry" },
        { "gap in front", TwoEntries("[3,5]", "[1,3]", 5), "entry 'b': its bytes begin at 114, and those from 113 on belong to no entry" },
        { "gap at the end", TwoEntries("[0,2]", "[2,4]", 7), "at byte 117, the 3 bytes to the end belong to no entry" },
        { "bytes without an entry", SafetensorsBytes.Of("{}", 1), "at byte 10, the 1 bytes to the end belong to no entry" },
        { "name twice", SafetensorsBytes.Of($$$"""{"x":{{{OneByte(0)}}},"x":{{{OneByte(1)}}}}""", 1, 2), "the name 'x' is there twice" },
        { "name twice, once in disguise", SafetensorsBytes.Of($$$"""{"x":{{{OneByte(0)}}},"\u0078":{{{OneByte(1)}}}}""", 1, 2), "the name 'x' is there twice" },
        { "metadata twice", SafetensorsBytes.Of("""{"__metadata__":{},"__metadata__":{}}"""), "at byte 27, the name '__metadata__' is there twice" },
        { "metadata is no object", SafetensorsBytes.Of("""{"__metadata__":"pt"}"""), "at byte 24, __metadata__ must be an object of strings" },
        { "metadata not of strings", SafetensorsBytes.Of("""{"__metadata__":{"epoch":3}}"""), "at byte 33, __metadata__ must be an object of strings" },
        { "long name", SafetensorsBytes.Of($$"""{"{{new string('n', 5000)}}":3}"""), $"entry '{new string('n', 100)}…': must be a JSON object" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_malformed_file_is_told_by_what_is_wrong_and_where(string what, byte[] content, string message)
    {
        Assert.NotEmpty(what);
        using var stream = new MemoryStream(content);

        var error = Assert.Throws<InvalidDataException>(() => Safetensors.Read(stream));

        Assert.StartsWith("The stream is not a valid safetensors file: at byte ", error.Message);
        Assert.True(error.Message.Contains(message), error.Message);
    }

    [Fact]
    public void The_message_names_the_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, valid[..^1]);

            Assert.StartsWith(path, Assert.Throws<InvalidDataException>(() => Safetensors.Read(path)).Message);
            Assert.Throws<InvalidDataException>(() => Safetensors.ReadHeader(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_that_ends_before_its_length_is_malformed()
    {
        using var stream = new ShrinkingStream(valid, valid.Length - 4);

        Assert.Contains("ends before its stated length", Assert.Throws<InvalidDataException>(() => Safetensors.Read(stream)).Message);
    }

    public static TheoryData<byte[]> Claims => new()
    {
        Header("""{"dtype":"F32","shape":[2000000000],"data_offsets":[0,8000000000]}"""),
        SafetensorsBytes.WithLength(99_000_000, "{}"u8.ToArray()),
        Header($$"""{"dtype":"F32","shape":[{{string.Join(',', Enumerable.Repeat(0, 30_000))}}],"data_offsets":[0,0]}"""),
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public void Nothing_is_allocated_for_what_a_header_only_claims(byte[] content)
    {
        using var stream = new MemoryStream(content);
        Assert.Throws<InvalidDataException>(() => Safetensors.Read(stream));
        stream.Position = 0;

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => Safetensors.Read(stream));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, content.Length + 50_000);
    }

    private static byte[] Header(string entry) => SafetensorsBytes.Of($$$"""{"x":{{{entry}}}}""");

    private static string OneByte(int begin) => $$"""{"dtype":"U8","shape":[1],"data_offsets":[{{begin}},{{begin + 1}}]}""";

    private static byte[] TwoEntries(string first, string second, int bytes) => SafetensorsBytes.Of(
        $$$"""{"a":{"dtype":"U8","shape":[2],"data_offsets":{{{first}}}},"b":{"dtype":"U8","shape":[2],"data_offsets":{{{second}}}}}""", new byte[bytes]);

    /// <summary>Delivers less than its length says, as a file does that is cut while it is read.</summary>
    private sealed class ShrinkingStream(byte[] content, int end) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Max(0, Math.Min(count, end - (int)Position)));
    }
}
