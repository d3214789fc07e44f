namespace ShapeGen.Tests.Shared;

/// <summary>Changes bits, bytes, lengths and the text of a file's bytes.</summary>
internal static class ByteMutation
{
    /// <summary>The bytes with one to three changes.</summary>
    public static byte[] Of(byte[] content, Random random)
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
