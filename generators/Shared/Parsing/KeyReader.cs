using KafkaTyped.Generators.Json;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads <c>[MessageKey]</c>.</summary>
internal static class KeyReader
{
    /// <summary>Reads the key.</summary>
    /// <param name="reading">The contract.</param>
    /// <param name="topic">The topic's attribute, which holds the JSON options.</param>
    /// <param name="members">The key's members in their order.</param>
    public static KeyModel? Read(ContractReading reading, AttributeData topic, out IReadOnlyList<MessageMember> members)
    {
        (MessageMember Member, AttributeData Attribute)[] found =
            [.. reading.WithAttribute("MessageKeyAttribute").OrderBy(static pair => pair.Attribute.Named("Order", 0))];
        members = [.. found.Select(static pair => pair.Member)];
        bool readable = true;
        foreach ((MessageMember member, AttributeData attribute) in found)
        {
            readable &= reading.IsReadable(member, attribute);
            reading.CheckEnums(attribute, member.Symbol);
        }

        if (!readable || found.Length == 0)
        {
            return null;
        }

        return found.Length == 1 ? ReadSingle(reading, found[0].Member, found[0].Attribute) : ReadComposite(reading, topic, found);
    }

    private static KeyModel? ReadSingle(ContractReading reading, MessageMember member, AttributeData attribute)
    {
        int format = attribute.Named("Format", ScalarReader.DefaultFormat);
        if (attribute.NamedArguments.Any(static argument => argument is { Key: "Serializer", Value.IsNull: false }))
        {
            return ReadWithSerializer(reading, member, attribute);
        }

        if (reading.Scalars.Read(member, format, integersAreBinary: true) is { } scalar)
        {
            return new KeyModel(scalar, null);
        }

        string remedy = format == ScalarReader.DefaultFormat || reading.Scalars.Read(member, ScalarReader.DefaultFormat, integersAreBinary: true) is null
            ? "use a string, a number, a Guid, a date, an enum or bytes, or name a class that writes it: [MessageKey(Serializer = typeof(…))]"
            : "leave Format out";
        reading.RefuseType(RuleIds.UnsupportedKeyType, member, attribute, FormatName(format), remedy);
        return null;
    }

    /// <summary>A format as messages name it.</summary>
    public static string FormatName(int format) => format switch
    {
        ScalarReader.TextFormat => "text ",
        ScalarReader.BinaryFormat => "binary ",
        _ => "",
    };

    private static KeyModel? ReadWithSerializer(ContractReading reading, MessageMember member, AttributeData attribute)
    {
        ITypeSymbol type = ScalarReader.Unwrap(member.Type, out bool canBeNull);
        SerializerModel? serializer = reading.Serializers.Read(
            attribute.Named<ITypeSymbol?>("Serializer", null), "s_keySerializer", reading.Place(attribute, member.Symbol), NotNull(member.Type), NotNull(type));
        return serializer is null ? null : new KeyModel(new ScalarModel(member.Identifier, ScalarForm.Serializer, canBeNull, Serializer: serializer), null);
    }

    private static ITypeSymbol NotNull(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static KeyModel? ReadComposite(ContractReading reading, AttributeData topic, (MessageMember Member, AttributeData Attribute)[] members)
    {
        bool plain = true;
        foreach ((MessageMember member, AttributeData attribute) in members)
        {
            foreach (string argument in new[] { "Format", "Serializer" })
            {
                if (attribute.NamedArguments.Any(named => named.Key == argument && named.Value is { IsNull: false, Value: not ScalarReader.DefaultFormat }))
                {
                    reading.Problems.Add(
                        RuleIds.CompositeKeyWithFormat, reading.Place(attribute, member.Symbol), argument, member.Name, ContractReading.Display(reading.Type));
                    plain = false;
                }
            }
        }

        JsonModel json = new JsonModelReader(reading.Compilation, reading.Names)
            .ReadMembers(reading.Type, [.. members.Select(static pair => pair.Member.Symbol)], ValueReader.JsonOptions(topic, [], "Key"), reading.Problems);
        return plain ? new KeyModel(null, json) : null;
    }
}
