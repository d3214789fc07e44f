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
        if (value is not (ObjectValue { Owner: null } or SequenceValue or ChoiceValue))
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
                for (var i = 0; i < (module.Elements?.Count ?? 0); i++)
                    Adopt(module, $"{i}", module.Elements![i].Value);
                if (module.Many is { } many)
                    AdoptItems(module, "", many);
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
        for (var i = 0; i < content.Items.Count; i++)
            Adopt(owner, $"{prefix}{i}", content.Items[i]);
        if (content is { Repeated: ObjectValue { Owner: null } repeated, Index: { } index })
        {
            repeated.Place = Dim.Of(index) + content.Items.Count;
            Adopt(owner, $"{prefix}*", repeated);
        }
    }
}
