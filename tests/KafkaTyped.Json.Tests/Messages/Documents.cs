using System.Text.Json;
using System.Text.Json.Nodes;

namespace KafkaTyped.Json.Tests.Messages;

public static class Documents
{
    [KafkaTopic("t")]
    public sealed record All(
        JsonElement Element, JsonElement? NoElement, JsonDocument? Document, JsonNode? Node, JsonObject? Object, JsonArray? Array, JsonValue? Value,
        List<JsonElement> Elements, Dictionary<string, JsonNode?> Nodes, InnerDocument InnerDocument);

    public sealed record InnerDocument(int Number, JsonElement Element, List<List<JsonNode?>> Nested);
}
