using System.IO.Compression;

namespace ShapeGen;

/// <summary>A PyTorch checkpoint: a zip archive without compression, whose <c>data.pkl</c> names the tensors in its <c>data/…</c>.</summary>
internal sealed class CheckpointReader : WeightFile
{
    /// <summary>The archive's file that describes the others.</summary>
    public const string PickleName = "data.pkl";

    /// <summary>PyTorch's own bound on the number of dimensions.</summary>
    private const int MaxRank = 64;

    /// <summary>
    /// Tied weights let several entries share their numbers. Read one by one, they may take this many times the file, and one
    /// <see cref="FreeBytes"/> besides; more is no state dictionary but an attempt to fill the memory.
    /// </summary>
    private const int MaxSharing = 4;

    private const long FreeBytes = 1 << 20;

    private readonly WeightFileErrors errors;
    private readonly ZipArchive archive;
    private readonly string folder;
    private readonly long length;
    private (string Key, float[] Numbers)? shared;

    /// <summary>Reads the list of entries.</summary>
    public CheckpointReader(Stream stream)
        : this(stream, new WeightFileErrors(stream, "PyTorch checkpoint"))
    {
    }

    private CheckpointReader(Stream stream, WeightFileErrors errors)
        : base(errors)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("The stream cannot seek; copy it into a MemoryStream first.", nameof(stream));

        (this.errors, length) = (errors, stream.Length);
        archive = OpenArchive(stream);
        folder = FindFolder();
        CheckByteOrder();
        var dictionary = Unpickler.Read(ReadFile(PickleName), errors);
        Entries = [.. Describe(dictionary as PickledDictionary ?? throw errors.Of($"it holds {NameOf(dictionary)}, not a state dictionary"))];
        CheckEntries();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CheckpointEntry> Entries { get; }

    /// <inheritdoc/>
    protected override void ReadNumbers(WeightEntry entry, Span<float> numbers)
    {
        var view = ((CheckpointEntry)entry).View;
        if (!view.IsWhole)
        {
            Gather(ReadStorage(view.Storage), view, view.Offset, 0, ref numbers);
            return;
        }

        using var content = OpenStorage(view.Storage);
        Decode(content, entry.DType, numbers);
    }

    private static void Gather(float[] storage, PickledTensor view, long offset, int dim, ref Span<float> numbers)
    {
        if (dim == view.Shape.Length)
        {
            numbers[0] = storage[offset];
            numbers = numbers[1..];
            return;
        }

        for (var i = 0L; i < view.Shape[dim] && !numbers.IsEmpty; i++)
            Gather(storage, view, offset + (i * view.Strides[dim]), dim + 1, ref numbers);
    }

    /// <summary>The numbers of a storage that has several views, which mostly stand one after another.</summary>
    private float[] ReadStorage(PickledStorage storage)
    {
        if (shared is { } last && last.Key == storage.Key && last.Numbers.Length == storage.Count)
            return last.Numbers;

        var numbers = new float[storage.Count];
        using var content = OpenStorage(storage);
        Decode(content, storage.DType, numbers);
        shared = (storage.Key, numbers);
        return numbers;
    }

    private ZipArchive OpenArchive(Stream stream)
    {
        try
        {
            var opened = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = opened.Entries;
            return opened;
        }
        catch (Exception e) when (IsZipError(e))
        {
            throw errors.Of($"the zip archive cannot be read ({e.Message.TrimEnd('.')})");
        }
    }

    private static bool IsZipError(Exception e) => e is InvalidDataException or IOException or NotSupportedException or ArgumentException;

    /// <summary>PyTorch puts all files into one folder, which has the checkpoint's name.</summary>
    private string FindFolder()
    {
        ZipArchiveEntry[] pickles = [.. archive.Entries.Where(entry => entry.FullName == PickleName || entry.FullName.EndsWith("/" + PickleName, StringComparison.Ordinal))];
        if (pickles is not [var pickle])
            throw errors.Of($"the archive must have one {PickleName}, but has {pickles.Length}");

        var found = pickle.FullName[..^PickleName.Length];
        if (archive.GetEntry(found + "constants.pkl") is not null)
            throw errors.Of("it is a TorchScript program; save its weights alone by torch.save(model.state_dict(), path)");
        return found;
    }

    private void CheckByteOrder()
    {
        if (archive.GetEntry(folder + "byteorder") is not null && !ReadFile("byteorder").AsSpan().SequenceEqual("little"u8))
            throw errors.Of("its numbers are not little-endian");
    }

    private byte[] ReadFile(string name)
    {
        using var content = OpenFile(name, out var size);
        if (size > Array.MaxLength)
            throw errors.Of($"{name} has {size} bytes, more than can be read");
        var bytes = new byte[size];
        errors.ReadExactly(content, bytes);
        return bytes;
    }

    private Stream OpenStorage(PickledStorage storage)
    {
        var content = OpenFile("data/" + storage.Key, out var size);
        var expected = (Int128)storage.Count * NumberTypes.SizeOf(storage.DType);
        return size == expected
            ? content
            : throw errors.Of($"data/{storage.Key} should have {storage.Count} numbers of {storage.DType} in {expected} bytes, but has {size} bytes");
    }

    /// <summary>PyTorch writes its files uncompressed; a compressed one could unfold to any size.</summary>
    private Stream OpenFile(string name, out long size)
    {
        var entry = archive.GetEntry(folder + name) ?? throw errors.Of($"the archive has no {WeightFileErrors.Quote(name)}");
        size = entry.Length;
        if (entry.CompressedLength != size || size > length)
            throw errors.Of($"{WeightFileErrors.Quote(name)} is compressed, which PyTorch's files are not");
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (IsZipError(e))
        {
            throw errors.Of($"{WeightFileErrors.Quote(name)} cannot be read ({e.Message.TrimEnd('.')})");
        }
    }

    private IEnumerable<CheckpointEntry> Describe(PickledDictionary dictionary)
    {
        var names = new HashSet<string>();
        foreach (var (key, value) in dictionary.Items)
        {
            if (key is not string name)
                throw errors.Of($"the state dictionary has {NameOf(key)} among its names");
            if (!names.Add(name))
                throw errors.Of($"the name {WeightFileErrors.Quote(name)} is there twice");
            if (value is not PickledTensor view)
                throw errors.Of($"entry {WeightFileErrors.Quote(name)} is {NameOf(value)}, not a tensor; save the state dictionary alone by torch.save(model.state_dict(), path)");
            yield return new(name, view.Storage.DType, view.Shape) { View = view };
        }
    }

    private void CheckEntries()
    {
        var total = (Int128)0;
        foreach (var entry in Entries)
        {
            CheckEntry(entry);
            total += (Int128)entry.View.Count * NumberTypes.SizeOf(entry.DType);
        }

        if (total > ((Int128)length * MaxSharing) + FreeBytes)
            throw errors.Of($"its entries take {total} bytes, but the file has {length}");
    }

    private void CheckEntry(CheckpointEntry entry)
    {
        var view = entry.View;
        if (view.Shape.Length > MaxRank)
            throw errors.Of($"entry {WeightFileErrors.Quote(entry.Name)} has {view.Shape.Length} dimensions; at most {MaxRank} are allowed");
        if (!view.Fits() || (!view.IsWhole && view.Storage.Count > Array.MaxLength))
            throw errors.Of($"entry {WeightFileErrors.Quote(entry.Name)} of shape {entry.ShapeText} does not lie within the {view.Storage.Count} numbers of data/{view.Storage.Key}");
        OpenStorage(view.Storage).Dispose();
    }

    private static string NameOf(object? value) => value switch
    {
        null => "None",
        string => "a text",
        bool => "a truth value",
        long or double => "a number",
        PickledTensor => "a tensor",
        PickledDictionary => "a dictionary",
        PickledName name => name.ToString(),
        _ => "a list",
    };
}
