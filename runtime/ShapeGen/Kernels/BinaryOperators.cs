namespace ShapeGen.Kernels;

/// <summary>An operation of two floats.</summary>
internal interface IBinaryOperator
{
    static abstract float Apply(float left, float right);
}

internal readonly struct AddOperator : IBinaryOperator
{
    public static float Apply(float left, float right) => left + right;
}

internal readonly struct SubtractOperator : IBinaryOperator
{
    public static float Apply(float left, float right) => left - right;
}

internal readonly struct MultiplyOperator : IBinaryOperator
{
    public static float Apply(float left, float right) => left * right;
}

internal readonly struct DivideOperator : IBinaryOperator
{
    public static float Apply(float left, float right) => left / right;
}
