using KafkaTyped.Generators.Json;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads how the message becomes the record's value.</summary>
internal static class ValueReader
{
    private const string Message = "message";
    private const int DefaultFormat = 0;
    private const int RawFormat = 2;
    private const int CamelCase = 1;
    private const int JsonIgnoreAlways = 1;

    private static readonly string[] s_roles =
        ["MessageKeyAttribute", "MessageHeaderAttribute", "MessagePartitionAttribute", "MessageTimestampAttribute"];

    /// <summary>Reads the value.</summary>
    /// <returns><see langword="null"/> after a problem.</returns>
    public static ValueModel? Read(ContractReading reading, AttributeData topic)
    {
        int format = topic.Named("Format", DefaultFormat);
        MessageMember? member = reading.Single("MessageValueAttribute");
        if (FindSerializer(reading.Type) is { } serializer)
        {
            return ReadWithSerializer(reading, topic, serializer, member, format);
        }

        if (format == RawFormat)
        {
            return ReadRaw(reading, topic, member);
        }

        if (member is null)
        {
            JsonReadOptions options = JsonOptions(topic, ExcludedMembers(reading), "Value");
            return new ValueModel(Message, new JsonModelReader(reading.Compilation, reading.Names).Read(reading.Type, options, reading.Problems), null, null);
        }

        if (member.Find("MessageSerializerAttribute") is { } own)
        {
            SerializerModel? model = reading.Serializers.Read(
                own.Argument<ITypeSymbol>(0), "s_valueSerializer", reading.Place(own, member.Symbol), member.Type);
            return model is null ? null : new ValueModel($"{Message}.{member.Identifier}", null, null, model);
        }

        if (format == DefaultFormat && ScalarReader.ReadRaw(member) is { } raw)
        {
            return new ValueModel(Message, null, raw, null);
        }

        JsonModel json = new JsonModelReader(reading.Compilation, reading.Names)
            .ReadValue(member.Type, member.Symbol, JsonOptions(topic, [], "Value"), reading.Problems);
        return new ValueModel($"{Message}.{member.Identifier}", json, null, null);
    }

    /// <summary>The JSON options that a topic's attribute states.</summary>
    public static JsonReadOptions JsonOptions(AttributeData topic, IReadOnlyCollection<string> excludedMembers, string helperPrefix) => new()
    {
        NamingPolicy = topic.Named("JsonNaming", CamelCase),
        DefaultIgnoreCondition = topic.Named("JsonIgnore", 0),
        ExcludedMembers = excludedMembers,
        HelperPrefix = helperPrefix,
    };

    private static AttributeData? FindSerializer(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (Annotations.Find(level, "MessageSerializerAttribute") is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    private static ValueModel? ReadWithSerializer(
        ContractReading reading, AttributeData topic, AttributeData attribute, MessageMember? member, int format)
    {
        if (member is not null || format != DefaultFormat)
        {
            reading.Problems.Add(
                RuleIds.ConflictingValue,
                reading.Place(topic, reading.Type),
                ContractReading.Display(reading.Type),
                member is not null ? $"MessageValue on '{member.Name}'" : "Format of KafkaTopic");
            return null;
        }

        SerializerModel? serializer = reading.Serializers.Read(
            attribute.Argument<ITypeSymbol>(0), "s_valueSerializer", reading.Place(attribute, reading.Type), reading.Type);
        return serializer is null ? null : new ValueModel(Message, null, null, serializer);
    }

    private static ValueModel? ReadRaw(ContractReading reading, AttributeData topic, MessageMember? member)
    {
        if (member is not null)
        {
            if (ScalarReader.ReadRaw(member) is { } marked)
            {
                return new ValueModel(Message, null, marked, null);
            }

            reading.Problems.Add(
                RuleIds.RawWithoutMember,
                reading.Place(member.Find("MessageValueAttribute")!, member.Symbol),
                ContractReading.Display(reading.Type),
                $"'{member.Name}' is of type '{ContractReading.Display(member.Type)}'");
            return null;
        }

        MessageMember[] candidates = [.. reading.Members.Where(IsPartOfValue)];
        if (candidates.Length == 1 && ScalarReader.ReadRaw(candidates[0]) is { } raw)
        {
            return new ValueModel(Message, null, raw, null);
        }

        string found = candidates.Length switch
        {
            0 => "it has no member that is not key, header, partition or timestamp",
            1 => $"'{candidates[0].Name}' is of type '{ContractReading.Display(candidates[0].Type)}'",
            _ => $"it has several: '{string.Join("', '", candidates.Select(static candidate => candidate.Name))}'",
        };
        reading.Problems.Add(RuleIds.RawWithoutMember, reading.Place(topic, reading.Type), ContractReading.Display(reading.Type), found);
        return null;
    }

    private static bool IsPartOfValue(MessageMember member) =>
        member is { Obstacle: null, HasRole: false, Symbol: { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } }
        && !member.Attributes.Any(static attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute" && attribute.Named("Condition", JsonIgnoreAlways) == JsonIgnoreAlways);

    private static HashSet<string> ExcludedMembers(ContractReading reading) =>
        new(
            from member in reading.Members
            where member.Attributes.Any(static attribute => s_roles.Any(attribute.Is) && attribute.Named("ExcludeFromValue", false))
            select member.Name,
            StringComparer.Ordinal);
}
