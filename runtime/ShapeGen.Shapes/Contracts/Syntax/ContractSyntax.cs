namespace ShapeGen.Shapes;

/// <summary>A contract as it is written.</summary>
internal sealed record ContractSyntax(
    IReadOnlyList<Node> Inputs, IReadOnlyList<Node> Outputs, IReadOnlyList<Clause> Clauses, NameTable Names);

/// <summary>What follows the outputs.</summary>
internal abstract record Clause;

/// <summary><c>Lout = L - kernelSize + 1</c></summary>
internal sealed record DefinitionClause(NameNode Name, Node Value) : Clause;

/// <summary><c>Lout >= 1</c></summary>
internal sealed record RequirementClause(Node Condition) : Clause;
