using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Tests.Contracts;

/// <summary>Rules over all types remember the topics' names: what they report after an edit must be what they report for the edited project.</summary>
public sealed class EditedProjectTests
{
    private const string Contract = "namespace Shop; [KafkaTyped.KafkaTopic(Names.A)] public record A(int Id);";

    [Fact]
    public async Task A_constant_of_another_file_is_followed()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Shop",
            [
                Parse("A.cs", Contract),
                Parse("B.cs", "namespace Shop; [KafkaTyped.KafkaTopic(\"a_b\")] public record B(int Id);"),
                Parse("Names.cs", Names("other")),
                .. Enumerable.Range(0, 8).Select(static number => Parse($"C{number}.cs", $"namespace Shop; [KafkaTyped.KafkaTopic(\"c{number}\")] public record C{number}(int Id);")),
            ],
            [.. TestReferences.Framework, TestReferences.Abstractions],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(await ReportsAsync(compilation));

        compilation = Edit(compilation, "Names.cs", Names("a.b"));
        Assert.Equal(["B.cs"], await ReportsAsync(compilation));

        compilation = Edit(compilation, "Names.cs", Names("a-b"));
        Assert.Empty(await ReportsAsync(compilation));

        compilation = Edit(compilation, "C3.cs", "namespace Shop; [KafkaTyped.KafkaTopic(\"c3\")] public record C3(int Id) { public int M() => 1; }");
        compilation = Edit(compilation, "C3.cs", "// moved\n\nnamespace Shop; [KafkaTyped.KafkaTopic(\"a.b\")] public record C3(int Id);");
        Assert.Equal(["C3.cs"], await ReportsAsync(compilation));

        compilation = Edit(compilation, "A.cs", Contract.Replace("Names.A", "\"a.b\"", StringComparison.Ordinal));
        Assert.Equal(["B.cs", "C3.cs"], await ReportsAsync(compilation));
    }

    private static string Names(string topic) => $"namespace Shop; public static class Names {{ public const string A = \"{topic}\"; }}";

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path, System.Text.Encoding.UTF8);

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(path, text));

    /// <summary>The files with reports, which are the same for files parsed anew.</summary>
    private static async Task<string[]> ReportsAsync(CSharpCompilation compilation)
    {
        string[] reports = await FilesAsync(compilation);
        Assert.Equal(
            await FilesAsync(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(static tree => Parse(tree.FilePath, tree.ToString())))),
            reports);
        return reports;
    }

    private static async Task<string[]> FilesAsync(CSharpCompilation compilation) =>
        [.. (await compilation.WithAnalyzers([new CollidingTopicNamesAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None))
            .Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath)
            .Order(StringComparer.Ordinal)];
}
