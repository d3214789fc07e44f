using System.Buffers.Binary;
using System.Text;
using VoiceActivity;

namespace ShapeGen.Models.Tests.VoiceActivity;

public class WavFileTests
{
    private static readonly byte[] format = Format(format: 1, channels: 1, sampleRate: 16000, bits: 16);

    [Fact]
    public void Samples_are_parts_of_32768()
    {
        var file = WavFile.Parse(File(Chunk("fmt ", format), Chunk("data", [0, 0, 0, 0x40, 0, 0x80, 0xFF, 0x7F])), "a.wav");

        Assert.Equal(16000, file.SampleRate);
        Assert.Equal([0, 0.5f, -1, 32767 / 32768f], file.Samples);
    }

    [Fact]
    public void Other_chunks_are_passed_over_with_the_byte_behind_an_odd_one()
    {
        var file = WavFile.Parse(File(Chunk("LIST", [1, 2, 3]), [0], Chunk("fmt ", [.. format, 0, 0]), Chunk("data", [1, 0]), Chunk("id3 ", [])), "a.wav");

        Assert.Equal([1 / 32768f], file.Samples);
    }

    public static TheoryData<byte[], string> Malformed => new()
    {
        { [], "it has 0 bytes, and the header alone takes 12" },
        { "RIFX\0\0\0\0WAVE"u8.ToArray(), "'RIFF' is expected at byte 0, but 'RIFX' is there" },
        { "RIFF\0\0\0\0AVI "u8.ToArray(), "'WAVE' is expected at byte 8, but 'AVI ' is there" },
        { File(), "there is no 'fmt ' chunk, which says how the sound is stored" },
        { File(Chunk("fmt ", format)), "there is no 'data' chunk, which has the sound" },
        { File(Chunk("fmt ", format[..14]), Chunk("data", [])), "the 'fmt ' chunk has 14 bytes, but 16 are needed" },
        { File(Chunk("fmt ", Format(3, 1, 16000, 32)), Chunk("data", [])), "the format (1 is PCM) is 3, and this program reads 1 only" },
        { File(Chunk("fmt ", Format(1, 2, 16000, 16)), Chunk("data", [])), "the number of channels is 2, and this program reads 1 only" },
        { File(Chunk("fmt ", Format(1, 1, 16000, 8)), Chunk("data", [])), "the number of bits of a sample is 8, and this program reads 16 only" },
        { File(Chunk("fmt ", Format(1, 1, 0, 16)), Chunk("data", [])), "the number of samples of a second is 0" },
        { File(Chunk("fmt ", format), Chunk("data", [1, 2, 3])), "the 'data' chunk has 3 bytes, which is no whole number of samples of 2 bytes" },
        { File(Chunk("fmt ", format), Chunk("data", [1, 2])[..^1]), "the 'data' chunk at byte 36 says it has 2 bytes, but 1 are left" },
        { File("data"u8.ToArray(), [0xFF, 0xFF, 0xFF, 0xFF]), "the 'data' chunk at byte 12 says it has 4294967295 bytes, but 0 are left" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_file_is_refused_with_what_is_wrong(byte[] bytes, string what)
    {
        var error = Assert.Throws<InvalidDataException>(() => WavFile.Parse(bytes, "a.wav"));
        Assert.Equal($"'a.wav' is no WAV file that can be read: {what}.", error.Message);
    }

    [Fact]
    public void No_file_that_was_cut_off_is_read_as_if_it_were_whole()
    {
        var whole = File(Chunk("fmt ", format), Chunk("data", [1, 2, 3, 4]));
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<InvalidDataException>(() => WavFile.Parse(whole.AsSpan(0, length), "a.wav")));
    }

    private static byte[] File(params byte[][] parts) => [.. "RIFF\0\0\0\0WAVE"u8, .. parts.SelectMany(part => part)];

    private static byte[] Chunk(string id, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(id), .. length, .. content];
    }

    private static byte[] Format(ushort format, ushort channels, int sampleRate, ushort bits)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, format);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), sampleRate);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(14), bits);
        return bytes;
    }
}
