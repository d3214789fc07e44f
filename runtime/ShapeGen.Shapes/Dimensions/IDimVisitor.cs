namespace ShapeGen.Shapes;

/// <summary>Reads a size as a tree: a sum of products of atoms.</summary>
public interface IDimVisitor<T>
{
    /// <summary>A number.</summary>
    T Constant(long value);

    /// <summary>A symbol.</summary>
    T Symbol(Symbol symbol);

    /// <summary>A sum of two or more terms.</summary>
    T Sum(IReadOnlyList<T> terms);

    /// <summary>A product of two or more factors; a coefficient comes first.</summary>
    T Product(IReadOnlyList<T> factors);

    /// <summary>A quotient rounded down.</summary>
    T FloorDivide(T dividend, T divisor);

    /// <summary>A remainder.</summary>
    T Modulo(T dividend, T divisor);

    /// <summary>The smaller of two.</summary>
    T Min(T left, T right);

    /// <summary>The larger of two.</summary>
    T Max(T left, T right);

    /// <summary>A power of a number.</summary>
    T Power(long number, T exponent);

    /// <summary>A size of a list of sizes.</summary>
    T Item(Symbol list, T index);
}
