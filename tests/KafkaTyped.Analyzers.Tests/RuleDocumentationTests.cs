using System.Reflection;
using System.Text.RegularExpressions;
using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>Descriptors, release files, pages and their index must say the same, and what pages show must be so.</summary>
public sealed partial class RuleDocumentationTests
{
    private static readonly string s_pages = Path.Combine(RuleCatalogue.Repository, "docs", "rules");

    public static TheoryData<string> Ids => [.. RuleCatalogue.Rules.Select(static rule => rule.Id)];

    /// <summary>Rules whose pages show whole files. Those of settings show pieces, which their own tests complete.</summary>
    public static TheoryData<string> IdsOfWholeFiles => [.. RuleCatalogue.Rules.Select(static rule => rule.Id).Where(static id => !id.StartsWith("KT2", StringComparison.Ordinal))];

    [Fact]
    public void Release_files_list_every_rule_as_it_is() => Assert.Equal(
        RuleCatalogue.Rules.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"),
        ReleasedRules().Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_lists_every_released_rule() => Assert.Equal(
        from line in ReleasedRules().Order(StringComparer.Ordinal)
        let cells = line.Split(" | ")
        select $"| [{cells[0]}]({cells[0]}.md) | {cells[2]} | {cells[3]} |",
        File.ReadLines(Path.Combine(s_pages, "README.md")).Where(static line => line.StartsWith("| [KT", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_all_sections(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        string page = Page(id);

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Why", "## Violation", "## Fix", "## Suppress"], section => Assert.Contains(section, page, StringComparison.Ordinal));
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(page.Split('\n').Length <= 80, "A page is at most a screen and a half.");
    }

    [Theory]
    [MemberData(nameof(IdsOfWholeFiles))]
    public async Task The_violation_is_reported_by_its_rule_alone(string id)
    {
        IReadOnlyList<(string Language, string Text)> fences = Fences(id, "Violation");

        Assert.NotEmpty(fences);
        foreach ((string Language, string Text) fence in fences)
        {
            Assert.Equal([id], (await ReportedAsync(fence)).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(IdsOfWholeFiles))]
    public async Task The_fix_is_quiet(string id)
    {
        IReadOnlyList<(string Language, string Text)> fences = Fences(id, "Fix");

        Assert.NotEmpty(fences);
        foreach ((string Language, string Text) fence in fences)
        {
            Assert.Empty(await ReportedAsync(fence));
        }
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Empty(Directory.GetFiles(s_pages, "KT*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path)!)
            .Except(RuleCatalogue.Rules.Select(static rule => rule.Id)));

    [Fact]
    public void Every_id_of_the_readers_has_a_descriptor()
    {
        IEnumerable<string> ids = typeof(ContractAnalyzer).Assembly.GetType("KafkaTyped.Generators.RuleIds")!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (string)field.GetValue(null)!);

        Assert.Equal(ids.Order(StringComparer.Ordinal), ContractRules.All.Select(static rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Titles_and_messages_have_their_form(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        string message = rule.MessageFormat.ToString(null);

        Assert.False(rule.Title.ToString(null).EndsWith('.'));
        Assert.False(message.EndsWith('.'));
        Assert.Contains("{0}", message, StringComparison.Ordinal);
    }

    private static DiagnosticDescriptor Rule(string id) => RuleCatalogue.Rules.Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(s_pages, id + ".md")).ReplaceLineEndings("\n");

    private static List<(string Language, string Text)> Fences(string id, string section)
    {
        string text = Page(id).Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        return [.. Fence().Matches(text).Select(static match => (match.Groups["language"].Value, match.Groups["text"].Value))];
    }

    /// <summary>The ids that all analyzers together report for what a page shows.</summary>
    private static async Task<IReadOnlyList<string>> ReportedAsync((string Language, string Text) fence)
    {
        AnalyzerTest test = new(RuleCatalogue.CreateAnalyzers());
        test = fence.Language switch
        {
            "csharp" => test.Source(fence.Text),
            "json" => test.Source("").AdditionalFile("appsettings.json", fence.Text),
            // A project's properties, of which only the language matters to a rule.
            "xml" => test.Source("[KafkaTopic(\"t\")] public sealed record M(int Id);").Language(LanguageIn(fence.Text)),
            _ => throw new InvalidOperationException($"A fence of language '{fence.Language}' cannot be checked."),
        };
        return [.. (await test.ReportAsync()).Select(static diagnostic => diagnostic.Id)];
    }

    private static LanguageVersion LanguageIn(string properties) =>
        LanguageElement().Match(properties) is { Success: true } match && LanguageVersionFacts.TryParse(match.Groups["version"].Value, out LanguageVersion version)
            ? version
            : LanguageVersion.Latest;

    private static IEnumerable<string> ReleasedRules() =>
        from name in new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
        from line in File.ReadLines(Path.Combine(RuleCatalogue.Repository, "analyzers", "KafkaTyped.Analyzers", name))
        where line.StartsWith("KT", StringComparison.Ordinal)
        select line.Trim();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("<LangVersion>(?<version>[^<]+)</LangVersion>")]
    private static partial Regex LanguageElement();
}
