using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// A layer's weight, and copies of it in the orders in which kernels read it. A copy is made at the first use and again when
/// the weight has changed. As long as the tensor has not left the layer, only loading can change it, which is counted. One
/// that has (through the layer's property, a state dictionary, a visitor) may be written at any time: it is then read at
/// each use and held against the checksum of what was packed.
/// </summary>
internal sealed class LayerWeight(Tensor<float> tensor)
{
    private static int loads;
    private readonly Lock packing = new();
    private volatile bool isShared;
    private volatile Packed[] copies = [];

    /// <summary>The tensor for whoever may keep it and write to it.</summary>
    public Tensor<float> Shared
    {
        get
        {
            isShared = true;
            return tensor;
        }
    }

    /// <summary>The tensor for a visitor, which keeps it unless it is one of ShapeGen's own.</summary>
    public Tensor<float> For(IStateVisitor visitor) => visitor is ModuleNode { HandsOut: false } ? tensor : Shared;

    /// <summary>The weight as it is.</summary>
    public ReadOnlySpan<float> Span => Dense.Of(tensor);

    /// <summary>To be called when weights have been loaded, whichever: all are packed again.</summary>
    public static void NoteLoad() => Interlocked.Increment(ref loads);

    /// <summary>The weight in a kernel's order, at a multiple of 64 bytes.</summary>
    public ReadOnlySpan<float> In<TLayout>(in TLayout layout)
        where TLayout : struct, IWeightLayout, IEquatable<TLayout>
    {
        foreach (var copy in copies)
        {
            if (copy is Packed<TLayout> candidate && candidate.Layout.Equals(layout))
                return IsCurrent(candidate) ? candidate.Block.Span : Pack(layout);
        }

        return Pack(layout);
    }

    private bool IsCurrent(Packed copy) =>
        copy.Loads == Volatile.Read(ref loads) && (!isShared || copy.Checksum == WeightChecksum.Of(Span));

    private ReadOnlySpan<float> Pack<TLayout>(in TLayout layout)
        where TLayout : struct, IWeightLayout, IEquatable<TLayout>
    {
        lock (packing)
        {
            var wanted = layout;
            var block = new WorkspaceBlock(layout.Length);
            var fresh = new Packed<TLayout>(layout, block, Volatile.Read(ref loads), WeightChecksum.Of(Span));
            layout.Pack(Span, block.Span);
            copies = [.. copies.Where(copy => copy is not Packed<TLayout> other || !other.Layout.Equals(wanted)), fresh];
            return block.Span;
        }
    }

    /// <summary>A copy, and what the weight was when it was made.</summary>
    private abstract class Packed(WorkspaceBlock block, int loads, ulong checksum)
    {
        public WorkspaceBlock Block => block;

        public int Loads => loads;

        public ulong Checksum => checksum;
    }

    private sealed class Packed<TLayout>(TLayout layout, WorkspaceBlock block, int loads, ulong checksum) : Packed(block, loads, checksum)
    {
        public TLayout Layout => layout;
    }
}
