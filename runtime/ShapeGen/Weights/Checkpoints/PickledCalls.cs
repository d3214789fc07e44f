namespace ShapeGen;

/// <summary>The few things that a state dictionary's pickle may name, and what they make of their arguments.</summary>
internal static class PickledCalls
{
    private static readonly PickledName orderedDictionary = new("collections", "OrderedDict");
    private static readonly PickledName tensor = new("torch._utils", "_rebuild_tensor_v2");
    private static readonly PickledName parameter = new("torch._utils", "_rebuild_parameter");

    private static readonly Dictionary<PickledName, string> storageTypes = new()
    {
        [new("torch", "DoubleStorage")] = "F64",
        [new("torch", "FloatStorage")] = "F32",
        [new("torch", "HalfStorage")] = "F16",
        [new("torch", "BFloat16Storage")] = "BF16",
        [new("torch", "LongStorage")] = "I64",
        [new("torch", "IntStorage")] = "I32",
        [new("torch", "ShortStorage")] = "I16",
        [new("torch", "CharStorage")] = "I8",
        [new("torch", "ByteStorage")] = "U8",
        [new("torch", "BoolStorage")] = "BOOL",
    };

    public static bool IsKnown(PickledName name) =>
        name == orderedDictionary || name == tensor || name == parameter || storageTypes.ContainsKey(name);

    /// <summary>The storage that a persistent id describes: <c>("storage", type, key, device, count)</c>.</summary>
    public static PickledStorage? Storage(object? id) =>
        id is object?[] and ["storage", PickledName type, string key, string, long count] && count >= 0 && storageTypes.TryGetValue(type, out var dtype)
            ? new(dtype, key, count)
            : null;

    /// <summary>What the call gives, or nothing if its arguments are not what PyTorch writes.</summary>
    public static object? Call(PickledName called, object?[] arguments)
    {
        if (called == orderedDictionary)
            return arguments is [] ? new PickledDictionary() : null;
        if (called == tensor)
            return arguments is [PickledStorage storage, long offset, object?[] shape, object?[] strides, ..] ? Tensor(storage, offset, shape, strides) : null;
        return called == parameter && arguments is [PickledTensor data, ..] ? data : null;
    }

    private static PickledTensor? Tensor(PickledStorage storage, long offset, object?[] shape, object?[] strides) =>
        Array.TrueForAll(shape, size => size is long) && Array.TrueForAll(strides, stride => stride is long)
            ? new(storage, offset, Array.ConvertAll(shape, size => (long)size!), Array.ConvertAll(strides, stride => (long)stride!))
            : null;
}
