namespace ShapeGen;

/// <summary>An entry of a PyTorch checkpoint: a view of one of its storages.</summary>
/// <inheritdoc cref="WeightEntry(string, string, IReadOnlyList{long})"/>
public sealed record CheckpointEntry(string Name, string DType, IReadOnlyList<long> Shape) : WeightEntry(Name, DType, Shape)
{
    /// <summary>What the entry's numbers are.</summary>
    internal PickledTensor View { get; init; } = null!;
}
