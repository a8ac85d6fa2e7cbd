namespace KafkaTyped.Generators.Model;

/// <summary>An array of items.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter.</param>
/// <param name="CanBeNull">Whether the value can be null.</param>
/// <param name="TracksDepth">Whether the array's depth counts.</param>
/// <param name="Enumeration">How the items are reached.</param>
/// <param name="ItemType">The items' type, where <paramref name="Enumeration"/> names it.</param>
/// <param name="Item">How an item is written.</param>
internal sealed record JsonCollectionModel(
    string Helper, string Type, bool CanBeNull, bool TracksDepth, JsonEnumeration Enumeration, string ItemType, JsonValueModel Item)
    : JsonShapeModel(Helper, Type);
