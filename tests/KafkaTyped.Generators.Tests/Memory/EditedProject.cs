using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests.Memory;

/// <summary>
/// A project that is edited step by step, with one driver, as in an editor. After each step its output is compared with that of a new driver over files
/// that were parsed anew, which nothing can be remembered of.
/// </summary>
internal sealed class EditedProject
{
    private GeneratorDriver _driver;

    public EditedProject(CSharpCompilation compilation)
    {
        Compilation = compilation;
        _driver = GeneratorHarness.CreateDriver(compilation);
        Run();
    }

    /// <summary>The project as it is now.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The files that the generator has printed, by name.</summary>
    public IReadOnlyDictionary<string, string> Output { get; private set; } = new Dictionary<string, string>();

    /// <summary>Why the steps of the last run ran.</summary>
    public GeneratorRunResult Result { get; private set; }

    /// <summary>A file gets another text; a new one is added, one without text removed.</summary>
    public void Edit(string path, string? text)
    {
        SyntaxTree? old = Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path);
        SyntaxTree? edited = text is null ? null : Parse(text, path, Options);
        Change((old, edited) switch
        {
            (null, null) => Compilation,
            (null, _) => Compilation.AddSyntaxTrees(edited),
            (_, null) => Compilation.RemoveSyntaxTrees(old),
            _ => Compilation.ReplaceSyntaxTree(old, edited),
        });
    }

    /// <summary>Anything else changes.</summary>
    public void Change(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Run();
        Assert.Equal(Print(Reparse(compilation, Options)), Output);
    }

    /// <summary>The same files with other options, all parsed anew.</summary>
    public static CSharpCompilation Reparse(CSharpCompilation compilation, CSharpParseOptions options) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => Parse(tree.ToString(), tree.FilePath, options)));

    private CSharpParseOptions Options => (CSharpParseOptions)Compilation.SyntaxTrees[0].Options;

    private static SyntaxTree Parse(string text, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(text, options, path, System.Text.Encoding.UTF8);

    private static SortedDictionary<string, string> Print(CSharpCompilation compilation) =>
        Print(GeneratorHarness.CreateDriver(compilation).RunGenerators(compilation).GetRunResult().Results[0]);

    private static SortedDictionary<string, string> Print(GeneratorRunResult result)
    {
        Assert.Null(result.Exception);
        return new(result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()), StringComparer.Ordinal);
    }

    private void Run()
    {
        _driver = _driver.WithUpdatedParseOptions(Options).RunGenerators(Compilation);
        Result = _driver.GetRunResult().Results[0];
        Output = Print(Result);
    }
}
