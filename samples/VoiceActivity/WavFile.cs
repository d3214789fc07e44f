using System.Buffers.Binary;
using System.Text;

namespace VoiceActivity;

/// <summary>A recording of one channel.</summary>
/// <param name="SampleRate">Samples of a second.</param>
/// <param name="Samples">The samples, from -1 to 1.</param>
public sealed record WavFile(int SampleRate, float[] Samples)
{
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const int FormatLength = 16;
    private const int Pcm = 1;

    /// <summary>Reads a file of 16-bit PCM with one channel.</summary>
    /// <exception cref="InvalidDataException">It is not such a file; the message says where it differs.</exception>
    public static WavFile Read(string path) => Parse(File.ReadAllBytes(path), path);

    /// <summary>Reads the bytes of such a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">They are not such a file; the message says where they differ.</exception>
    public static WavFile Parse(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength)
            throw Malformed(name, $"it has {bytes.Length} bytes, and the header alone takes {HeaderLength}");

        Expect(bytes, 0, "RIFF", name);
        Expect(bytes, 8, "WAVE", name);
        var chunks = Chunks(bytes, name);
        if (!chunks.TryGetValue("fmt ", out var format))
            throw Malformed(name, "there is no 'fmt ' chunk, which says how the sound is stored");
        if (!chunks.TryGetValue("data", out var data))
            throw Malformed(name, "there is no 'data' chunk, which has the sound");

        var sampleRate = SampleRateOf(bytes[format], name);
        return new WavFile(sampleRate, Samples16(bytes[data], name));
    }

    /// <summary>Where the content of each chunk is; a chunk of odd length is followed by a byte without meaning.</summary>
    private static Dictionary<string, Range> Chunks(ReadOnlySpan<byte> bytes, string name)
    {
        var chunks = new Dictionary<string, Range>();
        var position = HeaderLength;
        while (position + ChunkHeaderLength <= bytes.Length)
        {
            var id = Encoding.Latin1.GetString(bytes.Slice(position, 4));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(position + 4)..]);
            position += ChunkHeaderLength;
            if (length > bytes.Length - position)
                throw Malformed(name, $"the '{id}' chunk at byte {position - ChunkHeaderLength} says it has {length} bytes, but {bytes.Length - position} are left");

            chunks.TryAdd(id, position..(position + (int)length));
            position += (int)length + ((int)length & 1);
        }

        return chunks;
    }

    private static int SampleRateOf(ReadOnlySpan<byte> format, string name)
    {
        if (format.Length < FormatLength)
            throw Malformed(name, $"the 'fmt ' chunk has {format.Length} bytes, but {FormatLength} are needed");

        RequireNumber(BinaryPrimitives.ReadUInt16LittleEndian(format), Pcm, "format (1 is PCM)", name);
        RequireNumber(BinaryPrimitives.ReadUInt16LittleEndian(format[2..]), 1, "number of channels", name);
        RequireNumber(BinaryPrimitives.ReadUInt16LittleEndian(format[14..]), 16, "number of bits of a sample", name);
        var sampleRate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        return sampleRate is > 0 and <= int.MaxValue
            ? (int)sampleRate
            : throw Malformed(name, $"the number of samples of a second is {sampleRate}");
    }

    private static float[] Samples16(ReadOnlySpan<byte> data, string name)
    {
        if (data.Length % 2 != 0)
            throw Malformed(name, $"the 'data' chunk has {data.Length} bytes, which is no whole number of samples of 2 bytes");

        var samples = new float[data.Length / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(data[(2 * i)..]) / 32768f;
        return samples;
    }

    private static void Expect(ReadOnlySpan<byte> bytes, int position, string id, string name)
    {
        var found = Encoding.Latin1.GetString(bytes.Slice(position, 4));
        if (found != id)
            throw Malformed(name, $"'{id}' is expected at byte {position}, but '{found}' is there");
    }

    private static void RequireNumber(int actual, int expected, string what, string name)
    {
        if (actual != expected)
            throw Malformed(name, $"the {what} is {actual}, and this program reads {expected} only");
    }

    private static InvalidDataException Malformed(string name, string what) => new($"'{name}' is no WAV file that can be read: {what}.");
}
