using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Documentation.Tests;

/// <summary>What the documentation shows is true: its C# compiles, and the generated code in it is what the generator prints.</summary>
public sealed class DocumentationTests
{
    private const string GeneratedCode = "docs/generated-code.md";
    private const string Generated = "generated";
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/testing.md", "README.md")]
    [InlineData(GeneratedCode)]
    public void The_code_of_a_page_compiles(string path, string? typesFrom = null)
    {
        ILookup<bool, string> sources = Page.Fences(path, "csharp")
            .Concat(typesFrom is null ? [] : Page.Fences(typesFrom, "csharp").Where(fence => !IsProgram(fence.Text)))
            .Where(fence => !fence.Label.StartsWith(Generated, StringComparison.Ordinal))
            .ToLookup(fence => IsProgram(fence.Text), fence => fence.Text);
        Assert.NotEmpty(sources);

        // Types are shared by the whole page; statements are a program each.
        foreach (string[] program in sources[true].Select(static statements => new[] { statements }).DefaultIfEmpty([]))
        {
            (Compilation output, _) = Generate([.. sources[false], .. program]);
            Assert.Empty(output.GetDiagnostics().Where(IsFault));
        }
    }

    [Fact]
    public void Generated_code_is_shown_as_it_is_printed()
    {
        IReadOnlyList<Page.Fence> fences = Page.Fences(GeneratedCode, "csharp");
        string[] shown = [.. fences.Where(fence => fence.Label.StartsWith(Generated, StringComparison.Ordinal)).Select(fence => fence.Text)];
        (_, IReadOnlyList<string> printed) = Generate([.. fences.Where(fence => fence.Label.Length == 0).Select(fence => fence.Text)]);

        // Each fence is a part of a file: a type with its documentation.
        Assert.Equal(4, shown.Length);
        Assert.All(shown, text => Assert.Contains(printed, file => file.Contains(text, StringComparison.Ordinal)));
    }

    // References of several versions meet here as they do in an application, which the SDK settles.
    private static bool IsFault(Diagnostic diagnostic) => diagnostic is { Severity: >= DiagnosticSeverity.Warning, Id: not ("CS1701" or "CS1702") };

    private static bool IsProgram(string source) =>
        CSharpSyntaxTree.ParseText(source, s_options).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);

    private static (Compilation Output, IReadOnlyList<string> Files) Generate(string[] sources)
    {
        string usings = string.Concat(
            new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks" }.Select(name => $"global using {name};\n"));
        var compilation = CSharpCompilation.Create(
            "Shop",
            [.. sources.Append(usings).Select(source => CSharpSyntaxTree.ParseText(source, s_options))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => !Path.GetFileName(path).StartsWith("KafkaTyped.Documentation", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                Array.Exists(sources, IsProgram) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return (output, [.. driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())]);
    }
}
