using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests;

/// <summary>The harness asserts that what is emitted compiles without a warning.</summary>
public sealed class JsonEmissionTests
{
    private const string Awkward =
        """
        namespace @namespace.@class;

        [KafkaTopic("t")]
        public class @record
        {
            public int @event { get; set; }
            public string @ref { get; set; }
            public @struct @in { get; set; }
            public List<@struct> @params { get; set; }
            public Dictionary<string, @enum> writer { get; set; }
            public @enum? value { get; set; }
            public int message { get; set; }
            public int member1 { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int member2 { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string item { get; set; }
            public Box<string>.Lid<int> lid { get; set; }
            public @record[][] deep { get; set; }
            public (int a, string b)? tuple { get; set; }
            public Json.Key key { get; set; }
            public Key other { get; set; }
            public Headers headers { get; set; }
            [Obsolete("old")] public int Old { get; set; }
            [JsonPropertyName("quote \" slash \\ brace { } \u2028")] public int Named { get; set; }
        }

        public struct @struct { public int @int { get; set; } public string @string { get; set; } }
        [JsonConverter(typeof(JsonStringEnumConverter<@enum>))] public enum @enum { @false, @true, @null }
        public class Box<T> { public T Content { get; set; } public class Lid<U> { public T Outer { get; set; } public U Inner { get; set; } } }
        public class Key { public int Id { get; set; } }
        public class Headers { public int Id { get; set; } }
        """;

    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    public void Awkward_names(NullableContextOptions nullable)
    {
        GeneratorInput input = GeneratorInput.Of(
            (nullable == NullableContextOptions.Enable ? "#pragma warning disable CS8618\n" : "") + Awkward + "\npublic static class Json { public class Key { public int Id { get; set; } } }");
        GeneratorRun run = GeneratorHarness.Run(input with { Nullable = nullable, Language = LanguageVersion.CSharp12 });
        Assert.Contains("value.@event", run.FileWith("struct recordContract"), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_of_every_kind() => GeneratorHarness.Run(
        """
        [KafkaTopic("t")]
        public sealed record Message(
            List<string> A, List<string?> B, List<string>? C, Dictionary<string, List<string?>?> D, IReadOnlyDictionary<string, List<string>> E,
            Box<string> F, Box<string?> G, Box<List<string?>>? H, string?[]? I, string[] J, IEnumerable<Box<string>?> K, Message? Next);

        public sealed record Box<T>(T Content, List<T> More, T[]? Even) where T : class?;
        """);

    [Fact]
    public void Inherited_and_hidden_members() => GeneratorHarness.Run(
        """
        public interface IFirst { int Id { get; } }
        public interface ISecond { int Id { get; } }
        public interface IBoth : IFirst, ISecond { int Other { get; } }
        public class Base { public int Hidden { get; set; } public virtual string Text { get; set; } = ""; }
        public class Middle : Base { [JsonIgnore] public new int Hidden { get; set; } }
        [KafkaTopic("t")]
        public sealed class Message : Middle { public override string Text { get; set; } = ""; public new string Hidden { get; set; } = ""; }
        """);

    [Fact]
    public void Polymorphism_in_every_handling() => GeneratorHarness.Run(
        """
        [JsonDerivedType(typeof(A), "a"), JsonDerivedType(typeof(B), 1)] public abstract class Base;
        public class A : Base; public class B : A { public Base? Next { get; set; } }
        [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(S), "s")] public interface IBase { int X { get; } }
        public struct S : IBase { public int X { get; set; } }
        [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor), JsonDerivedType(typeof(C), "c"), JsonDerivedType(typeof(D), "d")] public class C;
        public class D : C;
        [KafkaTopic("t")] public sealed record Message(Base First, IBase Second, C Third, List<Base?> Fourth, A Fifth);
        """);

    [Fact]
    public void A_message_without_members()
    {
        GeneratorRun run = GeneratorHarness.Run("""[KafkaTopic("t")] public sealed class Message;""");
        Assert.Contains("""writer.WriteRaw("{}"u8);""", run.FileWith("struct MessageContract"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_punctuation_are_fused()
    {
        string file = GeneratorHarness.Run("""[KafkaTopic("t")] public sealed record Message(int A, Inner B, string C); public sealed record Inner(int X);""")
            .FileWith("struct MessageContract");
        Assert.Contains(
            """
                    writer.WriteJson("{\"a\":"u8, message.A);
                    writer.WriteRaw(",\"b\":"u8);
                    WriteValueInner(message.B, ref writer);
                    writer.WriteJson(",\"c\":"u8, message.C);
                    writer.WriteRaw("}"u8);
            """,
            file,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_counted_only_where_it_has_no_bound()
    {
        Assert.DoesNotContain(
            "EnterJson",
            GeneratorHarness.Run("""[KafkaTopic("t")] public sealed record Message(List<Inner> A); public sealed record Inner(int[] X);""").FileWith("struct MessageContract"),
            StringComparison.Ordinal);
        Assert.Contains(
            "EnterJson",
            GeneratorHarness.Run("""[KafkaTopic("t")] public sealed record Message(List<Message> A);""").FileWith("struct MessageContract"),
            StringComparison.Ordinal);
    }
}
