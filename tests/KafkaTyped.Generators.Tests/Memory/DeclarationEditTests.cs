using System.Runtime.CompilerServices;
using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests.Memory;

/// <summary>Every way in which one edit can change what a message type in another place means: the output must follow.</summary>
public sealed class DeclarationEditTests
{
    private const string Contract = "namespace Shop; [KafkaTopic(\"t\")] public partial record Message(int Id, Detail Detail);";

    public static TheoryData<string, string, string, string> Edits => new()
    {
        // What changes; the message type's file; another file; the other file after the edit.
        { "a member's name in a type that is used", Contract, "namespace Shop; public record Detail(int A);", "namespace Shop; public record Detail(int B);" },
        { "a member's type", Contract, "namespace Shop; public record Detail(int A);", "namespace Shop; public record Detail(byte[] A);" },
        { "an attribute of a member", Contract, "namespace Shop; public record Detail(int A);", "namespace Shop; public record Detail([property: JsonPropertyName(\"x\")] int A);" },
        { "a getter's accessibility", Contract, "namespace Shop; public record Detail { public int A { get; set; } }", "namespace Shop; public record Detail { public int A { private get; set; } }" },
        { "an auto-property loses its field", "namespace Shop; [KafkaTopic(\"t\")] public partial class Message { public int Id { get; } }", "namespace Shop; public partial class Message { [field: MessageKey] public int Key { get; set; } }", "namespace Shop; public partial class Message { [field: MessageKey] public int Key { get => 1; set { } } }" },
        { "a converter", Contract, "namespace Shop; public record Detail(Kind A); public enum Kind { X }", "namespace Shop; public record Detail(Kind A); [JsonConverter(typeof(JsonStringEnumConverter))] public enum Kind { X }" },
        { "a member of an enum", Keyed("Kind"), "namespace Shop; public enum Kind { A, B }", "namespace Shop; public enum Kind { A, B, C }" },
        { "a constant of an enum", Keyed("Kind"), "namespace Shop; public enum Kind { A = 1, B = 2 }", "namespace Shop; public enum Kind { A = 1, B = 1 }" },
        { "a class becomes a struct", Keyed("Detail?"), "namespace Shop; public enum Detail { A }", "namespace Shop; public class Detail;" },
        { "a base type", "namespace Shop; [KafkaTopic(\"t\")] public record Message(int Id) : Base;", "namespace Shop; public record Base { public int A { get; } }", "namespace Shop; public record Base { public int B { get; } }" },
        { "a nested type of a base", "namespace Shop; [KafkaTopic(\"t\")] public record Message : Base { public Inner Id { get; } }", "namespace Shop; public record Base { public record Inner(int A); }", "namespace Shop; public record Base { public record Inner(int B); }" },
        { "an interface", "namespace Shop; [KafkaTopic(\"t\")] public record Message(IDetail Id);", "namespace Shop; public interface IDetail { int A { get; } }", "namespace Shop; public interface IDetail { int B { get; } }" },
        { "a derived type", "namespace Shop; [KafkaTopic(\"t\")] public record Message(Base Id); [JsonDerivedType(typeof(Derived))] public record Base;", "namespace Shop; public record Derived(int A) : Base;", "namespace Shop; public record Derived(int B) : Base;" },
        { "a constant in an attribute", "namespace Shop; [KafkaTopic(Names.Topic)] public record Message(int Id);", "namespace Shop; public static class Names { public const string Topic = \"a\"; }", "namespace Shop; public static class Names { public const string Topic = \"b\"; }" },
        { "a constant made of another", "namespace Shop; [KafkaTopic(Names.Topic)] public record Message(int Id); public static class Names { public const string Topic = Prefix.Text + \"t\"; }", "namespace Shop; public static class Prefix { public const string Text = \"a\"; }", "namespace Shop; public static class Prefix { public const string Text = \"b\"; }" },
        { "a constant through using static", "using static Shop.Names; namespace Shop; [KafkaTopic(Topic)] public record Message(int Id);", "namespace Shop; public static class Names { public const string Topic = \"a\"; }", "namespace Shop; public static class Names { public const string Topic = \"b\"; }" },
        { "a constant through global using static", "namespace Shop; [KafkaTopic(Topic)] public record Message(int Id);", "global using static Shop.Names; namespace Shop; public static class Names { public const string Topic = \"a\"; }", "global using static Shop.Names; namespace Shop; public static class Names { public const string Topic = \"b\"; }" },
        { "an inherited constant", "namespace Shop; [KafkaTopic(Topic)] public record Message(int Id) : Base { public const string Other = Topic; }", "namespace Shop; public record Base { }", "global using static Shop.Base; namespace Shop; public record Base { public const string Topic = \"b\"; }" },
        { "an argument's default", "namespace Shop; [KafkaTopic(\"t\")] public record Message([property: Own] int Id);", "namespace Shop; public class OwnAttribute : JsonConverterAttribute { public OwnAttribute(int a = 1) { } }", "namespace Shop; public class OwnAttribute : Attribute { public OwnAttribute(int a = 1) { } }" },
        { "the type behind an alias", "using M = Shop.Detail; namespace Shop; [KafkaTopic(\"t\")] public record Message(M Id);", "namespace Shop; public record Detail(int A);", "namespace Shop; public record Detail(int B);" },
        { "the type of a global alias", "namespace Shop; [KafkaTopic(\"t\")] public record Message(M Id);", "global using M = System.Int32;", "global using M = System.Collections.Generic.List<int>;" },
        { "an alias of the attribute", "namespace Shop; [Topic(\"t\")] public record Message(int Id);", "", "global using Topic = KafkaTyped.KafkaTopicAttribute;" },
        { "a global using", "namespace Shop; [KafkaTopic(\"t\")] public record Message(Outer Id);", "namespace Elsewhere { public record Outer(int A); }", "global using Elsewhere; namespace Elsewhere { public record Outer(int A); }" },
        { "a type that captures a name", "namespace Shop; [KafkaTopic(\"t\")] public record Message(Guid Id);", "", "namespace Shop; public record Guid(int A);" },
        { "a type that captures an attribute", "namespace Shop; [KafkaTopic(\"t\")] public record Message([property: JsonIgnore] int Id);", "", "namespace Shop; public class JsonIgnoreAttribute : Attribute;" },
        { "a nested type that captures a name", "namespace Shop; [KafkaTopic(\"t\")] public partial record Message { public Guid Id { get; } }", "namespace Shop; public partial record Message;", "namespace Shop; public partial record Message { public record Guid(int A); }" },
        { "a namespace that captures a name", "namespace Shop.Orders; [KafkaTopic(\"t\")] public record Message(System.Guid Id);", "", "namespace Shop.System { }" },
        { "a partial part", Contract + " public record Detail(int A);", "", "namespace Shop; public partial record Message { public int More { get; } }" },
        { "a partial part with a base", Contract + " public record Detail(int A); public record Base { public int Inherited { get; } }", "namespace Shop; public partial record Message;", "namespace Shop; public partial record Message : Base;" },
        { "the nullable context of a member's file", "namespace Shop; [KafkaTopic(\"t\")] public partial record Message { public List<string> B { get; } = []; }", "namespace Shop; public partial record Message { public List<string> A { get; } = []; }", "#nullable disable\nnamespace Shop; public partial record Message { public List<string> A { get; } = []; }" },
        { "the nullable context, switched in a body", "namespace Shop; [KafkaTopic(\"t\")] public partial record Message { public List<string> B { get; } = []; }", "namespace Shop; public partial record Message { void M() {\n } public List<string> A { get; } = []; }", "namespace Shop; public partial record Message { void M() {\n#nullable disable\n } public List<string> A { get; } = []; }" },
        { "a comment that says generated", "namespace Shop; [KafkaTopic(\"t\")] public partial record Message { public List<string> B { get; } = []; }", "namespace Shop; public partial record Message { public List<string> A { get; } = []; }", "// <auto-generated/>\nnamespace Shop; public partial record Message { public List<string> A { get; } = []; }" },
        { "an #if", "namespace Shop; [KafkaTopic(\"t\")] public partial record Message;", "#if X\n#else\nnamespace Shop; public partial record Message { public int A { get; } }\n#endif", "#if !X\n#else\nnamespace Shop; public partial record Message { public int A { get; } }\n#endif" },
        { "a serializer", "namespace Shop; [KafkaTopic(\"t\")] public record Message([property: MessageKey(Serializer = typeof(S))] Detail Id); public class Detail;", "namespace Shop; public class S : IMessageSerializer<Detail> { public void Serialize(Detail value, IBufferWriter<byte> writer) { } }", "namespace Shop; public class S : IMessageSerializer<Detail> { private S() { } public void Serialize(Detail value, IBufferWriter<byte> writer) { } }" },
        { "a type where one is generated", "namespace Shop; [KafkaTopic(\"t\")] public record Message(int Id);", "", "namespace Shop; public class MessageContract;" },
        { "a type where a tombstone is generated", "namespace Shop; [KafkaTopic(\"t\")] public record Message([property: MessageKey] int Id);", "", "namespace Shop; public class MessageTombstone;" },
        { "a twin", "namespace Shop; public class A { [KafkaTopic(\"t\")] public record Message(int Id); }", "", "namespace Shop; [KafkaTopic(\"t\")] public record A_Message(int Id);" },
        { "a twin in pieces", "namespace Shop; [KafkaTopic(\"t\")] public record A_Message(int Id);", "", "namespace Shop; public class A { [KafkaTopic(\"t\")] public record Message(int Id); }" },
        { "a file-local type becomes visible", "namespace Shop; [KafkaTopic(\"t\")] public record Message(Detail Id);", "namespace Shop; file record Detail(int A);", "namespace Shop; public record Detail(int A);" },
        { "a type that takes the place of a reference's", "namespace Shop; [KafkaTopic(\"t\", Partitions = 1)] public record Message(int Id);", "", "namespace KafkaTyped { public class KafkaTopicAttribute(string name, int more = 0) : Attribute { public int Partitions { get; set; } } }" },
        { "the interface of a serializer's base", "namespace Shop; [KafkaTopic(\"t\")] public record Message([property: MessageKey(Serializer = typeof(MessageSerializers))] Detail Id); public class Detail; public class MessageSerializers : Middle;", "namespace Shop; public class Middle : IMessageSerializer<Detail> { public void Serialize(Detail value, IBufferWriter<byte> writer) { } }", "namespace Shop; public class Middle;" },
        { "a chain of files", "namespace Shop; [KafkaTopic(\"t\")] public record Message(Link Id); public record Link(Chain Next);", "namespace Shop; public record Chain(Message Back, int A);", "namespace Shop; public record Chain(Message Back, int B);" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void The_output_follows(string what, string message, string before, string after)
    {
        EditedProject project = Open(message, before);
        IReadOnlyDictionary<string, string> old = project.Output;

        project.Edit("Other.cs", after);

        Assert.True(old.Any(file => !project.Output.TryGetValue(file.Key, out string? text) || text != file.Value) || project.Output.Count > old.Count, $"{what}: nothing changed, so nothing is shown.");

        // And back.
        project.Edit("Other.cs", before);
        Assert.Equal(old, project.Output);
    }

    [Theory]
    [InlineData("namespace Shop; public class Other { int M() => 1; }", "namespace Shop; public class Other { int M() => 2; }")]
    [InlineData("namespace Shop; public class Other { int M() { return 1; } }", "namespace Shop; public class Other { int M() { int x = 1; return x; } }")]
    [InlineData("namespace Shop; public class Other { int M { get => 1; } }", "namespace Shop; public class Other { int M { get => 2; } }")]
    [InlineData("namespace Shop; public class Other { int _m = 1; }", "namespace Shop; public class Other { int _m = 2; }")]
    [InlineData("namespace Shop; public class Other { int M { get; } = 1; }", "namespace Shop; public class Other { int M { get; } = 2; }")]
    [InlineData("namespace Shop; public class Other { Other() : this(1) { } Other(int x) { } }", "namespace Shop; public class Other { Other() : this(2) { } Other(int x) { } }")]
    [InlineData("namespace Shop; public class Other;", "namespace Shop; /// <summary>More.</summary>\npublic class Other;")]
    [InlineData("namespace Shop; public class Other;", "#region x\n#pragma warning disable CS0168\nnamespace Shop;\n\n public class Other;\n#endregion")]
    public void A_body_or_a_comment_runs_nothing(string before, string after)
    {
        EditedProject project = Open("namespace Shop; [KafkaTopic(\"t\")] public record Message(Other Id);", before);

        project.Edit("Other.cs", after);

        PipelineReasons.AssertNothingRan(project.Result);
        Assert.All(project.Result.TrackedSteps[TrackingNames.Contracts].SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void The_field_behind_a_property_counts()
    {
        EditedProject project = new(EditedProject.Reparse(Open(
            "namespace Shop; [KafkaTopic(\"t\")] public partial class Message { public int Id { get; } }",
            "namespace Shop; public partial class Message { [field: MessageKey] public int Key { get => 1; } }").Compilation, new CSharpParseOptions(LanguageVersion.Preview)));
        int before = project.Output.Count;

        project.Edit("Other.cs", "namespace Shop; public partial class Message { [field: MessageKey] public int Key { get => field; } }");

        Assert.Equal(before - 1, project.Output.Count);
    }

    [Fact]
    public void The_options_count()
    {
        EditedProject project = Open("namespace Shop; [KafkaTopic(\"t\")] public record Message(List<string> Id, Detail Detail);", "#if X\nnamespace Shop; public record Detail(int A);\n#endif");
        IReadOnlyDictionary<string, string> before = project.Output;

        project.Change(project.Compilation.WithOptions(project.Compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
        Assert.Equal(before.Count, project.Output.Count);

        project.Change(EditedProject.Reparse(project.Compilation, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["X"])));
        Assert.Equal(before.Count + 1, project.Output.Count);

        project.Change(EditedProject.Reparse(project.Compilation, new CSharpParseOptions(LanguageVersion.CSharp11, preprocessorSymbols: ["X"])));
        Assert.Empty(project.Output);
    }

    [Fact]
    public void The_nullable_option_counts()
    {
        // Two lists of strings, one of which is in no nullable context without the option: then they are two types.
        EditedProject project = Open(
            "#nullable enable\nnamespace Shop; [KafkaTopic(\"t\")] public partial record Message { public List<string> A { get; } = []; }",
            "namespace Shop; public partial record Message { public List<string> B { get; } = []; }");
        IReadOnlyDictionary<string, string> before = project.Output;

        project.Change(project.Compilation.WithOptions(project.Compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
        Assert.NotEqual(before, project.Output);

        project.Change(project.Compilation.WithOptions(project.Compilation.Options.WithNullableContextOptions(NullableContextOptions.Enable)));
        Assert.Equal(before, project.Output);
    }

    [Fact]
    public void References_count()
    {
        EditedProject project = Open("using Lib; namespace Shop; [KafkaTopic(\"t\")] public record Message(Detail Id);", "namespace Lib { }");
        int before = project.Output.Count;
        MetadataReference first = Library("namespace Lib { public record Detail(int A); }");
        MetadataReference second = Library("namespace Lib { public record Detail(int B); }");

        project.Change(project.Compilation.AddReferences(first));
        Assert.Equal(before + 1, project.Output.Count);
        IReadOnlyDictionary<string, string> output = project.Output;

        project.Change(project.Compilation.ReplaceReference(first, second));
        Assert.NotEqual(output, project.Output);

        project.Change(project.Compilation.ReplaceReference(second, ((PortableExecutableReference)second).WithAliases(["other"])));
        Assert.Equal(before, project.Output.Count);
    }

    [Fact]
    public void A_type_that_no_file_mentions_counts_in_a_known_namespace()
    {
        MetadataReference library = Library("namespace Lib { public record Detail(int A); public class Serializer : IMessageSerializer<Detail> { public void Serialize(Detail value, IBufferWriter<byte> writer) { } } }");
        EditedProject project = Open("using Lib; namespace Shop; [KafkaTopic(\"t\")] public record Message([property: MessageKey(Serializer = typeof(Serializer))] Detail Id);", "namespace KafkaTyped { public interface INothing; }");
        project.Change(project.Compilation.AddReferences(library));
        int before = project.Output.Count;

        project.Edit("Other.cs", "namespace KafkaTyped { public interface IMessageSerializer<T>; }");

        Assert.Equal(before - 1, project.Output.Count);
    }

    [Fact]
    public void What_a_file_depends_on_through_others_counts()
    {
        EditedProject project = Open("namespace Shop; [KafkaTopic(First.Topic)] public record Message(int Id);", "namespace Shop; public static class Third { public const string Topic = \"a\"; }");
        project.Edit("First.cs", "namespace Shop; public static class First { public const string Topic = Second.Topic; }");
        project.Edit("Second.cs", "namespace Shop; public static class Second { public const string Topic = Third.Topic + First.Other; }");
        project.Edit("First.cs", "namespace Shop; public static class First { public const string Topic = Second.Topic; public const string Other = \".b\"; }");
        Assert.Contains(project.Output.Values, static text => text.Contains("\"a.b\"", StringComparison.Ordinal));

        project.Edit("Other.cs", "namespace Shop; public static class Third { public const string Topic = \"c\"; }");
        Assert.Contains(project.Output.Values, static text => text.Contains("\"c.b\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_namespace_elsewhere_hides_types_from_a_message_type_that_is_edited()
    {
        EditedProject project = Open("namespace Shop.Orders; [KafkaTopic(\"t\")] public record Message(System.Guid Id);", "namespace Shop.System { }");
        int before = project.Output.Count;

        project.Edit("Message.cs", "namespace Shop.Orders; [KafkaTopic(\"t\")] public record Message(System.Guid Id, int More);");
        Assert.Equal(before, project.Output.Count);

        project.Edit("Other.cs", "namespace Shop.Systems { }");
        Assert.Equal(before + 1, project.Output.Count);
    }

    [Fact]
    public void The_name_of_the_assembly_counts()
    {
        MetadataReference friend = Library("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")] namespace Lib { public class Detail { internal int A { get; } [JsonInclude] internal int B { get; } } }");
        EditedProject project = Open("using Lib; namespace Shop; [KafkaTopic(\"t\")] public record Message(Detail Id);", "");
        project.Change(project.Compilation.AddReferences(friend));
        IReadOnlyDictionary<string, string> output = project.Output;

        project.Change(project.Compilation.WithAssemblyName("Friend"));

        Assert.NotEqual(output, project.Output);
    }

    [Fact]
    public void The_order_of_files_counts()
    {
        EditedProject project = Open("namespace Shop; [KafkaTopic(\"t\")] public partial record Message(int Id) { public int A { get; } }", "namespace Shop; public partial record Message { public int B { get; } }");
        IReadOnlyDictionary<string, string> output = project.Output;
        SyntaxTree[] trees = [.. project.Compilation.SyntaxTrees];

        project.Change(project.Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Reverse()));

        Assert.NotEqual(output, project.Output);
    }

    [Fact]
    public void Two_projects_that_share_files_are_not_mixed_up()
    {
        EditedProject first = Open(Contract, "namespace Shop; public record Detail(List<string> A);");
        SyntaxTree other = first.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Other.cs");
        SyntaxTree others = CSharpSyntaxTree.ParseText("namespace Shop; public record Detail(int B);", (CSharpParseOptions)other.Options, "Other.cs", System.Text.Encoding.UTF8);
        EditedProject second = new(first.Compilation.ReplaceSyntaxTree(other, others));
        EditedProject third = new(first.Compilation.WithOptions(first.Compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
        EditedProject fourth = new(first.Compilation.WithAssemblyName("Another"));
        EditedProject fifth = new(first.Compilation.RemoveSyntaxTrees(other));

        for (int step = 0; step < 3; step++)
        {
            foreach (EditedProject project in (EditedProject[])[first, second, third, fourth, fifth])
            {
                project.Edit($"New{step}.cs", $"namespace Shop; public class New{step};");
            }
        }

        Assert.NotEqual(first.Output, second.Output);
        Assert.NotEqual(first.Output, fifth.Output);
    }

    [Fact]
    public void Many_projects_that_share_files_can_be_edited_at_once()
    {
        CSharpCompilation shared = Open(Contract, "namespace Shop; public record Detail(int A);").Compilation;

        Parallel.For(0, 8, number =>
        {
            EditedProject project = new(shared.WithAssemblyName($"Shop{number}"));
            for (int step = 0; step < 4; step++)
            {
                project.Edit("Other.cs", $"namespace Shop; public record Detail(int A{number}, int B{step});");
                Assert.Contains(project.Output.Values, text => text.Contains("message.Detail", StringComparison.Ordinal) && text.Contains($"a{number}", StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void Nothing_is_held_of_a_project_that_was_closed()
    {
        WeakReference[] held = EditAndClose();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.All(held, static reference => Assert.False(reference.IsAlive));
    }

    [Fact]
    public void The_host_sees_what_the_project_declares_for_the_registration()
    {
        EditedProject project = new(With("namespace Shop; [KafkaTopic(\"t\")] public record Message(int Id);", "").AsHost().Compile());
        int before = project.Output.Count;

        project.Edit("Other.cs", "namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute; }");
        Assert.Equal(before - 1, project.Output.Count);

        project.Edit("Other.cs", "namespace KafkaTyped.CompilerServices { internal static class ProducerRegistration; }");
        project.Change(project.Compilation.WithAssemblyName("Another.Name"));
        Assert.Contains(project.Output.Values, static text => text.Contains("Another_dName", StringComparison.Ordinal));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] EditAndClose()
    {
        EditedProject project = Open(Contract, "namespace Shop; public record Detail(int A);");
        CSharpCompilation first = project.Compilation;
        project.Edit("Other.cs", "namespace Shop; public record Detail(int B);");
        return [new(first), new(project.Compilation), new(project.Compilation.SyntaxTrees[0])];
    }

    private static string Keyed(string type) => $"namespace Shop; [KafkaTopic(\"t\")] public record Message([property: MessageKey] {type} Id);";

    private static MetadataReference Library(string source) => GeneratorHarness.Run(GeneratorInput.Of(source).Named("Lib")).Reference();

    private static EditedProject Open(string message, string other) => new(With(message, other).Compile());

    // Enough other files that only a part of them is read again.
    private static GeneratorInput With(string message, string other) => new()
    {
        Sources =
        [
            ("Usings.cs", GeneratorInput.Usings.Replace("using ", "global using ", StringComparison.Ordinal)),
            ("Message.cs", message),
            ("Other.cs", other),
            .. Enumerable.Range(0, 8).Select(static number => (
                $"Unrelated{number}.cs",
                $"namespace Unrelated; [KafkaTopic(\"unrelated.{number}\")] public record Unrelated{number}(int Id, Part{number} Part); public record Part{number}(int A);")),
        ],
    };
}
