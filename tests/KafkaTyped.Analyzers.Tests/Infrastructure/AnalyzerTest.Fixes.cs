using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KafkaTyped.Analyzers.Tests;

/// <content>Code fixes.</content>
internal sealed partial class AnalyzerTest
{
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
    public async Task VerifyFixAsync(CodeFixProvider fix, int choice, params string[] expected)
    {
        Assert.Equal(_sources.Count, expected.Length);
        await VerifyAsync();

        MarkedText[] wanted = [.. expected.Select(MarkedText.Parse)];
        string[] original = [.. _sources.Select(static source => source.Marked.Text)];
        string[] full = [.. wanted.Select(static marked => marked.Text)];
        Assert.False(original.SequenceEqual(full), "Nothing is to be fixed.");

        using AdhocWorkspace workspace = new();
        Solution solution = AddProject(AddProject(workspace.CurrentSolution, "First").Solution, "Second").Solution;

        Solution stepwise = await FixOneByOneAsync(solution, fix, choice);
        await AssertTextsAsync("one by one", stepwise, full, original);
        await AssertRemainingAsync(Project(stepwise, "First"), wanted);

        if (fix.GetFixAllProvider() is { } fixAll)
        {
            foreach (FixAllScope scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
            {
                if (fixAll.GetSupportedFixAllScopes().Contains(scope))
                {
                    string[] inFirst = scope == FixAllScope.Document ? [.. full.Take(1), .. original.Skip(1)] : full;
                    await AssertTextsAsync(
                        $"all in {scope}", await FixAllAsync(solution, fix, fixAll, scope, choice), inFirst, scope == FixAllScope.Solution ? full : original);
                }
            }
        }
    }

    /// <summary>Asserts that the marked places are reported and that a code fix offers nothing for any of them.</summary>
    public async Task VerifyNoFixAsync<TFix>()
        where TFix : CodeFixProvider, new()
    {
        Assert.NotEmpty(await VerifyAsync());
        using AdhocWorkspace workspace = new();
        Project project = AddProject(workspace.CurrentSolution, "Shop");
        TFix fix = new();
        foreach (Diagnostic diagnostic in await FixableAsync(project, fix))
        {
            Assert.Empty(await OffersAsync(project.Solution, fix, diagnostic));
        }
    }

    private static Project Project(Solution solution, string name) => solution.Projects.Single(project => project.Name == name);

    private static async Task<IReadOnlyList<CodeAction>> OffersAsync(Solution solution, CodeFixProvider fix, Diagnostic diagnostic)
    {
        List<CodeAction> offers = [];
        Document document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private async Task<IReadOnlyList<Diagnostic>> FixableAsync(Project project, CodeFixProvider fix) =>
        [.. (await AnalyzeAsync(project)).Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource)];

    private async Task<Solution> FixOneByOneAsync(Solution solution, CodeFixProvider fix, int choice)
    {
        int limit = _sources.Sum(static source => source.Marked.Spans.Count);
        for (int applied = 0; ; applied++)
        {
            CodeAction? next = null;
            foreach (Diagnostic diagnostic in await FixableAsync(Project(solution, "First"), fix))
            {
                if (await OffersAsync(solution, fix, diagnostic) is { Count: > 0 } offers)
                {
                    next = offers[choice];
                    break;
                }
            }

            if (next is null)
            {
                return solution;
            }

            Assert.True(applied < limit, "The code fix is offered again for what it fixed.");
            solution = await ApplyAsync(next);
        }
    }

    private async Task<Solution> FixAllAsync(Solution solution, CodeFixProvider fix, FixAllProvider fixAll, FixAllScope scope, int choice)
    {
        Document document = Project(solution, "First").Documents.Single(document => document.FilePath == _sources[0].Path);
        IReadOnlyList<Diagnostic> fixable = await FixableAsync(document.Project, fix);
        SyntaxTree? tree = await document.GetSyntaxTreeAsync();
        Assert.Contains(fixable, diagnostic => diagnostic.Location.SourceTree == tree);
        IReadOnlyList<CodeAction> offers = [];
        foreach (Diagnostic diagnostic in fixable)
        {
            offers = await OffersAsync(solution, fix, diagnostic);
            if (offers.Count > 0)
            {
                break;
            }
        }

        Assert.NotNull(offers[choice].EquivalenceKey);
        ImmutableArray<string> ids = [.. fixable.Select(static diagnostic => diagnostic.Id).Distinct()];
        FixAllContext context = new(
            document, fix, scope, offers[choice].EquivalenceKey!, ids, new FoundDiagnostics(project => AnalyzeAsync(project)), CancellationToken.None);
        CodeAction action = (await fixAll.GetFixAsync(context))!;
        Assert.NotNull(action);
        return await ApplyAsync(action);
    }

    private async Task AssertTextsAsync(string how, Solution solution, string[] inFirst, string[] inSecond)
    {
        foreach ((string project, string[] expected) in new[] { ("First", inFirst), ("Second", inSecond) })
        {
            foreach ((string path, string text) in _sources.Zip(expected, static (source, text) => (source.Path, text)))
            {
                Document document = Project(solution, project).Documents.Single(document => document.FilePath == path);
                string actual = (await document.GetTextAsync()).ToString().ReplaceLineEndings("\n");
                Assert.True(text == actual, $"Fixed {how}, {path} of project {project} is\n{actual}\ninstead of\n{text}");
            }
        }
    }

    private async Task AssertRemainingAsync(Project project, MarkedText[] wanted)
    {
        (string Path, MarkedText Marked)[] files = [.. _sources.Zip(wanted, static (source, marked) => (source.Path, marked))];
        IEnumerable<string> expected = from file in files from marked in file.Marked.Spans select Place(marked.Id, file.Path, marked.Span, file.Marked.Text);
        AssertReported(expected, await AnalyzeAsync(project), files.ToDictionary(static file => file.Path, static file => file.Marked.Text));
    }
}
