using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Dictionaries of tensors, and the models that load their weights from them.</summary>
internal sealed partial class Interpreter
{
    private static bool IsMap(INamedTypeSymbol type) =>
        type is { Name: "Dictionary", Arity: 2, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }
        && type.TypeArguments[0].SpecialType == SpecialType.System_String && TensorTypes.IsTensor(type.TypeArguments[1]);

    /// <summary>Puts an entry into a dictionary, which is lost where nobody knows whether or under which name.</summary>
    private void Put(MapValue map, AbstractValue key, AbstractValue value, SyntaxNode place)
    {
        if (key is PlainValue { Value: TextValue name } && !session.Memory.IsOpen)
            map.Set(name.Text, new MapEntry(value, place));
        else
            map.Forget();
    }

    private static AbstractValue EntryOf(MapValue map, AbstractValue key) =>
        map.IsKnown && key is PlainValue { Value: TextValue name } && map.Entries.TryGetValue(name.Text, out var entry) ? entry.Value : AbstractValue.Unknown;

    /// <summary>The call's value where it is a method of a dictionary or one that loads weights, else null.</summary>
    private AbstractValue? OnMap(CallSite call, IReadOnlyList<AbstractValue> values)
    {
        if (Attributes.Has(call.Method, Attributes.LoadsState))
            return CheckState(call);
        if (call.Receiver is not MapValue map || call.Method.Name is not ("Add" or "TryAdd") || values is not [var key, var value])
            return null;

        Put(map, key, value, call.Arguments[1].Syntax);
        return AbstractValue.Null;
    }

    /// <summary>Tells the entries whose shape is not that of the weight which they are copied into.</summary>
    private AbstractValue CheckState(CallSite call)
    {
        var module = (call.Receiver ?? call.Arguments.Select(argument => argument.Value).FirstOrDefault(value => value is ObjectValue)) as ObjectValue;
        if (module is null || call.Arguments.FirstOrDefault(argument => argument.Value is MapValue { IsKnown: true }) is not { Value: MapValue map } given)
            return AbstractValue.Null;

        foreach (var weight in ExpectedState.Of(module, session).SelectMany(part => part.Entries))
        {
            if (weight.Shape is not { } wanted || !map.Entries.TryGetValue(weight.Name, out var entry) || entry.Value is not TensorValue { Shape: { } shape } || ShapeComparison.Compare(wanted, shape, session.Facts).Kind != VerdictKind.Refuted)
                continue;

            var place = given.Syntax.Contains(entry.Place) ? entry.Place : given.Syntax;
            session.Findings.Tell(RuleIds.Dimension, place, call.Frame, Messages.DescribeState(module.Type.Name, weight.Name, wanted, shape), [entry.Place.GetLocation()]);
            break;
        }

        return AbstractValue.Null;
    }

    /// <summary>The instance that the generated <c>Load</c> constructs, or null where the call is none of it.</summary>
    private AbstractValue? Loaded(CallSite call)
    {
        var type = call.Method.ContainingType;
        var isLoad = call.Method is { IsStatic: true, Name: "Load" } && type is not null && Attributes.Has(type, Attributes.Model) && Declarations.IsGenerated(call.Method)
            && SymbolEqualityComparer.Default.Equals(call.Method.ReturnType, type);
        if (!isLoad || Promises.MainConstructor(type!) is not { } constructor)
            return null;

        var arguments = constructor.Parameters.Select(parameter => call.Arguments.FirstOrDefault(argument => argument.Parameter.Name == parameter.Name) is { } given ? given with { Parameter = parameter } : null).ToList();
        return arguments.Contains(null) ? null : Instantiate(type!, constructor, [.. arguments.OfType<CallArgument>()], call.Operation, call.Frame);
    }
}
