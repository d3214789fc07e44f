using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Tensors that do not fit, and what was wanted of them: where the same ones fail to be the same elsewhere, the cause is the same.</summary>
/// <param name="failure">What does not fit.</param>
/// <param name="tensors">The tensors that are wrong, or of which one is.</param>
internal sealed class ErrorCause(ContractFailure failure, IReadOnlyList<TensorValue> tensors)
{
    private readonly ContractFailure failure = failure;
    private readonly IReadOnlyList<TensorValue> tensors = tensors;

    /// <summary>The cause of a refuted call, or null where no tensor takes part.</summary>
    public static ErrorCause? Of(ContractCall call, ContractFailure failure)
    {
        IReadOnlyList<TensorValue?> wrong = call.WrongSlot(failure) is { } slot ? [slot.Tensor] : [.. call.Slots.Select(other => other.Tensor)];
        return wrong.Count == 0 || wrong.Contains(null) ? null : new(failure, [.. wrong.OfType<TensorValue>()]);
    }

    public bool IsSame(ErrorCause other) =>
        failure.Kind == other.failure.Kind
        && failure.Axis == other.failure.Axis
        && Equals(failure.Expected, other.failure.Expected)
        && Equals(failure.Actual, other.failure.Actual)
        && failure.Condition == other.failure.Condition
        && failure.Description == other.failure.Description
        && failure.Formula == other.failure.Formula
        && tensors.Count == other.tensors.Count
        && tensors.Zip(other.tensors, (left, right) => left.IsSame(right)).All(isSame => isSame);
}
