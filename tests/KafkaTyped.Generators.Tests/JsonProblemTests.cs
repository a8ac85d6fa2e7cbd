using KafkaTyped.Generators.Json;
using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests;

/// <summary>What JSON does not support is a problem with a place, never a guess.</summary>
public sealed class JsonProblemTests
{
    [Theory]
    [InlineData("object Any")]
    [InlineData("dynamic Any")]
    [InlineData("List<object> Any")]
    [InlineData("System.Collections.IEnumerable Any")]
    [InlineData("System.Collections.ArrayList Any")]
    [InlineData("System.Collections.Hashtable Any")]
    [InlineData("Dictionary<string, object> Any")]
    [InlineData("int[,] Any")]
    [InlineData("nint Any")]
    [InlineData("UIntPtr? Any")]
    [InlineData("Action Any")]
    [InlineData("Type Any")]
    [InlineData("System.Reflection.MethodInfo Any")]
    [InlineData("IAsyncEnumerable<int> Any")]
    [InlineData("Nested Any")]
    [InlineData("List<Nested[]> Any")]
    public void Types_that_are_not_known_or_not_supported(string member)
    {
        ContractProblem problem = Assert.Single(Read($"public sealed class Message {{ public {member} {{ get; set; }} }} public sealed class Nested {{ public object Any {{ get; set; }} }}"));
        Assert.Equal(RuleIds.UnsupportedJsonType, problem.RuleId);
        Assert.Contains(".Any", problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal("Any", Text(problem));
    }

    [Theory]
    [InlineData("[JsonIgnore] public object Any { get; set; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Always)] public Action Any { get; set; }")]
    [InlineData("internal object Any { get; set; }")]
    [InlineData("public object Any { set { } }")]
    [InlineData("public object Any;")]
    [InlineData("public static object Any { get; set; }")]
    [InlineData("public object this[int index] => index;")]
    [InlineData("[MessageSerializer(typeof(Own))] public object Any { get; set; }")]
    public void Members_that_are_not_written_have_no_problem(string member) =>
        Assert.Empty(Read(
            $$"""
            public sealed class Message { {{member}} }
            public sealed class Own : IMessageSerializer<object> { public void Serialize(object value, IBufferWriter<byte> output) { } }
            """));

    [Theory]
    [InlineData("[JsonConverter(typeof(Own))] public int Any { get; set; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] public List<DayOfWeek> Any { get; set; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<ConsoleColor>))] public DayOfWeek Any { get; set; }")]
    [InlineData("public Converted Any { get; set; }")]
    [InlineData("public List<Converted> Any { get; set; }")]
    [InlineData("[DerivedConverter] public int Any { get; set; }")]
    public void Converters(string member)
    {
        ContractProblem problem = Assert.Single(Read(
            $$"""
            public sealed class Message { {{member}} }
            [JsonConverter(typeof(Own))] public sealed class Converted;
            public sealed class DerivedConverterAttribute : JsonConverterAttribute;
            public abstract class Own : JsonConverter<int>;
            """));
        Assert.Equal(RuleIds.UnsupportedJsonConverter, problem.RuleId);
        Assert.Equal("Any", Text(problem));
    }

    [Theory]
    [InlineData("""[JsonPropertyName("second")] public int First { get; set; } public int Second { get; set; }""")]
    [InlineData("public int name { get; set; } public int Name { get; set; }")]
    public void Names_that_clash(string members) => AssertProblem(RuleIds.JsonNameCollision, $"public sealed class Message {{ {members} }}");

    [Fact]
    public void A_name_that_clashes_with_an_inherited_one() => AssertProblem(
        RuleIds.JsonNameCollision,
        """public class Base { public int Id { get; set; } } public sealed class Message : Base { [JsonPropertyName("id")] public int Number { get; set; } }""");

    [Theory]
    [InlineData("[JsonInclude] private int Any { get; set; }")]
    [InlineData("[JsonInclude] protected int Any { get; set; }")]
    [InlineData("[JsonInclude] public int Any { private get; set; }")]
    [InlineData("[JsonInclude] private int Any;")]
    public void Included_members_that_cannot_be_read(string member) =>
        AssertProblem(RuleIds.InaccessibleJsonInclude, $"public class Message {{ {member} }}");

    [Fact]
    public void Ignoring_null_of_what_cannot_be_null() => AssertProblem(
        RuleIds.InvalidJsonIgnore, "public class Message { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int Any { get; set; } }");

    [Theory]
    [InlineData("string")]
    [InlineData("DayOfWeek")]
    [InlineData("List<string>")]
    [InlineData("List<List<int>>")]
    [InlineData("Message")]
    public void Number_handling_of_what_is_no_number(string type) => AssertProblem(
        RuleIds.InvalidJsonNumberHandling,
        $"public class Message {{ [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public {type} Any {{ get; set; }} }}");

    [Theory]
    [InlineData("[JsonPolymorphic] public class Message;")]
    [InlineData("[JsonDerivedType(typeof(string))] public class Message;")]
    [InlineData("[JsonDerivedType(typeof(Derived)), JsonDerivedType(typeof(Derived))] public class Message; public class Derived : Message;")]
    [InlineData("[JsonDerivedType(typeof(Derived))] public class Message; public class Derived : Message, IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }")]
    [InlineData("[JsonDerivedType(typeof(Derived))] public class Message { private class Derived : Message; }")]
    public void Polymorphism(string source) => AssertProblem(RuleIds.UnsupportedJsonPolymorphism, source);

    [Theory]
    [InlineData("Dictionary<string, object>")]
    [InlineData("System.Text.Json.Nodes.JsonObject")]
    public void Extension_data(string type) => AssertProblem(
        RuleIds.UnsupportedJsonExtensionData, $"public class Message {{ [JsonExtensionData] public {type} Any {{ get; set; }} }}");

    [Theory]
    [InlineData("Dictionary<object, int>")]
    [InlineData("IReadOnlyDictionary<byte[], int>")]
    [InlineData("Dictionary<Message, int>")]
    [InlineData("List<Dictionary<(int, int), int>>")]
    public void Keys(string type) => AssertProblem(RuleIds.UnsupportedJsonKey, $"public class Message {{ public {type} Any {{ get; set; }} }}");

    [Theory]
    [InlineData("public sealed class Own : IMessageSerializer<string> { public void Serialize(string value, IBufferWriter<byte> output) { } }")]
    [InlineData("public abstract class Own : IMessageSerializer<int> { public void Serialize(int value, IBufferWriter<byte> output) { } }")]
    [InlineData("public class Own(int number) : IMessageSerializer<int> { public void Serialize(int value, IBufferWriter<byte> output) { _ = number; } }")]
    [InlineData("public class Own;")]
    public void Serializers(string serializer) => AssertProblem(
        RuleIds.UnusableSerializer, $"public class Message {{ [MessageSerializer(typeof(Own))] public int Any {{ get; set; }} }} {serializer}");

    [Fact]
    public void A_problem_in_another_assembly_is_shown_at_the_message()
    {
        ContractProblem problem = Read("public sealed class Message { public Exception Error { get; set; } }")[0];
        Assert.Equal(RuleIds.UnsupportedJsonType, problem.RuleId);
        Assert.Equal("Message", Text(problem));
    }

    [Fact]
    public void Equal_source_gives_equal_models()
    {
        const string Source =
            """
            public record Message(int A, List<Dictionary<DayOfWeek, Inner?>> B, Kind C, Base D, string? E);
            public readonly record struct Inner(int[] Numbers, Message Next);
            [Flags, JsonConverter(typeof(JsonStringEnumConverter<Kind>))] public enum Kind { A = 1, B = 2 }
            [JsonDerivedType(typeof(Derived), "x")] public abstract record Base; public record Derived : Base;
            """;
        (JsonModel first, ContractProblemCollector problems) = ReadModel(Source);
        Assert.Empty(problems.Items);
        Assert.Equal(first, ReadModel(Source).Model);
        Assert.Equal(first.GetHashCode(), ReadModel(Source).Model.GetHashCode());
        Assert.NotEqual(first, ReadModel(Source.Replace("int A", "int Other", StringComparison.Ordinal)).Model);
        Assert.NotEqual(first, ReadModel(Source.Replace("B = 2", "B = 4", StringComparison.Ordinal)).Model);
    }

    private static void AssertProblem(string ruleId, string source) => Assert.Equal(ruleId, Assert.Single(Read(source)).RuleId);

    private static string Text(ContractProblem problem) =>
        problem.Location!.SourceTree!.GetText().ToString(problem.Location.SourceSpan);

    private static IReadOnlyList<ContractProblem> Read(string source) => ReadModel(source).Problems.Items;

    private static (JsonModel Model, ContractProblemCollector Problems) ReadModel(string source)
    {
        CSharpCompilation compilation = GeneratorInput.Of(source).Compile();
        INamedTypeSymbol message = compilation.GetTypeByMetadataName("Message")!;
        JsonReadOptions options = new() { NamingPolicy = 1, DefaultIgnoreCondition = 0, ExcludedMembers = [], HelperPrefix = "Value" };
        ContractProblemCollector problems = new();
        return (new JsonModelReader(compilation, new TypeNames(compilation)).Read(message, options, problems), problems);
    }
}
