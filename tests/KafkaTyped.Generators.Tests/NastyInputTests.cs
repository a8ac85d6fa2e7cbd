using System.Globalization;
using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests;

/// <summary>Sources that break generators. The harness asserts that the output compiles without a warning.</summary>
public sealed class NastyInputTests
{
    [Fact]
    public void Keywords_name_everything()
    {
        LoadedContracts contracts = GeneratorHarness.Run(
            """
            namespace @namespace.@class.async
            {
                public enum @enum { @default, @record }
                public sealed class @string : IMessageSerializer<int> { public void Serialize(int value, IBufferWriter<byte> output) => output.Write([(byte)value]); }
                public static class @static
                {
                    [KafkaTopic("t")]
                    public sealed record @event(
                        [property: MessageKey] @enum @int,
                        [property: MessageKey, MessagePartition] int @in,
                        [property: MessageHeader("class")] @enum @class,
                        [property: MessageTimestamp] long? @long,
                        string @message, string @writer, string @value, string @await);
                    [KafkaTopic("t")]
                    public sealed record @var([property: MessageKey(Serializer = typeof(@string))] int @field, [property: MessageValue] string? @yield);
                }
                public static class Test
                {
                    public static object Message() => new @static.@event(@enum.@record, 2, @enum.@default, null, "m", "w", "v", "a");
                    public static object Other() => new @static.@var(9, null);
                    public static object Tombstone() => new static_varTombstone(@field: 8);
                }
            }
            """).Load();

        WrittenRecord record = contracts.Write();
        Assert.Equal("""{"int":1,"in":2}""", record.KeyText);
        Assert.Equal("default", record.HeaderText("class"));
        Assert.Equal("""{"int":1,"in":2,"class":0,"long":null,"message":"m","writer":"w","value":"v","await":"a"}""", record.ValueText);
        Assert.Equal([9], contracts.Write("Other").Key);
        Assert.Null(contracts.Write("Other").Value);
        Assert.Equal([8], contracts.Write("Tombstone").Key);
    }

    [Fact]
    public void A_message_may_be_nested_three_deep()
    {
        GeneratorRun run = GeneratorHarness.Run(
            """
            namespace Shop
            {
                public class A { internal struct B { public record C { [KafkaTopic("t")] public readonly record struct D([property: MessageKey] int Id, string Text); } } }
                public static class Test { public static object Message() => new A.B.C.D(1, "x"); }
            }
            """);

        Assert.Equal("""{"id":1,"text":"x"}""", run.Load().Write().ValueText);
        Assert.Contains("internal sealed class A_B_C_DProducer", run.FileWith("A_B_C_DProducer :"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_may_stand_in_the_global_namespace() => Assert.Equal(
        """{"id":1}""",
        GeneratorHarness.Run(
            """
            [KafkaTopic("t")] public sealed record M([property: MessageKey] int Id);
            public static class Test { public static object Message() => new M(1); }
            """).Load().Write().ValueText);

    [Fact]
    public void Generic_types_are_refused_and_others_of_their_name_are_not()
    {
        GeneratorRun run = GeneratorHarness.Run(
            """
            [KafkaTopic("generic")] public sealed record M<T>(T Id);
            [KafkaTopic("t")] public sealed record M(int Id);
            public class MContract<T>;
            public class Outer<T> { [KafkaTopic("inner")] public sealed record Inner(int Id); }
            """);

        Assert.Equal(["M"], run.Load().Registry.Messages.Select(static type => type.Name));
    }

    [Fact]
    public void Messages_may_differ_by_case_alone()
    {
        GeneratorRun run = GeneratorHarness.Run(
            """
            #pragma warning disable CS8981
            namespace Shop { [KafkaTopic("a")] public sealed record Order(int Id); [KafkaTopic("b")] public sealed record ORDER(int Id); }
            namespace shop { [KafkaTopic("c")] public sealed record order(int Id); [KafkaTopic("d")] public sealed record Straße(int Id); [KafkaTopic("e")] public sealed record STRAßE(int Id); }
            namespace İ { [KafkaTopic("f")] public sealed record ı(int Id); [KafkaTopic("g")] public sealed record I(int Id); [KafkaTopic("h")] public sealed record i(int Id); [KafkaTopic("i")] public sealed record İ(int Id); }
            """);

        Assert.Equal(9, run.Load().Registry.Messages.Count);
        Assert.Equal(run.Files.Count, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Names_of_the_framework_and_of_the_library_may_be_taken() => GeneratorHarness.Run(
        """
        namespace Shop.KafkaTyped.CompilerServices { public class RecordWriter; }
        namespace Shop.System { public class Type; public class ArgumentNullException; }
        namespace Shop
        {
            public class Guid; public class RecordWriter; public class IKafkaProducer<T>; public class DeliveryGuarantee;
            [global::KafkaTyped.KafkaTopic("t")] [global::KafkaTyped.DeliveryGuarantee(global::KafkaTyped.DeliveryGuarantee.AtLeastOnce)]
            public sealed record M([property: global::KafkaTyped.MessageKey] string Id, [property: global::KafkaTyped.MessageHeader("h")] global::System.DayOfWeek Day);
        }
        """);

    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    public void Nullable_may_be_on_or_off(NullableContextOptions nullable)
    {
        GeneratorInput input = GeneratorInput.Of(
            """
            [KafkaTopic("t")]
            public class M
            {
                [MessageKey(Order = 1)] public string Id { get; set; }
                [MessageKey(Order = 2)] public byte[] Part;
                [MessageHeader("h")] public string Header { get; set; }
                [MessageHeader("b")] public byte[] Bytes { get; set; }
                public List<string> Tags { get; set; }
            }
            [KafkaTopic("u", Format = ValueFormat.Raw)]
            public class N { [MessageKey] public string Id { get; set; } public string Text { get; set; } }
            public static class Test { public static object Message() => new M(); }
            """) with { Nullable = nullable };
        input = nullable == NullableContextOptions.Enable ? input with { Sources = [("Messages.cs", "#pragma warning disable CS8618\n" + input.Sources[0].Text)] } : input;

        WrittenRecord record = GeneratorHarness.Run(input).Load().Write();
        Assert.Equal("""{"id":null,"part":null}""", record.KeyText);
        Assert.Empty(record.Headers);
    }

    [Fact]
    public void Types_may_come_from_behind_an_extern_alias()
    {
        GeneratorRun library = GeneratorHarness.Run(GeneratorInput.Of(
            """
            namespace Lib
            {
                public enum Kind { A, B }
                public sealed class Body { public int Number { get; set; } public Kind Kind { get; set; } }
                public sealed class Text : IMessageSerializer<Body> { public void Serialize(Body value, IBufferWriter<byte> output) => output.Write("x"u8); }
            }
            """).Named("Lib"));
        GeneratorInput input = new GeneratorInput
        {
            Sources =
            [
                ("Messages.cs",
                    "extern alias lib;\n" + GeneratorInput.Usings +
                    """
                    namespace Lib { public enum Kind { Other } }
                    namespace Shop
                    {
                        [KafkaTopic("t")]
                        public sealed record M(
                            [property: MessageKey] lib::Lib.Kind Kind,
                            [property: MessageHeader("own")] Lib.Kind Own,
                            [property: MessageValue] List<lib::Lib.Body> Bodies);
                        [KafkaTopic("u")]
                        public sealed record N([property: MessageKey(Serializer = typeof(lib::Lib.Text))] lib::Lib.Body Key, [property: MessageValue] string Text);
                        public static class Test
                        {
                            public static object Message() => new M(lib::Lib.Kind.B, Lib.Kind.Other, [new() { Number = 1 }]);
                            public static object Other() => new N(new(), "x");
                        }
                    }
                    """),
            ],
        }.With(library.Reference("lib"));

        LoadedContracts contracts = GeneratorHarness.Run(input).Load(library);
        Assert.Equal("B", contracts.Write().KeyText);
        Assert.Equal("Other", contracts.Write().HeaderText("own"));
        Assert.Equal("""[{"number":1,"kind":0}]""", contracts.Write().ValueText);
        Assert.Equal("x", contracts.Write("Other").KeyText);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        const string Source =
            """
            public enum Kind { Ide = -1, ID = 3 }
            [KafkaTopic("t", Partitions = 1000)] [ProducerSettings(LingerMs = 0.5, Retries = 2000000)]
            public sealed record ItemIssued(
                [property: MessageKey] Kind Id, [property: MessageHeader("i")] int Number, [property: MessageHeader("d")] DateTime At, double Amount);
            public static class Test { public static object Message() => new ItemIssued((Kind)(-2), -1, new DateTime(2026, 1, 2), -0.5); }
            """;
        GeneratorRun expected = GeneratorHarness.Run(Source);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            GeneratorRun run = GeneratorHarness.Run(Source);

            Assert.Equal(expected.Files, run.Files);
            WrittenRecord record = run.Load().Write();
            Assert.Equal("-2", record.KeyText);
            Assert.Equal(["-1", "2026-01-02T00:00:00.0000000"], record.Headers.Select(static header => System.Text.Encoding.UTF8.GetString(header.Value!)));
            Assert.Equal("""{"id":-2,"number":-1,"at":"2026-01-02T00:00:00","amount":-0.5}""", record.ValueText);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Obsolete_and_other_languages_are_the_authors_choice() => GeneratorHarness.Run(
        """
        [assembly: CLSCompliant(true)]
        [Obsolete] public enum Kind { [Obsolete("x")] A }
        [CLSCompliant(false)] [Obsolete("old")] [KafkaTopic("t")]
        public sealed record M([property: MessageKey, Obsolete] uint Id, [property: MessageHeader("k")] Kind Kind);
        """);

    [Fact]
    public void Inherited_hidden_and_overridden_members_count_once()
    {
        LoadedContracts contracts = GeneratorHarness.Run(
            """
            public abstract class Root { [MessageKey] public virtual int Id => 1; [MessageHeader("h")] public int Hidden => 1; }
            public abstract class Middle : Root { public override int Id => 2; }
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public class M : Middle { public new string Hidden => "x"; [MessageValue] internal string Text => "y"; }
            public static class Test { public static object Message() => new M(); }
            """).Load();

        WrittenRecord record = contracts.Write();
        Assert.Equal([0, 0, 0, 2], record.Key);
        Assert.Empty(record.Headers);
        Assert.Equal("y", record.ValueText);
    }

    [Fact]
    public void Attributes_of_another_namespace_mean_nothing() => Assert.Empty(GeneratorHarness.Run(
        """
        namespace Other { public sealed class KafkaTopicAttribute(string name) : Attribute { public string Name => name; } }
        namespace Shop { [Other.KafkaTopic("t")] public sealed record M(int Id); }
        """).Files);

    [Fact]
    public void A_partial_type_is_one_message() => Assert.Single(GeneratorHarness.Run(
        """
        [KafkaTopic("t")] public sealed partial record M(int Id);
        [MessageHeader("h", "x")] public sealed partial record M { public string Other => "y"; }
        """).Load().Registry.Messages);

    [Fact]
    public void The_oldest_language_that_can_compile_contracts_can()
    {
        GeneratorInput input = GeneratorInput.Of(
            """
            namespace Shop
            {
                [KafkaTopic("t")] [ProducerSettings(LingerMs = 1)]
                public sealed record M([property: MessageKey] Guid? Id, [property: MessageHeader("h")] DayOfWeek? Day, string Text);
            }
            """) with { Language = LanguageVersion.CSharp12 };

        Assert.NotEmpty(GeneratorHarness.Run(input).Files);
        Assert.Empty(GeneratorHarness.Run(input with { Language = LanguageVersion.CSharp11 }).Files);
    }
}
