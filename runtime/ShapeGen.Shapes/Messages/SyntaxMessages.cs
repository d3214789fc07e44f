namespace ShapeGen.Shapes;

/// <summary>The words for contracts that cannot be read.</summary>
internal static class SyntaxMessages
{
    public const string TextWithoutEnd = "the text has no closing quote";
    public const string NumberTooLarge = "the number is too large";
    public const string NestedTooDeeply = "the contract is nested too deeply";
    public const string ChainedComparison = "comparisons do not chain; join them with 'and'";
    public const string OptionalName = "only a single name can be optional: 'N?'";
    public const string ClauseExpected = "a shape, a definition 'name = value' or a condition is expected";
    public const string OutputAfterClauses = "outputs stand before definitions and requirements";
    public const string OptionalInputsOutside = "'[…]' stands for optional inputs and can only be one of the inputs";
    public const string OptionalDimensionOutside = "an optional dimension can only stand in the shape of an input or an output";
    public const string NoOptionalInput = "'[…]' needs at least one shape";
    public const string ShapeExpectedHere = "a shape in parentheses is expected here";
    public const string PatternExpected = "a shape in parentheses is expected here, such as '(N, C)' or '(*A)'";
    public const string SecondPack = "a shape can have one '*' only";
    public const string SecondOptionalDimension = "optional dimensions of one shape must have the same name";
    public const string PackWithOptionalDimension = "'*' and an optional dimension cannot be told apart";
    public const string SizeExpected = "a size is expected here";

    public static string UnexpectedCharacter(char character) => $"'{character}' has no meaning here";

    public static string Expected(string what, Token actual) => $"{what} is expected, not {actual}";

    public static string ShapeExpected(Token actual) => $"a shape in parentheses is expected, not {actual}";

    public static string UnknownFunction(string name) =>
        $"'{name}' is not a function; there are {string.Join(", ", Function.Names)}";

    public static string ArgumentCount(Function function, int actual) => $"{function.Signature} cannot take {MessageParts.Count(actual, "argument")}";

    public static string DefinedTwice(string name) => $"'{name}' is defined twice";

    public static string CircularDefinition(string name) => $"'{name}' is defined by itself";

    public static string BranchCounts(int whenTrue, int whenFalse) =>
        $"both branches need the same number of tensors, but have {whenTrue} and {whenFalse}";
}
