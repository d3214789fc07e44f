using System.Buffers.Binary;
using System.Text;

namespace ShapeGen;

/// <summary>
/// Reads the pickle of a state dictionary: Python's pickle machine (https://docs.python.org/3/library/pickletools.html) with a
/// stack and a memo, but without anything that could be called. Time and memory are linear in the pickle's length.
/// </summary>
internal sealed class Unpickler
{
    private readonly byte[] pickle;
    private readonly WeightFileErrors errors;
    private readonly List<object?> stack = [];
    private readonly Stack<int> marks = [];
    private readonly Dictionary<long, object?> memo = [];
    private int position;
    private int start;

    private Unpickler(byte[] pickle, WeightFileErrors errors) => (this.pickle, this.errors) = (pickle, errors);

    /// <summary>The value that the pickle stands for: a number, a text, a tuple, a list, a <see cref="PickledDictionary"/> or a <see cref="PickledTensor"/>.</summary>
    public static object? Read(byte[] pickle, WeightFileErrors errors) => new Unpickler(pickle, errors).Run();

    private object? Run()
    {
        while (true)
        {
            start = position;
            var code = (PickleCode)Byte();
            if (code == PickleCode.Stop)
                return Pop();
            if (!Control(code) && !Constant(code) && !Collect(code) && !Make(code))
                throw Error($"the pickle has the instruction 0x{(byte)code:x2}, which no state dictionary needs");
        }
    }

    private bool Control(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.Proto:
                Byte();
                return true;
            case PickleCode.Frame:
                Bytes(sizeof(ulong));
                return true;
            case PickleCode.Mark:
                marks.Push(stack.Count);
                return true;
            case PickleCode.BinPut:
                memo[Byte()] = Peek();
                return true;
            case PickleCode.LongBinPut:
                memo[UInt32()] = Peek();
                return true;
            case PickleCode.Memoize:
                memo[memo.Count] = Peek();
                return true;
            default:
                return false;
        }
    }

    private bool Constant(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.None:
                return Push(null);
            case PickleCode.NewTrue:
                return Push(true);
            case PickleCode.NewFalse:
                return Push(false);
            case PickleCode.BinInt:
                return Push((long)(int)UInt32());
            case PickleCode.BinInt1:
                return Push((long)Byte());
            case PickleCode.BinInt2:
                return Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Bytes(sizeof(ushort))));
            case PickleCode.Long1:
                return Push(Long(Byte()));
            case PickleCode.BinFloat:
                return Push(BinaryPrimitives.ReadDoubleBigEndian(Bytes(sizeof(double))));
            case PickleCode.ShortBinUnicode:
                return Push(Text(Byte()));
            case PickleCode.BinUnicode:
                return Push(Text(UInt32()));
            case PickleCode.BinGet:
                return Push(Recall(Byte()));
            case PickleCode.LongBinGet:
                return Push(Recall(UInt32()));
            default:
                return false;
        }
    }

    private bool Collect(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.EmptyTuple:
                return Push(Array.Empty<object?>());
            case PickleCode.Tuple1:
                return Push(Take(1));
            case PickleCode.Tuple2:
                return Push(Take(2));
            case PickleCode.Tuple3:
                return Push(Take(3));
            case PickleCode.Tuple:
                return Push(TakeMarked());
            case PickleCode.EmptyList:
                return Push(new List<object?>());
            case PickleCode.Append:
                return Append(Take(1));
            case PickleCode.Appends:
                return Append(TakeMarked());
            case PickleCode.EmptyDict:
                return Push(new PickledDictionary());
            case PickleCode.SetItem:
                return SetItems(Take(2));
            case PickleCode.SetItems:
                return SetItems(TakeMarked());
            default:
                return false;
        }
    }

    private bool Make(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.Global:
                return Push(Known(new(Line(), Line())));
            case PickleCode.StackGlobal:
                return Take(2) is [string module, string name] ? Push(Known(new(module, name))) : throw Error("a name is no text");
            case PickleCode.BinPersId:
                return Push(PickledCalls.Storage(Pop()) ?? throw Error("a storage is not described as PyTorch does"));
            case PickleCode.Reduce:
                return Take(2) is [PickledName called, object?[] arguments] && PickledCalls.Call(called, arguments) is { } result
                    ? Push(result)
                    : throw Error("a call has not the arguments that PyTorch gives it");
            case PickleCode.Build:
                Pop();
                return Peek() is PickledDictionary ? true : throw Error("something else than a dictionary is given attributes");
            default:
                return false;
        }
    }

    private PickledName Known(PickledName name) =>
        PickledCalls.IsKnown(name) ? name : throw Error($"the pickle names {WeightFileErrors.Quote(name.ToString())}; a state dictionary has tensors and ordered dictionaries only");

    private bool Append(object?[] values)
    {
        if (Peek() is not List<object?> list)
            throw Error("values are appended to something else than a list");
        list.AddRange(values);
        return true;
    }

    private bool SetItems(object?[] values)
    {
        if (Peek() is not PickledDictionary dictionary || values.Length % 2 != 0)
            throw Error("items are set in something else than a dictionary");
        for (var i = 0; i < values.Length; i += 2)
            dictionary.Items.Add(new(values[i], values[i + 1]));
        return true;
    }

    private bool Push(object? value)
    {
        stack.Add(value);
        return true;
    }

    private object? Peek() => stack.Count > LastMark ? stack[^1] : throw Error("the pickle's stack is empty");

    private object? Pop() => Take(1)[0];

    private int LastMark => marks.TryPeek(out var mark) ? mark : 0;

    private object?[] TakeMarked() => marks.TryPop(out var mark) ? Take(stack.Count - mark) : throw Error("a mark is missing on the pickle's stack");

    private object?[] Take(int count)
    {
        if (stack.Count - count < LastMark)
            throw Error("the pickle's stack is empty");
        object?[] taken = [.. stack[^count..]];
        stack.RemoveRange(stack.Count - count, count);
        return taken;
    }

    private object? Recall(long index) => memo.TryGetValue(index, out var value) ? value : throw Error($"the pickle's memo has no value {index}");

    private byte Byte() => Bytes(1)[0];

    private uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    private ReadOnlySpan<byte> Bytes(uint count)
    {
        if (count > pickle.Length - position)
            throw Error("the pickle ends within an instruction");
        var bytes = pickle.AsSpan(position, (int)count);
        position += (int)count;
        return bytes;
    }

    private long Long(byte count)
    {
        var bytes = Bytes(count);
        if (count > sizeof(long))
            throw Error($"a number has {count} bytes, more than any size needs");
        var value = count > 0 && (sbyte)bytes[^1] < 0 ? -1L : 0L;
        for (var i = count - 1; i >= 0; i--)
            value = (value << 8) | bytes[i];
        return value;
    }

    private string Text(uint count) => Decode(Bytes(count));

    private string Line()
    {
        var length = pickle.AsSpan(position).IndexOf((byte)'\n');
        if (length < 0)
            throw Error("the pickle ends within an instruction");
        var line = Decode(Bytes((uint)length));
        position++;
        return line;
    }

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Error("a text is not valid UTF-8");
        }
    }

    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private InvalidDataException Error(string what) => errors.Of($"at byte {start} of {CheckpointReader.PickleName}, {what}");
}
