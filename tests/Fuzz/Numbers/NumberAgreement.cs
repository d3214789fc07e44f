namespace ShapeGen.Fuzz.Numbers;

/// <summary>Compares what random models compute in three ways.</summary>
/// <param name="seed">The seed that the models were drawn from.</param>
internal sealed class NumberAgreement(int seed)
{
    /// <summary>The largest errors of single layers and operations.</summary>
    public ErrorTable Layers { get; } = new();

    /// <summary>The largest errors of whole models that do not amplify roundings.</summary>
    public ErrorTable Models { get; } = new();

    /// <summary>How many models were compared.</summary>
    public int Count { get; private set; }

    /// <summary>How many of their runs amplify roundings.</summary>
    public int Amplified { get; private set; }

    /// <summary>What is further apart than it may be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Compares the models that were compiled into a folder.</summary>
    public void Run(string folder)
    {
        Generator.Default.ManualSeed(seed);
        var compared = new HashSet<string>();
        foreach (var (type, sizes, inputs) in NumberModels.Load(folder, seed))
        {
            if (ModelErrors.Of(type, sizes, inputs) is not { } errors)
                continue;
            compared.Add(type.FullName!);
            Add(errors, $"{type.FullName} of seed {seed} for {sizes}");
        }

        Count = compared.Count;
    }

    private void Add(ModelErrors errors, string name)
    {
        Layers.Add(errors.Observation.Errors);
        Faults.AddRange(errors.Observation.Faults.Select(fault => $"{name}: {fault}"));
        if (!errors.IsMet)
            Faults.Add($"{name}: Run against Forward {errors.RunAgainstForward:G3}, against the reference {errors.Run:G3} and {errors.Forward:G3}; rounding gives {errors.Rounding:G3}");
        if (errors.IsAmplified)
        {
            Amplified++;
            return;
        }

        Models.Add("Run against Forward", errors.RunAgainstForward, 1);
        Models.Add("Run against the reference", errors.Run, 1);
        Models.Add("Forward against the reference", errors.Forward, 1);
    }
}
