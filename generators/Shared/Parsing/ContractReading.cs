using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>What the readers of one contract's parts share while it is read.</summary>
internal sealed class ContractReading
{
    public ContractReading(INamedTypeSymbol type, Compilation compilation, ContractProblemCollector problems)
    {
        Type = type;
        Compilation = compilation;
        Problems = problems;
        Names = new TypeNames(compilation);
        Enums = new EnumReader(Names);
        Scalars = new ScalarReader(Enums);
        Serializers = new SerializerReader(compilation, Names, problems);
        Members = MessageMemberList.Read(type, compilation);
    }

    /// <summary>The message type.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>The compilation that the type belongs to.</summary>
    public Compilation Compilation { get; }

    /// <summary>Takes what is wrong.</summary>
    public ContractProblemCollector Problems { get; }

    /// <summary>Prints type names.</summary>
    public TypeNames Names { get; }

    /// <summary>Reads enums.</summary>
    public EnumReader Enums { get; }

    /// <summary>Reads members that need no JSON.</summary>
    public ScalarReader Scalars { get; }

    /// <summary>Reads serializers.</summary>
    public SerializerReader Serializers { get; }

    /// <summary>The members, inherited ones first.</summary>
    public IReadOnlyList<MessageMember> Members { get; }

    /// <summary>The members with an attribute, each with it, in order of declaration.</summary>
    public IReadOnlyList<(MessageMember Member, AttributeData Attribute)> WithAttribute(string name) =>
        [.. from member in Members let attribute = member.Find(name) where attribute is not null select (member, attribute)];

    /// <summary>
    /// The one member with an attribute; <see langword="null"/> for none. Reports several, and one that cannot be read.
    /// </summary>
    public MessageMember? Single(string attributeName)
    {
        IReadOnlyList<(MessageMember Member, AttributeData Attribute)> found = WithAttribute(attributeName);
        foreach ((MessageMember member, AttributeData attribute) in found.Skip(1))
        {
            Problems.Add(
                RuleIds.SeveralMembersOfOneRole,
                Place(attribute, member.Symbol),
                member.Name,
                Display(attributeName),
                found[0].Member.Name);
        }

        return found.Count > 0 && IsReadable(found[0].Member, found[0].Attribute) ? found[0].Member : null;
    }

    /// <summary>Whether generated code can read a member that has a role; reports it otherwise.</summary>
    public bool IsReadable(MessageMember member, AttributeData role)
    {
        if (member.Obstacle is null)
        {
            return true;
        }

        Problems.Add(RuleIds.UnreadableMember, Place(role, member.Symbol), member.Name, Display(role.AttributeClass!.Name), member.Obstacle);
        return false;
    }

    /// <summary>Adds a problem about a member's type, unless the type does not exist and the compiler says so.</summary>
    public void RefuseType(string ruleId, MessageMember member, AttributeData role, params string[] more)
    {
        if (ScalarReader.Unwrap(member.Type, out _).TypeKind == TypeKind.Error)
        {
            Problems.LeaveToCompiler();
            return;
        }

        Problems.Add(ruleId, Place(role, member.Symbol), [member.Name, Display(member.Type), .. more]);
    }

    /// <summary>Reports the arguments of an attribute that are numbers without a name in their enum.</summary>
    public void CheckEnums(AttributeData attribute, ISymbol owner)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value is { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value }
                && !type.GetMembers().Any(member => member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value)))
            {
                Problems.Add(
                    RuleIds.InvalidArgument,
                    Place(attribute, owner),
                    argument.Key,
                    Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
                    owner.Name,
                    $"use a member of '{type.Name}'");
            }
        }
    }

    /// <summary>Where to show a problem of an attribute: where it is written if that is in this compilation, at the message type otherwise.</summary>
    public Location? Place(AttributeData attribute, ISymbol owner) => InSource(attribute.Locate(owner));

    /// <summary>Where to show a problem of a symbol.</summary>
    public Location? Place(ISymbol symbol) => InSource(symbol.Locations.FirstOrDefault());

    /// <summary>A type as messages name it.</summary>
    public static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string Display(string attributeName) => attributeName.Substring(0, attributeName.Length - "Attribute".Length);

    private Location? InSource(Location? location) =>
        location is { SourceTree: { } tree } && Compilation.ContainsSyntaxTree(tree) ? location : Type.Locations.FirstOrDefault();
}
