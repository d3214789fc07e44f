namespace ShapeGen.Shapes;

/// <summary>One tensor, or one list of tensors, among a contract's inputs or outputs after tuples are flattened.</summary>
/// <param name="Pattern">What is written for it.</param>
/// <param name="Group">The optional inputs that it is left out with, or -1 for one that is always there.</param>
internal sealed record TensorPlace(Node Pattern, int Group)
{
    public bool IsOptional => Group >= 0;

    /// <summary>True for a tuple of tensors, false for a shape.</summary>
    public static bool IsList(TupleNode tuple) => tuple.Items.Length > 0 && tuple.Items.All(item => item.IsTensor);

    /// <exception cref="ContractSyntaxException">The branches of a conditional have different numbers of tensors.</exception>
    public static TensorPlace[] Flatten(IEnumerable<Node> nodes) => [.. nodes.SelectMany(node => Flatten(node, -1))];

    private static IEnumerable<TensorPlace> Flatten(Node node, int group) => node switch
    {
        OptionalInputsNode optional => optional.Items.SelectMany(item => Flatten(item, optional.Column)),
        TupleNode tuple when IsList(tuple) => tuple.Items.SelectMany(item => Flatten(item, group)),
        ConditionalNode conditional => Combine(conditional, [.. Flatten(conditional.WhenTrue, group)], [.. Flatten(conditional.WhenFalse, group)]),
        _ => [new TensorPlace(node, group)],
    };

    private static IEnumerable<TensorPlace> Combine(ConditionalNode conditional, TensorPlace[] whenTrue, TensorPlace[] whenFalse) =>
        whenTrue.Length == whenFalse.Length
            ? whenTrue.Zip(whenFalse, (left, right) => new TensorPlace(
                new ConditionalNode(conditional.Condition, left.Pattern, right.Pattern), Math.Max(left.Group, right.Group)))
            : throw new ContractSyntaxException(
                conditional.Column, conditional.Length, SyntaxMessages.BranchCounts(whenTrue.Length, whenFalse.Length));
}
