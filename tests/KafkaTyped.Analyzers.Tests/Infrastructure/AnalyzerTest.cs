using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>
/// Runs analyzers and code fixes over marked sources, with the generator before them as in a build. Sources compile with the usings of an SDK
/// project and <c>using KafkaTyped</c>; the latter is left out where a source imports <c>Confluent.Kafka</c>, whose names would be ambiguous.
/// A source with top-level statements makes an executable.
/// </summary>
/// <param name="analyzers">The analyzers to run.</param>
internal sealed partial class AnalyzerTest(params DiagnosticAnalyzer[] analyzers)
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

    private readonly List<(string Path, MarkedText Marked)> _sources = [];
    private readonly List<(string Path, MarkedText Marked)> _additionalFiles = [];
    private readonly List<MetadataReference> _references = [.. TestReferences.Framework];
    private readonly StringBuilder _globalOptions = new("is_global = true\n");
    private bool _knowsKafkaTyped = true;
    private bool _knowsConfluent = true;
    private bool _compiles = true;
    private LanguageVersion _language = LanguageVersion.Latest;

    /// <summary>A test of one analyzer.</summary>
    public static AnalyzerTest Of<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() => new(new TAnalyzer());

    /// <summary>Adds a source file.</summary>
    public AnalyzerTest Source(string marked, string? path = null)
    {
        _sources.Add((path ?? $"Source{_sources.Count + 1}.cs", MarkedText.Parse(marked)));
        return this;
    }

    /// <summary>Adds a file that is no source, such as <c>appsettings.json</c>.</summary>
    public AnalyzerTest AdditionalFile(string path, string marked)
    {
        _additionalFiles.Add((path, MarkedText.Parse(marked)));
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
        using AdhocWorkspace workspace = new();
        Project project = AddProject(workspace.CurrentSolution, "Shop");
        ImmutableArray<Diagnostic> reported = await AnalyzeAsync(project);
        AssertReported(Expected(), reported, _sources.Concat(_additionalFiles).ToDictionary(static file => file.Path, static file => file.Marked.Text));
        return reported;
    }

    /// <summary>Asserts that the marked places are reported with these messages, in their order.</summary>
    public async Task VerifyAsync(params string[] messages) => Assert.Equal(messages, (await VerifyAsync()).Select(static diagnostic => diagnostic.GetMessage(null)));

    /// <summary>Asserts that the sources compile.</summary>
    /// <returns>Whatever is reported, by file and place.</returns>
    public async Task<IReadOnlyList<Diagnostic>> ReportAsync()
    {
        using AdhocWorkspace workspace = new();
        return await AnalyzeAsync(AddProject(workspace.CurrentSolution, "Shop"));
    }

    private static string Place(string id, string path, TextSpan span, string text)
    {
        int line = text.AsSpan(0, span.Start).Count('\n') + 1;
        return $"{id} in {path}({line},{span.Start - text.LastIndexOf('\n', Math.Max(0, span.Start - 1))}) at '{text.Substring(span.Start, span.Length)}'";
    }

    private static void AssertReported(IEnumerable<string> expected, ImmutableArray<Diagnostic> reported, Dictionary<string, string> texts)
    {
        string[] places =
        [
            .. reported.Select(diagnostic => texts.TryGetValue(diagnostic.Location.GetLineSpan().Path ?? "", out string? text)
                ? Place(diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan, text)
                : diagnostic.ToString())
        ];
        string[] wanted = [.. expected];
        Assert.True(
            wanted.Order(StringComparer.Ordinal).SequenceEqual(places.Order(StringComparer.Ordinal)),
            $"Marked:\n  {string.Join("\n  ", wanted)}\nReported:\n  {string.Join("\n  ", places.Zip(reported, static (place, diagnostic) => $"{place}: {diagnostic.GetMessage(null)}"))}");
    }

    private async Task<Compilation> CompileAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        HashSet<SyntaxTree> own = [];
        foreach (Document document in project.Documents)
        {
            own.Add((await document.GetSyntaxTreeAsync())!);
        }

        Diagnostic[] unexpected = _compiles ? errors : [.. errors.Where(error => error.Location.SourceTree is { } tree && !own.Contains(tree))];
        Assert.True(unexpected.Length == 0, "The source does not compile:\n" + string.Join("\n", unexpected.Take(10).Select(static error => error.ToString())));
        Assert.True(_compiles || errors.Length > 0, "The source compiles.");
        return compilation;
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project)
    {
        Compilation compilation = await CompileAsync(project);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. diagnostics
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
        ];
    }

    private IEnumerable<string> Expected() =>
        from file in _sources.Concat(_additionalFiles)
        from marked in file.Marked.Spans
        select Place(marked.Id, file.Path, marked.Span, file.Marked.Text);

    private Project AddProject(Solution solution, string name)
    {
        ProjectId id = ProjectId.CreateNewId(name);
        CSharpParseOptions parseOptions = new(_language);
        bool isProgram = _sources.Any(source =>
            CSharpSyntaxTree.ParseText(source.Marked.Text, parseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        bool importsConfluent = _sources.Any(static source => source.Marked.Text.Contains("using Confluent.Kafka;", StringComparison.Ordinal));
        solution = solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectParseOptions(id, parseOptions)
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithProjectMetadataReferences(id, [.. _references, .. Libraries()])
            .AddDocument(
                DocumentId.CreateNewId(id),
                "GlobalUsings.cs",
                _knowsKafkaTyped && !importsConfluent ? SdkUsings + "\nglobal using KafkaTyped;" : SdkUsings,
                filePath: "GlobalUsings.cs")
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(_globalOptions.ToString()), filePath: "/.globalconfig");
        if (_knowsKafkaTyped)
        {
            solution = solution.AddAnalyzerReference(id, new GeneratorReference());
        }

        foreach ((string path, MarkedText marked) in _sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(marked.Text), filePath: path);
        }

        foreach ((string path, MarkedText marked) in _additionalFiles)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), path, SourceText.From(marked.Text), filePath: path);
        }

        return solution.GetProject(id)!;
    }

    private IEnumerable<MetadataReference> Libraries()
    {
        if (_knowsKafkaTyped)
        {
            yield return TestReferences.Abstractions;
        }

        if (_knowsConfluent)
        {
            yield return TestReferences.Confluent;
        }
    }
}
