using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What the constructs that are not followed are called.</summary>
internal static class Constructs
{
    public static string Describe(IOperation operation) => operation switch
    {
        IForEachLoopOperation => "a foreach loop",
        IForLoopOperation => "a for loop",
        ILoopOperation => "a while loop",
        ISwitchOperation or ISwitchExpressionOperation => "a switch",
        IAnonymousFunctionOperation or IDelegateCreationOperation => "a lambda or delegate",
        ITryOperation => "a try statement",
        IUsingOperation or IUsingDeclarationOperation => "a using statement",
        ILockOperation => "a lock",
        IAwaitOperation => "an await",
        IConditionalAccessOperation => "'?.'",
        IInterpolatedStringOperation => "an interpolated string",
        IBranchOperation => "a jump",
        IWithOperation => "a with expression",
        IThrowOperation => "a throw",
        IConditionalOperation => "a condition that is open",
        ICoalesceOperation => "'??'",
        ICoalesceAssignmentOperation => "'??='",
        _ => $"'{CodeText.Of(operation.Syntax)}'",
    };
}

/// <summary>The words of what is said beside shape errors.</summary>
internal static class BindingMessages
{
    public static ShapeMessage NotFollowed(string what) => new($"{what} is not followed here, so 'Run' runs 'Forward' as written", []);

    public static ShapeMessage Plain(string text) => new(text, []);
}
