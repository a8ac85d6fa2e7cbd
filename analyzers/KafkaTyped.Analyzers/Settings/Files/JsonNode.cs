using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>A part of a JSON document, with where it stands.</summary>
/// <param name="kind">What it is.</param>
/// <param name="span">Where it stands.</param>
/// <param name="name">Its name in the object around it; empty where there is none.</param>
/// <param name="text">The value as configuration gives it; <see langword="null"/> for null and containers.</param>
/// <param name="children">The members of an object or the items of an array, in order.</param>
internal sealed class JsonNode(JsonNodeKind kind, TextSpan span, string name, string? text, IReadOnlyList<JsonNode> children)
{
    public JsonNodeKind Kind { get; } = kind;

    public TextSpan Span { get; } = span;

    public string Name { get; } = name;

    public string? Text { get; } = text;

    public IReadOnlyList<JsonNode> Children { get; } = children;
}
