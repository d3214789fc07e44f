namespace ShapeGen.Fuzz.Writing;

/// <summary>Blocks whose sizes are their constructors' parameters, used with numbers or with the user's own parameters.</summary>
internal static class Blocks
{
    private const int DeepestClass = 2;

    public static void Write(BodyWriter body, Named input)
    {
        if (input.HasPack || body.Depth >= DeepestClass || KindOf(body, input) is not { } kind)
            return;

        var at = kind == BlockKind.Image ? 1 : input.Rank - 1;
        var name = body.Program.AddBlock(kind, body.Depth + 1);
        var size = body.NewSize();
        var flag = body.Program.HasFlag(name) ? $", {body.Draw.One("true", "false")}" : "";
        var field = body.Owner.AddField(name, "block", $"new {name}({input.Sizes[at].Code}, {size.Code}{flag})");
        body.Keep(input, $"{field}.Forward({input.Code})", [.. input.Sizes.Take(at), size, .. input.Sizes.Skip(at + 1)]);
    }

    private static BlockKind? KindOf(BodyWriter body, Named input) => input.Rank switch
    {
        2 when input.Last.IsFixed => BlockKind.Features,
        3 when input.Last.IsFixed => body.Draw.One(BlockKind.Sequence, BlockKind.Any),
        4 when input.Sizes[1].IsFixed => BlockKind.Image,
        _ => null,
    };
}

/// <summary>What a block takes.</summary>
internal enum BlockKind
{
    /// <summary>(N, from)</summary>
    Features,

    /// <summary>(N, L, from)</summary>
    Sequence,

    /// <summary>(*, from)</summary>
    Any,

    /// <summary>(N, from, H, W)</summary>
    Image,
}
