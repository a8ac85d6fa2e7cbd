using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>
/// The one way in which tests run the generator. Every run is made twice and must be cached the second time, must hold no Roslyn object in what the
/// pipeline keeps, and must compile without a warning.
/// </summary>
internal static class GeneratorHarness
{
    /// <summary>Runs the generator over one file.</summary>
    public static GeneratorRun Run(string source) => Run(GeneratorInput.Of(source));

    /// <summary>Runs the generator over a project.</summary>
    public static GeneratorRun Run(GeneratorInput input)
    {
        CSharpCompilation compilation = input.Compile();
        GeneratorDriver driver = CreateDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorDriverRunResult first = driver.GetRunResult();
        Assert.Empty(first.Diagnostics);
        Assert.Null(Assert.Single(first.Results).Exception);
        PipelineObjects.AssertClean(first.Results[0]);

        GeneratorDriverRunResult second = driver.RunGenerators(compilation.Clone()).GetRunResult();
        PipelineReasons.AssertNothingRan(second.Results[0]);

        GeneratorRun run = new(compilation, output, first.Results[0]);
        run.AssertCompilesClean();
        return run;
    }

    /// <summary>A driver whose steps can be asked for.</summary>
    public static GeneratorDriver CreateDriver(CSharpCompilation compilation) =>
        CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
