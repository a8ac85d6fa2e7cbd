using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads <c>[MessageHeader]</c> of the type and of its members.</summary>
internal static class HeadersReader
{
    private const string AttributeName = "MessageHeaderAttribute";

    /// <summary>Reads all headers.</summary>
    /// <param name="reading">The contract.</param>
    /// <param name="headers">The headers of members.</param>
    /// <returns>The constant headers, those of base types first.</returns>
    public static EquatableArray<ConstantHeaderModel> Read(ContractReading reading, out EquatableArray<HeaderModel> headers)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        EquatableArray<ConstantHeaderModel> constants = ReadConstants(reading, owners);
        headers = ReadMembers(reading, owners);
        return constants;
    }

    private static EquatableArray<ConstantHeaderModel> ReadConstants(ContractReading reading, Dictionary<string, string> owners)
    {
        Stack<INamedTypeSymbol> levels = new();
        for (INamedTypeSymbol? level = reading.Type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            levels.Push(level);
        }

        List<ConstantHeaderModel> constants = [];
        foreach (INamedTypeSymbol level in levels)
        {
            foreach (AttributeData attribute in level.GetAttributes().Where(static attribute => attribute.Is(AttributeName)))
            {
                string? value = attribute.Argument<string>(1);
                if (value is null)
                {
                    Refuse(reading, attribute, level, "has no value", "write [MessageHeader(\"name\", \"value\")] on a type");
                }
                else if (!IsText(value))
                {
                    Refuse(reading, attribute, level, "has half a surrogate pair in its value", "remove it; UTF-8 cannot hold it");
                }
                else if (TakeName(reading, attribute, level, level.Name, owners) is { } name)
                {
                    constants.Add(new ConstantHeaderModel(name, value));
                }
            }
        }

        return constants.ToEquatableArray();
    }

    private static EquatableArray<HeaderModel> ReadMembers(ContractReading reading, Dictionary<string, string> owners)
    {
        List<HeaderModel> headers = [];
        foreach (MessageMember member in reading.Members)
        {
            foreach (AttributeData attribute in member.Attributes.Where(static attribute => attribute.Is(AttributeName)))
            {
                if (attribute.ConstructorArguments.Length > 1)
                {
                    Refuse(reading, attribute, member.Symbol, "has a constant value on a member", "remove the value, or move the attribute to the type");
                    continue;
                }

                if (!reading.IsReadable(member, attribute)
                    || TakeName(reading, attribute, member.Symbol, member.Name, owners) is not { } name)
                {
                    continue;
                }

                reading.CheckEnums(attribute, member.Symbol);
                int format = attribute.Named("Format", ScalarReader.DefaultFormat);
                if (reading.Scalars.Read(member, format, integersAreBinary: false) is { } value)
                {
                    headers.Add(new HeaderModel(name, value));
                    continue;
                }

                string remedy = format == ScalarReader.DefaultFormat || reading.Scalars.Read(member, ScalarReader.DefaultFormat, integersAreBinary: false) is null
                    ? "use a string, a number, a Guid, a date, an enum or bytes; a property that computes one of these from it will do"
                    : "leave Format out";
                reading.RefuseType(RuleIds.UnsupportedHeaderType, member, attribute, KeyReader.FormatName(format), remedy);
            }
        }

        return headers.ToEquatableArray();
    }

    private static string? TakeName(ContractReading reading, AttributeData attribute, ISymbol owner, string ownerName, Dictionary<string, string> owners)
    {
        string name = attribute.Argument<string>(0) ?? "";
        if (name.Length == 0)
        {
            Refuse(reading, attribute, owner, "has no name", "name it");
            return null;
        }

        if (name.IndexOf('\0') >= 0 || !IsText(name))
        {
            Refuse(reading, attribute, owner, "has U+0000 or half a surrogate pair in its name", "remove it; librdkafka cannot send it");
            return null;
        }

        if (owners.TryGetValue(name, out string? first))
        {
            reading.Problems.Add(RuleIds.DuplicateHeader, reading.Place(attribute, owner), name, ownerName, first);
            return null;
        }

        owners.Add(name, ownerName);
        return name;
    }

    private static void Refuse(ContractReading reading, AttributeData attribute, ISymbol owner, string fault, string remedy) =>
        reading.Problems.Add(RuleIds.InvalidHeader, reading.Place(attribute, owner), attribute.Argument<string>(0) ?? "", owner.Name, fault, remedy);

    private static bool IsText(string value)
    {
        for (int index = 0; index < value.Length; index++)
        {
            if (char.IsSurrogate(value[index]) && (index + 1 == value.Length || !char.IsSurrogatePair(value[index], value[++index])))
            {
                return false;
            }
        }

        return true;
    }
}
