namespace ShapeGen.Shapes;

/// <summary>Leaves the parser at the first error; never leaves the parsing methods.</summary>
internal sealed class ContractSyntaxException(ContractError error) : Exception(error.Message)
{
    public ContractSyntaxException(int column, int length, string message)
        : this(new ContractError(column, length, message))
    {
    }

    public ContractError Error { get; } = error;
}
