using System.ComponentModel;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Documentation.Tests;

/// <summary>What a user meets by name: nothing that clashes with Confluent.Kafka, and nothing that only generated code is to call.</summary>
public sealed class PublicTypesTests
{
    [Fact]
    public void A_file_that_uses_both_clients_can_name_every_type()
    {
        string[] names = [.. PublicTypes.All.Select(PublicTypes.NameOf)];
        Assert.Contains("KafkaAcks", names);

        Assert.Empty(Faults(names));
    }

    [Fact]
    public void A_name_of_both_clients_is_found()
    {
        Diagnostic fault = Assert.Single(Faults(["IKafkaProducer<>", "Acks"], "namespace KafkaTyped { public enum Acks; }"));

        Assert.Equal("CS0104", fault.Id);
    }

    [Fact]
    public void What_generated_code_calls_is_hidden_and_apart_from_the_rest()
    {
        Assert.All(PublicTypes.All, static type => Assert.Equal(
            type.Namespace == PublicTypes.PlumbingNamespace,
            type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never }));
    }

    private static IEnumerable<Diagnostic> Faults(IEnumerable<string> names, string declarations = "")
    {
        string namespaces = string.Concat(PublicTypes.All.Select(static type => type.Namespace).Distinct().Select(static name => $"using {name};\n"));
        string source =
            $$"""
            using Confluent.Kafka;
            {{namespaces}}
            internal static class Names
            {
                public static readonly System.Type[] All = [{{string.Join(", ", names.Select(static name => $"typeof({name})"))}}];
            }
            {{declarations}}
            """;
        return CSharpCompilation.Create(
                "Migration",
                [CSharpSyntaxTree.ParseText(source)],
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
