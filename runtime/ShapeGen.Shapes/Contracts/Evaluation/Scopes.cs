namespace ShapeGen.Shapes;

/// <content>The values of names that come from outside, and of all names afterwards.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>Gives the names of the scope their values; a definition goes before.</summary>
    public void SetScope(IReadOnlyDictionary<string, Value> scope)
    {
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (program.Definition(slot) is null && scope.TryGetValue(program.Names[slot], out var value))
                slots[slot] = FromValue(value);
        }
    }

    public bool FailSurplus(int count) =>
        Fail(new ContractFailure(FailureKind.Count, inputs.Length, -1, null, inputs.Length, count, null, null, []));

    /// <summary>The values of all names.</summary>
    public IReadOnlyDictionary<string, Value> Bindings(IReadOnlyDictionary<string, Value> scope)
    {
        var bindings = new Dictionary<string, Value>(scope.Count + slots.Length);
        foreach (var pair in scope)
            bindings.Add(pair.Key, pair.Value);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var name = program.Names[slot];
            if (program.Definition(slot) is not null || !scope.ContainsKey(name))
                bindings[name] = ToValue(EvaluateSlot(slot));
        }

        return bindings;
    }
}
