namespace ShapeGen.Engine;

/// <summary>The ids of the rules about weight files.</summary>
public static class WeightRuleIds
{
    /// <summary>A weight file lacks entries of a layer.</summary>
    public const string Missing = "SG4001";

    /// <summary>A weight file has entries that the model lacks.</summary>
    public const string Unexpected = "SG4002";

    /// <summary>A weight file has entries of other shapes than a layer.</summary>
    public const string Misshaped = "SG4003";

    /// <summary>A weight file is for a model that is not there.</summary>
    public const string NoModel = "SG4004";
}

/// <summary>The names of the properties by which findings about weight files tell fixes what to do.</summary>
public static class WeightFixProperties
{
    /// <summary>The names of the layer's constructor parameters to change, with commas; their arguments are the first additional locations.</summary>
    public const string Arguments = "fixLayerArguments";

    /// <summary>The sizes that fit, in the same order.</summary>
    public const string Values = "fixLayerValues";
}
