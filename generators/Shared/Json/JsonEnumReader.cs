using System.Globalization;
using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>Reads the names of an enum.</summary>
internal static class JsonEnumReader
{
    /// <summary>Reads the names of an enum as <c>JsonStringEnumConverter</c> writes them.</summary>
    public static JsonEnumModel Read(INamedTypeSymbol type, string typeName, string helper, bool isKey, string numberType)
    {
        List<(IFieldSymbol Field, ulong Bits, string Name)> fields = [];
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field is { HasConstantValue: true, ConstantValue: { } constant })
            {
                fields.Add((field, ToBits(constant), JsonEscaping.Escape(JsonAttributes.Of(field).EnumName ?? field.Name)));
            }
        }

        // Where one value has several names, the first counts, in the order of Enum.GetNames: by value, then as declared.
        List<(IFieldSymbol Field, ulong Bits, string Name)> distinct = [];
        HashSet<ulong> seen = [];
        foreach ((IFieldSymbol Field, ulong Bits, string Name) field in fields)
        {
            if (seen.Add(field.Bits))
            {
                distinct.Add(field);
            }
        }

        bool isFlags = type.GetAttributes().Any(static attribute => attribute.AttributeClass is { } attributeType && JsonTypes.FullName(attributeType) == "System.FlagsAttribute");

        // A value is taken apart from the names with the most bits down to those with one.
        IEnumerable<JsonEnumNameModel> flags = isFlags
            ? distinct
                .Where(static field => field.Bits != 0)
                .OrderBy(static field => field.Bits)
                .OrderByDescending(static field => CountBits(field.Bits))
                .Select(static field => new JsonEnumNameModel(field.Bits.ToString(CultureInfo.InvariantCulture), field.Name))
            : [];
        return new JsonEnumModel(
            helper,
            typeName,
            isKey,
            numberType,
            distinct.Select(field => new JsonEnumNameModel($"{typeName}.{TypeNames.Identifier(field.Field.Name)}", field.Name)).ToEquatableArray(),
            flags.ToEquatableArray());
    }

    private static ulong ToBits(object constant) => unchecked(constant switch
    {
        sbyte number => (ulong)number,
        short number => (ulong)number,
        int number => (ulong)number,
        long number => (ulong)number,
        ulong number => number,
        _ => Convert.ToUInt64(constant, CultureInfo.InvariantCulture),
    });

    private static int CountBits(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
