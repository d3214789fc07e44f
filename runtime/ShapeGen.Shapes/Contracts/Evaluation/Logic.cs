namespace ShapeGen.Shapes;

/// <summary>Joins conditions and leaves out what is already known.</summary>
internal static class Logic
{
    public static Condition Not(Condition condition) => condition switch
    {
        Truth truth => truth.Value ? Condition.False : Condition.True,
        Not not => not.Operand,
        Comparison comparison => new Comparison(comparison.Left, Opposite(comparison.Relation), comparison.Right),
        _ => !condition,
    };

    public static Condition And(Condition left, Condition right) => (left, right) switch
    {
        (Truth truth, _) => truth.Value ? right : left,
        (_, Truth truth) => truth.Value ? left : right,
        _ => left.Equals(right) ? left : new And(left, right),
    };

    public static Condition Or(Condition left, Condition right) => (left, right) switch
    {
        (Truth truth, _) => truth.Value ? left : right,
        (_, Truth truth) => truth.Value ? right : left,
        _ => left.Equals(right) ? left : new Or(left, right),
    };

    /// <summary>Both are true or both are false.</summary>
    public static Condition Same(Condition left, Condition right) =>
        left.Equals(right) ? Condition.True : Or(And(left, right), And(Not(left), Not(right)));

    private static Relation Opposite(Relation relation) => relation switch
    {
        Relation.Equal => Relation.NotEqual,
        Relation.NotEqual => Relation.Equal,
        Relation.Less => Relation.GreaterOrEqual,
        Relation.LessOrEqual => Relation.Greater,
        Relation.Greater => Relation.LessOrEqual,
        _ => Relation.Less,
    };
}
