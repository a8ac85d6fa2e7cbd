using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>The source generator. Its driver remembers the last run, as the editor's does.</summary>
internal sealed class GeneratorTool : IEditorTool
{
    private GeneratorDriver _driver = Create();
    private GeneratorDriver _before = Create();

    public string Name => "Generator";

    public void Reset() => _driver = Create();

    public void Run(CSharpCompilation compilation, EditorScenario scenario)
    {
        _before = _driver;
        _driver = _driver.RunGenerators(compilation);
    }

    /// <summary>The text of a file that was not printed again is the same object as before. The driver parses all of them anew in any case.</summary>
    public int CountFiles()
    {
        HashSet<object> before = [.. Texts(_before)];
        return Texts(_driver).Count(text => !before.Contains(text));
    }

    private static GeneratorDriver Create() =>
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: EditedProject.Options);

    private static IEnumerable<object> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results is [{ GeneratedSources.IsDefault: false } result] ? result.GeneratedSources.Select(static source => (object)source.SourceText) : [];
}
