namespace ShapeGen.Engine;

/// <summary>What holds in the rest of the method that computes a call.</summary>
internal static class CallScope
{
    public static void Write(CodeWriter code, ModelScope scope, Identifiers names)
    {
        WeightGateMember.WriteRead(code, names);
        ThreadsMember.WriteLimit(code, scope, names);
    }
}
