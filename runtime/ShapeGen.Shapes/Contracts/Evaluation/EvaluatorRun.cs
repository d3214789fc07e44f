namespace ShapeGen.Shapes;

/// <content>The whole of a contract, and what is noted on the way.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    private static readonly int[] dimensionsTried = [0, 1, 100];

    private readonly Operand<T>[] outputs;
    private int? dimensionsOfPacks;

    /// <summary>The first thing that is refuted.</summary>
    public ContractFailure? Failure { get; private set; }

    /// <summary>What the call depends on.</summary>
    public List<Condition> Requirements { get; } = [];

    /// <summary>False where something was unknown.</summary>
    public bool IsComplete { get; private set; } = true;

    public Operand<T> Output(int index) => outputs[index];

    /// <summary>Holds the inputs against the contract and computes the outputs.</summary>
    public bool Run()
    {
        if (!MatchRanks() || !MatchSizes())
            return false;
        ClearAbsentNames();
        if (!CheckRequirements())
            return false;
        for (var index = 0; index < outputs.Length; index++)
        {
            outputs[index] = EvaluateTensor(program.Outputs[index].Pattern);
            if (Failure is not null)
                return false;
            IsComplete &= outputs[index].Kind != OperandKind.Unknown;
        }

        return true;
    }

    /// <summary>The values of all names as they are now.</summary>
    public Operand<T>[] CopySlots() => [.. slots];

    /// <summary>Prepares for another run with those values of the names that are given from outside.</summary>
    public void Reset(Operand<T>[] given)
    {
        Array.Copy(given, slots, slots.Length);
        Array.Clear(presence, 0, presence.Length);
        shapeMatches.Clear();
        sizeMatches.Clear();
        Requirements.Clear();
        Failure = null;
        IsComplete = true;
    }

    /// <summary>The verdict on what the call needs; notes what it depends on.</summary>
    public Verdict Judge(Condition condition)
    {
        if (condition is Truth truth)
            return truth.Value ? Verdict.Proven : Verdict.Refuted();
        var verdict = arithmetic.Decide(condition);
        if (verdict.Kind == VerdictKind.Conditional)
        {
            Requirements.Add(verdict.Requirement ?? condition);
            arithmetic.Assume(condition);
        }

        IsComplete &= verdict.Kind != VerdictKind.Unknown;
        return verdict;
    }

    /// <summary>Judges a shape function's own condition.</summary>
    /// <returns>False where it is refuted, which is then noted.</returns>
    public bool Require(Condition condition, CallNode call, Func<string> describe)
    {
        var verdict = Judge(condition);
        return verdict.Kind != VerdictKind.Refuted || FailCall(call, describe(), verdict);
    }

    private bool CheckRequirements()
    {
        foreach (var requirement in program.Requirements)
        {
            var operand = Evaluate(requirement);
            if (Failure is not null)
                return false;
            if (operand.Kind != OperandKind.Condition)
            {
                IsComplete &= HoldsForAllRanks(requirement);
                continue;
            }

            var verdict = Judge(operand.Condition);
            if (verdict.Kind == VerdictKind.Refuted)
                return FailRequirement(requirement, verdict);
        }

        return true;
    }

    /// <summary>True where it holds for packs of no dimension, of one, and of many, of whose number alone it can depend.</summary>
    private bool HoldsForAllRanks(Node requirement)
    {
        var holds = true;
        foreach (var count in dimensionsTried)
        {
            dimensionsOfPacks = count;
            holds &= Evaluate(requirement) is { Kind: OperandKind.Condition } operand && arithmetic.Decide(operand.Condition).Kind == VerdictKind.Proven;
        }

        dimensionsOfPacks = null;
        return holds;
    }
}
