using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>
/// Runs analyzers and code fixes over marked sources, with the generator before them as in a build. Sources compile with the usings of an SDK
/// project and <c>using KafkaTyped</c>; the latter is left out where a source imports <c>Confluent.Kafka</c>, whose names would be ambiguous.
/// A source with top-level statements makes an executable. <c>{|KT0000:…|}</c> marks where a rule must be reported, <c>{|KT0000,KT0001:…|}</c> where
/// two must; marks can stand in one another.
/// </summary>
/// <param name="analyzers">The analyzers to run.</param>
internal sealed class AnalyzerTest(params DiagnosticAnalyzer[] analyzers)
{
    private const string SdkUsings =
        """
        global using System;
        global using System.Buffers;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly List<(string Path, string Marked)> _sources = [];
    private readonly List<(string Path, string Marked)> _additionalFiles = [];
    private readonly List<MetadataReference> _references = [.. TestReferences.Framework];
    private readonly StringBuilder _globalOptions = new("is_global = true\n");
    private bool _knowsKafkaTyped = true;
    private bool _knowsConfluent = true;
    private bool _compiles = true;
    private LanguageVersion _language = LanguageVersion.Latest;

    /// <summary>A test of one analyzer.</summary>
    public static AnalyzerTest Of<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() => new(new TAnalyzer());

    /// <summary>Takes the marks out. Line ends become <c>\n</c>, so that places do not depend on how the tests were checked out.</summary>
    public static (string Text, ImmutableDictionary<string, ImmutableArray<TextSpan>> Marks) Unmark(string marked)
    {
        TestFileMarkupParser.GetSpans(
            marked.ReplaceLineEndings("\n"), treatPositionIndicatorsAsCode: true, out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        return (text, marks);
    }

    /// <summary>Adds a source file.</summary>
    public AnalyzerTest Source(string marked, string? path = null)
    {
        _sources.Add((path ?? $"Source{_sources.Count + 1}.cs", marked));
        return this;
    }

    /// <summary>Adds a file that is no source, such as <c>appsettings.json</c>.</summary>
    public AnalyzerTest AdditionalFile(string path, string marked)
    {
        _additionalFiles.Add((path, marked));
        return this;
    }

    /// <summary>Sets what a <c>.globalconfig</c> holds: an MSBuild property is <c>build_property.Name</c>, a severity <c>dotnet_diagnostic.KT0000.severity</c>.</summary>
    public AnalyzerTest Option(string name, string value)
    {
        _globalOptions.Append(name).Append(" = ").Append(value).Append('\n');
        return this;
    }

    /// <summary>Adds references.</summary>
    public AnalyzerTest References(params IEnumerable<MetadataReference> references)
    {
        _references.AddRange(references);
        return this;
    }

    /// <summary>Adds the runtime.</summary>
    public AnalyzerTest Runtime() => References(TestReferences.Runtime);

    /// <summary>Takes KafkaTyped away: a project that only has Confluent's client.</summary>
    public AnalyzerTest WithoutKafkaTyped()
    {
        _knowsKafkaTyped = false;
        return this;
    }

    /// <summary>Takes Confluent's client away.</summary>
    public AnalyzerTest WithoutConfluent()
    {
        _knowsConfluent = false;
        return this;
    }

    /// <summary>Sets the version of C#.</summary>
    public AnalyzerTest Language(LanguageVersion language)
    {
        _language = language;
        return this;
    }

    /// <summary>Says that the user's sources do not compile. What is generated for them must.</summary>
    public AnalyzerTest WithErrors()
    {
        _compiles = false;
        return this;
    }

    /// <summary>Asserts that the sources compile and that exactly the marked places are reported.</summary>
    /// <returns>The reports by file and place.</returns>
    public async Task<IReadOnlyList<Diagnostic>> VerifyAsync()
    {
        ProjectTest test = CreateTest();
        await test.RunAsync();
        Assert.True(_compiles || test.HasErrors, "The source compiles.");
        return test.Reported;
    }

    /// <summary>Asserts that the marked places are reported with these messages, in their order.</summary>
    public async Task VerifyAsync(params string[] messages) => Assert.Equal(messages, (await VerifyAsync()).Select(static diagnostic => diagnostic.GetMessage(null)));

    /// <summary>Analyses the sources, whatever they mark.</summary>
    /// <returns>What is reported, errors of the compiler included, by file and place.</returns>
    public async Task<IReadOnlyList<Diagnostic>> ReportAsync()
    {
        ProjectTest test = CreateTest();
        await test.AnalyzeAsync();
        return test.Reported;
    }

    /// <summary>
    /// Asserts that a code fix, applied one report after another and to all at once, makes the sources what they are expected to be, in the document,
    /// the project and the solution, and nothing beyond; that these compile, and that only what they mark is still reported.
    /// </summary>
    /// <param name="expected">The fixed text of each source, in the order in which sources were added; with marks where something must remain.</param>
    public Task VerifyFixAsync<TFix>(params string[] expected)
        where TFix : CodeFixProvider, new() => VerifyFixAsync(new TFix(), choice: 0, expected);

    /// <inheritdoc cref="VerifyFixAsync{TFix}(string[])"/>
    /// <param name="fix">The code fix.</param>
    /// <param name="choice">Which of its offers to take.</param>
    /// <param name="expected">The fixed text of each source.</param>
    public Task VerifyFixAsync(CodeFixProvider fix, int choice, params string[] expected)
    {
        ProjectTest test = CreateTest(fix, isTwice: true);
        test.CodeActionIndex = choice;
        Fill(test.FixedState, _sources.Zip(expected, static (source, marked) => (source.Path, marked)), isTwice: true);
        int changed = test.TestState.Sources.Zip(test.FixedState.Sources).Count(static pair => !pair.First.content.ContentEquals(pair.Second.content));
        Assert.True(changed > 0 && expected.Length == _sources.Count, "Nothing is to be fixed, or a source has no fixed text.");

        // Exact numbers say that no scope is left: a fix in a document that also changed its neighbour would need fewer.
        test.NumberOfFixAllInDocumentIterations = 2 * changed;
        test.NumberOfFixAllInProjectIterations = 2;
        return test.RunAsync();
    }

    /// <summary>Asserts that the marked places are reported and that a code fix offers nothing for any of them.</summary>
    public Task VerifyNoFixAsync<TFix>()
        where TFix : CodeFixProvider, new()
    {
        ProjectTest test = CreateTest(new TFix());
        Assert.NotEmpty(test.TestState.ExpectedDiagnostics);
        Fill(test.FixedState, _sources);
        return test.RunAsync();
    }

    private ProjectTest CreateTest(CodeFixProvider? fix = null, bool isTwice = false)
    {
        CSharpParseOptions parseOptions = new(_language);
        bool isProgram = _sources.Any(source => CSharpSyntaxTree.ParseText(Unmark(source.Marked).Text, parseOptions).GetCompilationUnitRoot()
            .Members.OfType<GlobalStatementSyntax>().Any());
        ProjectTest test = new()
        {
            Analyzers = analyzers,
            CodeFix = fix,
            CompilationOptions = new(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            ParseOptions = parseOptions,
            References =
            [
                .. _references, .. _knowsKafkaTyped ? [TestReferences.Abstractions] : Array.Empty<MetadataReference>(),
                .. _knowsConfluent ? [TestReferences.Confluent] : Array.Empty<MetadataReference>(),
            ],
            Generators = _knowsKafkaTyped ? [GeneratorLoader.Generator] : [],
            Compiles = _compiles,
        };
        Fill(test.TestState, _sources, isTwice);
        return test;
    }

    /// <summary>Describes one project, or two alike, of which the second shows what goes beyond the first.</summary>
    private void Fill(SolutionState state, IEnumerable<(string Path, string Marked)> sources, bool isTwice = false)
    {
        bool importsConfluent = _sources.Any(static source => source.Marked.Contains("using Confluent.Kafka;", StringComparison.Ordinal));
        state.InheritanceMode = StateInheritanceMode.Explicit;
        state.MarkupHandling = MarkupMode.None;
        foreach ((ProjectState project, string folder) in isTwice ? [(state, ""), (state.AdditionalProjects["Second"], "Second/")] : new[] { ((ProjectState)state, "") })
        {
            project.Sources.AddRange(sources.Select(source => Read(source, folder)));
            project.Sources.Add(("GlobalUsings.cs", _knowsKafkaTyped && !importsConfluent ? SdkUsings + "\nglobal using KafkaTyped;" : SdkUsings));
            project.AdditionalFiles.AddRange(_additionalFiles.Select(file => Read(file, folder)));
            project.AnalyzerConfigFiles.Add(("/.globalconfig", _globalOptions.ToString()));
        }

        (string, SourceText) Read((string Path, string Marked) file, string folder)
        {
            (string text, ImmutableDictionary<string, ImmutableArray<TextSpan>> marks) = Unmark(file.Marked);
            SourceText content = SourceText.From(text, Encoding.UTF8);
            state.ExpectedDiagnostics.AddRange(
                from mark in marks
                from id in mark.Key.Split(',')
                from span in mark.Value
                select new DiagnosticResult(id, DiagnosticSeverity.Warning)
                    .WithOptions(DiagnosticOptions.IgnoreSeverity | DiagnosticOptions.IgnoreAdditionalLocations)
                    .WithSpan(new FileLinePositionSpan(folder + file.Path, content.Lines.GetLinePositionSpan(span))));
            return (folder + file.Path, content);
        }
    }
}
