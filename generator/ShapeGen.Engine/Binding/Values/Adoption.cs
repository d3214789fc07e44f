using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Gives modules their state names when a member of another module takes them.</summary>
internal static class Adoption
{
    /// <summary>
    /// What a class that is no module holds, and a private member of a base class, which the generated part cannot name, are no
    /// part of the state.
    /// </summary>
    public static void Adopt(ObjectValue owner, ISymbol member, AbstractValue value)
    {
        if (value is not (ObjectValue { Owner: null } or ObjectValue { Children: not null } or SequenceValue or ChoiceValue))
            return;

        var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, owner.Type.OriginalDefinition);
        if ((isOwn || member.DeclaredAccessibility != Accessibility.Private) && (owner.IsRoot || StateReader.IsModule(owner.Type)))
            Adopt(owner, NameOf(member), value);
    }

    /// <summary>The name in the state dictionary.</summary>
    public static string NameOf(ISymbol member) => Attributes.Text(member, Attributes.StateName) ?? StateNames.FromMember(member.Name);

    /// <summary>Gives all members of an instance their names.</summary>
    public static void AdoptMembers(ObjectValue owner)
    {
        foreach (var member in owner.Members)
            Adopt(owner, member.Key, member.Value);
    }

    private static void Adopt(ObjectValue owner, string name, AbstractValue value)
    {
        switch (value)
        {
            case ObjectValue module:
                module.Adopt(owner, name);
                if (module.Children is { } children)
                    AdoptItems(module, "", children.Content);
                break;
            case SequenceValue list:
                AdoptItems(owner, $"{name}.", list.Content);
                break;
            case ChoiceValue choice:
                Adopt(owner, name, choice.WhenTrue);
                Adopt(owner, name, choice.WhenFalse);
                break;
        }
    }

    private static void AdoptItems(ObjectValue owner, string prefix, SequenceContent content)
    {
        if (content.Either is { } either)
        {
            AdoptItems(owner, prefix, either.WhenTrue);
            AdoptItems(owner, prefix, either.WhenFalse);
        }

        for (var i = 0; i < content.Items.Count; i++)
            Adopt(owner, $"{prefix}{i}", content.Items[i]);
        if (content is { Repeated: { } all, Index: { } index } && OfOneType(all) is { } modules)
        {
            foreach (var module in modules.Where(module => module.Owner is null))
            {
                module.Place = Dim.Of(index) + content.Items.Count;
                Adopt(owner, $"{prefix}*", module);
            }
        }
    }

    /// <summary>The modules that a value may be, where all are of one class; null for another value.</summary>
    private static IReadOnlyList<ObjectValue>? OfOneType(AbstractValue value) => value switch
    {
        ObjectValue module => [module],
        ChoiceValue choice when OfOneType(choice.WhenTrue) is { } first && OfOneType(choice.WhenFalse) is { } second
            && SymbolEqualityComparer.Default.Equals(first[0].Type, second[0].Type) => [.. first, .. second],
        _ => null,
    };
}
