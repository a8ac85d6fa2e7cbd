using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>
/// Microsoft's test of analyzers and code fixes, over instances instead of types, with the same options, references and generators in each project.
/// </summary>
internal sealed class ProjectTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    // References are given as they are. Any other value would have the library download packages.
    private static readonly ReferenceAssemblies s_noPackages = new("net10.0");

    public ProjectTest()
    {
        ReferenceAssemblies = s_noPackages;
        // Each is another compilation for each test, of what only Roslyn decides.
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        // Who forgets to flush, or contradicts a setting, is known at the end of the compilation only.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
    }

    public required IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; init; }

    public CodeFixProvider? CodeFix { get; init; }

    public required CSharpCompilationOptions CompilationOptions { get; init; }

    public required CSharpParseOptions ParseOptions { get; init; }

    public required IReadOnlyList<MetadataReference> References { get; init; }

    public required IReadOnlyList<AnalyzerReference> Generators { get; init; }

    /// <summary>Whether the sources compile. What is generated for them must.</summary>
    public required bool Compiles { get; init; }

    /// <summary>Whether the compiler reported an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>What was reported last, by file and place.</summary>
    public ImmutableArray<Diagnostic> Reported { get; private set; } = [];

    /// <summary>Finds reports and expects none.</summary>
    public async Task AnalyzeAsync()
    {
        Project project = await CreateProjectAsync(new EvaluatedProjectState(TestState, ReferenceAssemblies), [], CancellationToken.None);
        await GetSortedDiagnosticsAsync(project.Solution, [.. Analyzers], [], CompilerDiagnostics, Verify, CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers;

    /// <inheritdoc/>
    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => CodeFix is null ? [] : [CodeFix];

    /// <inheritdoc/>
    /// <remarks>The library composes a host of its own for each workspace.</remarks>
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    /// <inheritdoc/>
    /// <remarks>The library would set severities, over what a <c>.globalconfig</c> says, and give other projects their defaults.</remarks>
    protected override Project ApplyCompilationOptions(Project project)
    {
        Solution solution = project.Solution;
        foreach (ProjectId id in solution.ProjectIds)
        {
            solution = solution
                .WithProjectCompilationOptions(id, CompilationOptions)
                .WithProjectParseOptions(id, ParseOptions)
                .WithProjectMetadataReferences(id, References)
                .WithProjectAnalyzerReferences(id, Generators);
        }

        return solution.GetProject(project.Id)!;
    }

    /// <inheritdoc/>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
    {
        bool isError = base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);
        HasErrors |= isError;
        return isError && (Compiles || !TestState.Sources.Any(source => source.filename == diagnostic.Location.SourceTree?.FilePath));
    }

    /// <inheritdoc/>
    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> SortDistinctDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
    {
        ImmutableArray<(Project Project, Diagnostic Diagnostic)> sorted = base.SortDistinctDiagnostics(diagnostics);
        Reported = [.. sorted.Select(static found => found.Diagnostic)];
        return sorted;
    }
}
