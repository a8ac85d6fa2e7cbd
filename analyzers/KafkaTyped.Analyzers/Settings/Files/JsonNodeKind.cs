namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>What a part of a JSON document is.</summary>
internal enum JsonNodeKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}
