using KafkaTyped.Generators;
using KafkaTyped.Generators.Parsing;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Analyzers.Settings.Declarations;

/// <summary>What the attributes of a message type say about its producer.</summary>
internal sealed class MessageTypeSettings
{
    private readonly AttributeData? _topic;
    private readonly INamedTypeSymbol _type;

    private MessageTypeSettings(INamedTypeSymbol type, AttributeData? topic)
    {
        _type = type;
        _topic = topic;
        Name = type.ToDisplayString();
        Topic = topic?.Argument<string>(0) ?? "";
        Cluster = topic?.Named<string?>("Cluster", null) ?? "";
        Facts = topic is null
            ? TopicFacts.None
            : new TopicFacts(topic.Named("Partitions", 0), topic.Named("ReplicationFactor", 0), topic.Named("MinInSyncReplicas", 0), HasKey(type));
        Guarantee = Annotations.Find(type, "DeliveryGuaranteeAttribute") is { } guarantee ? (DeclaredGuarantee)guarantee.Argument<int>(0) : DeclaredGuarantee.Default;
        Settings = [.. new SettingsReader(new ContractProblemCollector()).ReadDeclared(type).Select(Write)];
    }

    /// <summary>The type's name for messages.</summary>
    public string Name { get; }

    /// <summary>The topic; empty where none is declared.</summary>
    public string Topic { get; }

    /// <summary>The cluster's name; empty for the default cluster.</summary>
    public string Cluster { get; }

    /// <summary>What is declared of the topic.</summary>
    public TopicFacts Facts { get; }

    /// <summary>The guarantee.</summary>
    public DeclaredGuarantee Guarantee { get; }

    /// <summary>The settings, in the order in which they are written.</summary>
    public IReadOnlyList<WrittenSetting> Settings { get; }

    /// <summary>Whether there is anything to check.</summary>
    public bool IsEmpty => Settings.Count == 0 && Guarantee == DeclaredGuarantee.Default && Facts.MinInSyncReplicas == 0;

    /// <summary>Reads a type.</summary>
    /// <returns><see langword="null"/> for a type without any of the attributes.</returns>
    public static MessageTypeSettings? Read(INamedTypeSymbol type)
    {
        AttributeData? topic = null;
        bool isDeclared = false;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.ContainingNamespace?.Name != KnownNames.AnnotationsNamespace)
            {
                continue;
            }

            if (attribute.Is("KafkaTopicAttribute"))
            {
                topic = attribute;
            }

            isDeclared |= attribute.Is("ProducerSettingsAttribute") || attribute.Is("ProducerPropertyAttribute") || attribute.Is("DeliveryGuaranteeAttribute");
        }

        return topic is null && !isDeclared ? null : new MessageTypeSettings(type, topic);
    }

    /// <summary>Where the declared <c>MinInSyncReplicas</c> stands.</summary>
    public Location PlaceOfMinInSyncReplicas() => _topic is null ? Location.None : PlaceOf(_topic, "MinInSyncReplicas");

    /// <summary>Where the declarations stand that a finding of no single setting is about.</summary>
    public Location Place() =>
        Annotations.Find(_type, "DeliveryGuaranteeAttribute")?.Locate(_type)
        ?? Annotations.Find(_type, "ProducerSettingsAttribute")?.Locate(_type)
        ?? _topic?.Locate(_type)
        ?? Location.None;

    private WrittenSetting Write(DeclaredSetting declared) => new(
        declared.Setting.Name, declared.Setting.Value, PlaceOf(declared.Attribute, declared.Property), isProperty: declared.Property is not null);

    private Location PlaceOf(AttributeData attribute, string? argument)
    {
        if (argument is not null && attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } arguments })
        {
            foreach (AttributeArgumentSyntax written in arguments.Arguments)
            {
                if (written.NameEquals?.Name.Identifier.ValueText == argument)
                {
                    return written.GetLocation();
                }
            }
        }

        return attribute.Locate(_type) ?? Location.None;
    }

    private static bool HasKey(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && Annotations.Find(member, "MessageKeyAttribute") is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
