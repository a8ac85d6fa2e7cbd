using System.Text;
using System.Text.Json;
using KafkaTyped.Json.Tests.Infrastructure;
using KafkaTyped.Json.Tests.Messages;

namespace KafkaTyped.Json.Tests;

/// <summary>
/// Objects and arrays may stand 64 deep. What is deeper, a cycle among it, throws what System.Text.Json's emitted code throws. (Its converters throw
/// a <see cref="JsonException"/> instead, some of them one level earlier.)
/// </summary>
public sealed class DepthTests
{
    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void A_list_of_nodes(int depth) =>
        Differential.Same<Recursion_NodeContract, Recursion.Node>(Nodes(depth), CamelCaseContext.Default.RecursionNode);

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void A_tree_of_lists(int depth) =>
        Differential.Same<Recursion_TreeContract, Recursion.Tree>(Trees(depth, leaf: null), CamelCaseContext.Default.RecursionTree);

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    public void A_leaf_below_a_tree(int depth) =>
        Differential.Same<Recursion_TreeContract, Recursion.Tree>(
            Trees(depth, new Recursion.Leaf(1, [2])), CamelCaseContext.Default.RecursionTree);

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    public void A_tree_below_what_cannot_recurse(int depth) =>
        Differential.Same<Recursion_WrapperContract, Recursion.Wrapper>(
            new Recursion.Wrapper(null, [Nodes(depth)], null), CamelCaseContext.Default.RecursionWrapper);

    [Theory]
    [InlineData(1, 62)]
    [InlineData(1, 63)]
    [InlineData(40, 24)]
    public void A_document_below_objects(int objects, int arrays) =>
        Differential.Same<Recursion_WithDocumentContract, Recursion.WithDocument>(Documents(objects, arrays), CamelCaseContext.Default.RecursionWithDocument);

    [Theory]
    [InlineData(1, 64)]
    [InlineData(40, 25)]
    [InlineData(64, 1)]
    public void A_document_too_deep_below_objects(int objects, int arrays)
    {
        Recursion.WithDocument message = Documents(objects, arrays);
        Assert.Throws<InvalidOperationException>(() => Differential.Write<Recursion_WithDocumentContract, Recursion.WithDocument>(message));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(message, CamelCaseContext.Default.RecursionWithDocument));
    }

    [Fact]
    public void A_cycle()
    {
        Recursion.Node node = new();
        node.Next = new Recursion.Node { Next = node };
        Differential.Same<Recursion_NodeContract, Recursion.Node>(node, CamelCaseContext.Default.RecursionNode);
        Assert.Throws<InvalidOperationException>(() => Differential.Write<Recursion_NodeContract, Recursion.Node>(node));
    }

    [Fact]
    public void What_its_converters_write_has_the_same_limit()
    {
        Recursion.Expression expression = new Recursion.Number(1);
        for (int depth = 3; depth <= 63; depth++)
        {
            expression = new Recursion.Sum(expression, null);
            Differential.Same<Recursion_FormulaContract, Recursion.Formula>(new Recursion.Formula(expression), CamelCaseContext.Default.RecursionFormula);
        }

        Recursion.Formula deepest = new(new Recursion.Sum(expression, null));
        Assert.Equal(64, Depth(Differential.Write<Recursion_FormulaContract, Recursion.Formula>(deepest)));
        Recursion.Formula tooDeep = new(new Recursion.Sum(deepest.Expression, null));
        Assert.Throws<InvalidOperationException>(() => Differential.Write<Recursion_FormulaContract, Recursion.Formula>(tooDeep));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(tooDeep, CamelCaseContext.Default.RecursionFormula));
    }

    private static int Depth(byte[] json) => Encoding.UTF8.GetString(json).TakeWhile(unit => unit != '}').Count(unit => unit == '{');

    private static Recursion.WithDocument Documents(int objects, int arrays)
    {
        string json = new string('[', arrays) + "1" + new string(']', arrays);
        JsonElement element = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 100 }).RootElement;
        Recursion.WithDocument message = new(null, element);
        for (int i = 1; i < objects; i++)
        {
            message = new Recursion.WithDocument(message, null);
        }

        return message;
    }

    private static Recursion.Node Nodes(int depth)
    {
        Recursion.Node node = new();
        for (int i = 1; i < depth; i++)
        {
            node = new Recursion.Node { Value = i, Next = node };
        }

        return node;
    }

    private static Recursion.Tree Trees(int depth, Recursion.Leaf? leaf)
    {
        Recursion.Tree tree = new("leaf", [], [], leaf);
        for (int i = 1; i < depth; i++)
        {
            tree = new Recursion.Tree(null, [tree], [], null);
        }

        return tree;
    }
}
