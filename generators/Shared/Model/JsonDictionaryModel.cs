namespace KafkaTyped.Generators.Model;

/// <summary>An object of a dictionary's entries.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter.</param>
/// <param name="CanBeNull">Whether the value can be null.</param>
/// <param name="TracksDepth">Whether the object's depth counts.</param>
/// <param name="Enumeration">How the entries are reached.</param>
/// <param name="EntryTypes">The key's and the value's type, where <paramref name="Enumeration"/> names them.</param>
/// <param name="KeyCast">A type to cast keys to first; empty for none.</param>
/// <param name="KeyHelper">The helper method that writes a key; empty where the writer does it alone.</param>
/// <param name="Value">How a value is written.</param>
internal sealed record JsonDictionaryModel(
    string Helper,
    string Type,
    bool CanBeNull,
    bool TracksDepth,
    JsonEnumeration Enumeration,
    string EntryTypes,
    string KeyCast,
    string KeyHelper,
    JsonValueModel Value)
    : JsonShapeModel(Helper, Type);
