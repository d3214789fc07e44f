namespace ShapeGen.Mutants.Writing;

/// <summary>The class that is compiled into the changed assembly and says which mutant is on.</summary>
internal static class MutantSwitch
{
    public const string Type = "ShapeGen.Mutation.MutantSwitch";

    /// <summary>The field with the number of the mutant that is on.</summary>
    public const string Active = "Active";

    /// <summary>The field that takes which mutants are come by; null while nobody asks.</summary>
    public const string Reached = "Reached";

    public const string Source = """
        namespace ShapeGen.Mutation
        {
            public static class MutantSwitch
            {
                public static int Active = -1;
                public static bool[] Reached;

                public static bool Is(int id)
                {
                    var reached = Reached;
                    if (reached != null) reached[id] = true;
                    return Active == id;
                }
            }
        }
        """;
}
