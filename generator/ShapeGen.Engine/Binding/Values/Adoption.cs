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
        var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, owner.Type.OriginalDefinition);
        if ((isOwn || member.DeclaredAccessibility != Accessibility.Private) && (owner.IsRoot || StateReader.IsModule(owner.Type)))
            Adopt(owner, NameOf(member), value);
    }

    /// <summary>The name in the state dictionary.</summary>
    public static string NameOf(ISymbol member) => Attributes.Text(member, Attributes.StateName) ?? StateNames.FromMember(member.Name);

    private static void Adopt(ObjectValue owner, string name, AbstractValue value)
    {
        switch (value)
        {
            case ObjectValue module:
                module.Adopt(owner, name);
                for (var i = 0; i < (module.Elements?.Count ?? 0); i++)
                    Adopt(module, $"{i}", module.Elements![i].Value);
                break;
            case SequenceValue list:
                for (var i = 0; i < list.Items.Count; i++)
                    Adopt(owner, $"{name}.{i}", list.Items[i]);
                break;
            case ChoiceValue choice:
                Adopt(owner, name, choice.WhenTrue);
                Adopt(owner, name, choice.WhenFalse);
                break;
        }
    }
}
