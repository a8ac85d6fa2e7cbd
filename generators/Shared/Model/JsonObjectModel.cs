namespace KafkaTyped.Generators.Model;

/// <summary>An object of members.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter.</param>
/// <param name="CanBeNull">Whether the value can be null.</param>
/// <param name="TracksDepth">Whether the object's depth counts: it can hold itself, or lies below or above what does.</param>
/// <param name="Start">What is written before the members (<c>{</c> and the discriminator); empty where it is fused with the first member or with the end.</param>
/// <param name="Members">The members, in the order of writing.</param>
/// <param name="ExtensionData">The member whose entries follow the members; <see langword="null"/> for none.</param>
/// <param name="End">What is written after the members and the extension data.</param>
/// <param name="CallsOnSerializing">Whether the type is to be told before.</param>
/// <param name="CallsOnSerialized">Whether the type is to be told afterwards.</param>
internal sealed record JsonObjectModel(
    string Helper,
    string Type,
    bool CanBeNull,
    bool TracksDepth,
    string Start,
    EquatableArray<JsonMemberModel> Members,
    JsonExtensionDataModel? ExtensionData,
    string End,
    bool CallsOnSerializing,
    bool CallsOnSerialized)
    : JsonShapeModel(Helper, Type);
