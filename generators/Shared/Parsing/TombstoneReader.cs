using System.Globalization;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Decides what a tombstone consists of.</summary>
internal static class TombstoneReader
{
    /// <summary>Decides it; <see langword="null"/> when records have no key.</summary>
    public static TombstoneModel? Read(
        ContractReading reading, bool isPublic, KeyModel? key, IReadOnlyList<MessageMember> keyMembers, MessageMember? partition)
    {
        if (key is null)
        {
            return null;
        }

        // A tombstone deletes only records of its own partition, so where a message chooses its partition, the tombstone must choose it too.
        List<MessageMember> members = [.. keyMembers];
        if (partition is not null && !members.Contains(partition))
        {
            members.Add(partition);
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        List<TombstoneMemberModel> models = [];
        foreach (MessageMember member in members)
        {
            ITypeSymbol type = member.Type;
            bool mustNotBeNull = keyMembers.Count == 1 && member == keyMembers[0];
            if (mustNotBeNull)
            {
                type = ScalarReader.Unwrap(type, out _).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
            }

            models.Add(new TombstoneMemberModel(
                member.Identifier,
                Unique(ParameterName(member.Name), taken),
                reading.Names.Full(type),
                mustNotBeNull && type.IsReferenceType));
        }

        bool visible = isPublic && members.TrueForAll(static member => ContractReader.IsPublic(member.Type));
        return new TombstoneModel(
            visible ? "public" : "internal",
            models.ToEquatableArray(),
            Unique("cancellationToken", taken),
            WithoutNull(key, keyMembers[0]),
            reading.Enums.Enums.Where(model => model.Helper == key.Scalar?.EnumHelper).ToEquatableArray());
    }

    /// <summary>The key over a member whose <c>Nullable&lt;T&gt;</c> has been taken off. A reference can be null in a default tombstone.</summary>
    private static KeyModel WithoutNull(KeyModel key, MessageMember member) =>
        key.Scalar is { } scalar ? key with { Scalar = scalar with { CanBeNull = member.Type.IsReferenceType } } : key;

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return TypeNames.Identifier(unique);
    }

    private static string ParameterName(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
