using System.Collections.Immutable;
using KafkaTyped.Analyzers.Contracts;
using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>
/// Runs the analyzers over sources in which <c>{|KT0000:</c> and <c>|}</c> mark where a rule must be reported. The generator runs before, as in a
/// build: what it emits must not be taken for the user's, and types with errors must emit nothing.
/// </summary>
internal static class AnalyzerHarness
{
    private const string Usings =
        """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using KafkaTyped;

        """;

    private static readonly MetadataReference[] s_references = [.. References()];

    /// <summary>Asserts that exactly the marked places are reported, and returns the reports.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyAsync(string marked, LanguageVersion language = LanguageVersion.Latest, bool compiles = true)
    {
        (string source, List<string> expected) = Unmark(Usings + marked);
        CSharpParseOptions options = new(language);
        CSharpCompilation input = CSharpCompilation.Create(
            "Shop",
            [CSharpSyntaxTree.ParseText(source, options, "Messages.cs")],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> generatorDiagnostics);
        Assert.Empty(generatorDiagnostics);
        Assert.Equal(compiles, !output.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(output.GetDiagnostics(), diagnostic => diagnostic.Location.SourceTree is { } tree && !input.ContainsSyntaxTree(tree) && diagnostic.Severity == DiagnosticSeverity.Error);

        ImmutableArray<Diagnostic> reported = await output.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(expected.Order(), reported.Select(diagnostic => Place(diagnostic.Id, diagnostic.Location.SourceSpan.Start, source)).Order());
        return [.. reported.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (string path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            if (Path.GetDirectoryName(path) == framework)
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }

        yield return MetadataReference.CreateFromFile(typeof(KafkaTopicAttribute).Assembly.Location);
    }

    private static (string Source, List<string> Expected) Unmark(string marked)
    {
        List<(string Id, int Start)> places = [];
        string source = marked;
        for (int start = source.IndexOf("{|", StringComparison.Ordinal); start >= 0; start = source.IndexOf("{|", StringComparison.Ordinal))
        {
            int colon = source.IndexOf(':', start);
            int end = source.IndexOf("|}", colon, StringComparison.Ordinal);
            places.AddRange(source[(start + 2)..colon].Split(',').Select(id => (id, start)));
            source = source[..start] + source[(colon + 1)..end] + source[(end + 2)..];
        }

        return (source, [.. places.Select(place => Place(place.Id, place.Start, source))]);
    }

    private static string Place(string id, int start, string source)
    {
        int line = source.AsSpan(0, start).Count('\n') + 1;
        return $"{id} in line {line} at '{source[start..Math.Min(source.Length, start + 20)]}'";
    }
}
