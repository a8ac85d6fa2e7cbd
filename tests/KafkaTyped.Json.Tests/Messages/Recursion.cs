using System.Text.Json;
using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Recursion
{
    [KafkaTopic("t")]
    public sealed class Node
    {
        public int Value { get; set; }

        public Node? Next { get; set; }
    }

    [KafkaTopic("t")]
    public sealed record Tree(string? Name, List<Tree> Children, Dictionary<string, Tree?> ByName, Leaf? Leaf);

    public sealed record Leaf(int Value, int[] Numbers);

    [KafkaTopic("t")]
    public sealed record Wrapper(Tree? Tree, Node[] Nodes, Ping? Ping);

    public sealed record Ping(Pong? Pong);

    public sealed record Pong(Ping? Ping, int Value);

    [KafkaTopic("t")]
    public sealed record WithDocument(WithDocument? Next, JsonElement? Document);

    [JsonDerivedType(typeof(Sum), "sum")]
    [JsonDerivedType(typeof(Number), "number")]
    public abstract record Expression;

    public sealed record Sum(Expression? Left, Expression? Right) : Expression;

    public sealed record Number(int Value) : Expression;

    [KafkaTopic("t")]
    public sealed record Formula(Expression? Expression);
}
