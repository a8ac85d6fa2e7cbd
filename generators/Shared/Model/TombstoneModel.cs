namespace KafkaTyped.Generators.Model;

/// <summary>The type that deletes a key.</summary>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>: what message and key types allow.</param>
/// <param name="Members">The key's members, and the one that chooses the partition: without it the tombstone would miss the record.</param>
/// <param name="TokenParameter">The name of the cancellation token's parameter.</param>
/// <param name="Key">The key, over the tombstone's members: the one member of a key is never null here, unlike in the message.</param>
/// <param name="Enums">The enums that the key writes by name.</param>
internal sealed record TombstoneModel(
    string Accessibility,
    EquatableArray<TombstoneMemberModel> Members,
    string TokenParameter,
    KeyModel Key,
    EquatableArray<EnumModel> Enums);
