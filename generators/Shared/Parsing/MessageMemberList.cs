using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Lists the members of a message type, inherited ones first, each name once.</summary>
internal static class MessageMemberList
{
    /// <summary>Reads the members of a type.</summary>
    public static IReadOnlyList<MessageMember> Read(INamedTypeSymbol type, Compilation compilation)
    {
        List<MessageMember> members = [];
        HashSet<string> hidden = new(StringComparer.Ordinal);
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            List<MessageMember> own = [];
            HashSet<string> names = new(StringComparer.Ordinal);
            foreach (ISymbol symbol in level.GetMembers())
            {
                if (symbol is not (IPropertySymbol or IFieldSymbol) || hidden.Contains(symbol.Name))
                {
                    continue;
                }

                MessageMember? member = Create(symbol, compilation);
                if (member is not null)
                {
                    own.Add(member);
                    names.Add(symbol.Name);
                }
            }

            members.InsertRange(0, own);
            hidden.UnionWith(names);
        }

        return members;
    }

    private static MessageMember? Create(ISymbol symbol, Compilation compilation)
    {
        if (symbol is IFieldSymbol { AssociatedSymbol: { } property } && symbol.GetAttributes().Any(IsRole))
        {
            return new MessageMember
            {
                Symbol = property,
                Type = ((IFieldSymbol)symbol).Type,
                Attributes = symbol.GetAttributes(),
                Obstacle = "the attribute stands on its backing field; write [property: …] in place of [field: …]",
            };
        }

        if (symbol.IsImplicitlyDeclared && symbol is not IPropertySymbol)
        {
            return null;
        }

        List<AttributeData> attributes = [.. symbol.GetAttributes()];
        for (IPropertySymbol? overridden = (symbol as IPropertySymbol)?.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            foreach (AttributeData attribute in overridden.GetAttributes())
            {
                if (IsRole(attribute) && !attributes.Exists(own => SymbolEqualityComparer.Default.Equals(own.AttributeClass, attribute.AttributeClass)))
                {
                    attributes.Add(attribute);
                }
            }
        }

        return new MessageMember
        {
            Symbol = symbol,
            Type = symbol is IPropertySymbol typed ? typed.Type : ((IFieldSymbol)symbol).Type,
            Attributes = attributes,
            Obstacle = FindObstacle(symbol, compilation),
        };
    }

    private static bool IsRole(AttributeData attribute) =>
        attribute.AttributeClass is { Name: var name } && name.StartsWith("Message", StringComparison.Ordinal) && attribute.Is(name);

    private static string? FindObstacle(ISymbol symbol, Compilation compilation)
    {
        if (symbol.IsStatic)
        {
            return "it is static; roles belong to members of each message";
        }

        if (symbol is IPropertySymbol { IsIndexer: true })
        {
            return "it is an indexer; move the attribute to a property";
        }

        if (symbol is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false })
        {
            return "it implements an interface explicitly; move the attribute to a public or internal property";
        }

        if (symbol is IPropertySymbol { GetMethod: null, OverriddenProperty: null })
        {
            return "it has no getter; add one";
        }

        ISymbol read = symbol is IPropertySymbol { GetMethod: { } getter } ? getter : symbol;
        return compilation.IsSymbolAccessibleWithin(read, compilation.Assembly) ? null : "generated code cannot see it; make it and its getter public or internal";
    }
}
