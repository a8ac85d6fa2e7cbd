using System.Globalization;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>
/// Reads a message type into a <see cref="ContractModel"/>, and collects its problems: the generator uses the model, the analyzer the problems.
/// Nothing else looks at symbols of message types.
/// </summary>
internal static class ContractReader
{
    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="topicAttribute">Its <c>[KafkaTopic]</c>.</param>
    /// <param name="compilation">The compilation that it belongs to.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The contract; <see langword="null"/> when anything is wrong.</returns>
    public static ContractModel? Read(
        INamedTypeSymbol type, AttributeData topicAttribute, Compilation compilation, ContractProblemCollector problems, CancellationToken cancellationToken)
    {
        if (!MessageTypeRules.Check(type, compilation, problems))
        {
            return null;
        }

        ContractReading reading = new(type, compilation, problems);
        cancellationToken.ThrowIfCancellationRequested();

        TopicModel topic = TopicReader.Read(reading, topicAttribute);
        KeyModel? key = KeyReader.Read(reading, topicAttribute, out IReadOnlyList<MessageMember> keyMembers);
        EquatableArray<ConstantHeaderModel> constantHeaders = HeadersReader.Read(reading, out EquatableArray<HeaderModel> headers);
        MessageMember? partition = ReadPartition(reading);
        MessageMember? timestamp = ReadTimestamp(reading);
        cancellationToken.ThrowIfCancellationRequested();
        ValueModel? value = ValueReader.Read(reading, topicAttribute);
        EquatableArray<SettingModel> settings = new SettingsReader(problems).Read(type);
        string guarantee = ReadGuarantee(reading);
        if (GeneratedNames.FindClash(type, keyMembers.Count > 0) is { } clash)
        {
            problems.Add(RuleIds.GeneratedNameClash, reading.Place(type), type.ToDisplayString(), clash.ToDisplayString());
        }

        if (problems.HasErrors || value is null)
        {
            return null;
        }

        bool isPublic = IsPublic(type);
        return new ContractModel
        {
            HintName = GeneratedNames.HintName(type),
            Namespace = EscapedNamespace(type.ContainingNamespace),
            BaseName = GeneratedNames.BaseName(type),
            MessageType = reading.Names.FullNotNull(type),
            Accessibility = isPublic ? "public" : "internal",
            Topic = topic,
            Guarantee = guarantee,
            Settings = settings,
            Key = key,
            Value = value,
            ConstantHeaders = constantHeaders,
            Headers = headers,
            PartitionMember = partition?.Identifier,
            TimestampMember = timestamp?.Identifier,
            Enums = reading.Enums.Enums,
            Tombstone = TombstoneReader.Read(reading, isPublic, key, keyMembers, partition),
            ExternAliases = reading.Names.Aliases.ToEquatableArray(),
        };
    }

    /// <summary>Whether a type is visible outside its assembly.</summary>
    public static bool IsPublic(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsPublic(array.ElementType);
            case INamedTypeSymbol named:
                for (INamedTypeSymbol? level = named; level is not null; level = level.ContainingType)
                {
                    if (level.DeclaredAccessibility is not Accessibility.Public || !level.TypeArguments.All(IsPublic))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    private static string EscapedNamespace(INamespaceSymbol containing) =>
        containing.IsGlobalNamespace
            ? ""
            : containing.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    private static MessageMember? ReadPartition(ContractReading reading)
    {
        MessageMember? member = reading.Single("MessagePartitionAttribute");
        if (member is not null && ScalarReader.Unwrap(member.Type, out _).SpecialType != SpecialType.System_Int32)
        {
            reading.RefuseType(RuleIds.UnsupportedPartitionType, member, member.Find("MessagePartitionAttribute")!);
        }

        return member;
    }

    private static MessageMember? ReadTimestamp(ContractReading reading)
    {
        MessageMember? member = reading.Single("MessageTimestampAttribute");
        if (member is null)
        {
            return null;
        }

        ITypeSymbol type = ScalarReader.Unwrap(member.Type, out _);
        bool supported = type.SpecialType is SpecialType.System_DateTime or SpecialType.System_Int64
            || type is { Name: "DateTimeOffset", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
        if (!supported)
        {
            reading.RefuseType(RuleIds.UnsupportedTimestampType, member, member.Find("MessageTimestampAttribute")!);
        }

        return member;
    }

    private static string ReadGuarantee(ContractReading reading)
    {
        if (Annotations.Find(reading.Type, "DeliveryGuaranteeAttribute") is not { } attribute
            || attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value })
        {
            return "Default";
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
            {
                return field.Name;
            }
        }

        reading.Problems.Add(
            RuleIds.InvalidArgument,
            reading.Place(attribute, reading.Type),
            "guarantee",
            Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            ContractReading.Display(reading.Type),
            "use a member of 'DeliveryGuarantee'");
        return "Default";
    }
}
