using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Json;

/// <summary>
/// Decides which braces and commas of an object are written together with the name of a member, so that they cost no call of their own, and before which
/// members the comma is known only at run time.
/// </summary>
internal static class JsonPunctuation
{
    /// <summary>Places the punctuation of an object.</summary>
    /// <param name="members">The members, in the order of writing.</param>
    /// <param name="discriminator">The type discriminator as a JSON member (<c>"$type":"dog"</c>); empty for none.</param>
    /// <param name="hasExtensionData">Whether the entries of a dictionary follow the members.</param>
    public static (string Start, EquatableArray<JsonMemberModel> Members, string End) Place(
        IReadOnlyList<JsonMemberModel> members, string discriminator, bool hasExtensionData)
    {
        string start = $"{{{discriminator}";
        if (members.Count == 0)
        {
            return hasExtensionData ? (start, [], "}") : ("", [], start + "}");
        }

        bool isFirstFused = members[0].Condition == JsonMemberCondition.Always;
        bool isCommaKnown = discriminator.Length > 0;
        List<JsonMemberModel> placed = [];
        foreach (JsonMemberModel member in members)
        {
            bool isFused = isFirstFused && placed.Count == 0;
            placed.Add(member with
            {
                Punctuation = (isFused ? start : "") + (isCommaKnown ? "," : ""),
                NeedsSeparator = !isCommaKnown && !isFused,
            });
            isCommaKnown |= member.Condition == JsonMemberCondition.Always;
        }

        return (isFirstFused ? "" : start, placed.ToEquatableArray(), "}");
    }
}
