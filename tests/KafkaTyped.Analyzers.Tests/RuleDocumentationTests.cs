using System.Reflection;
using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>Descriptors, release files and pages must say the same.</summary>
public sealed class RuleDocumentationTests
{
    private static readonly string s_repository = Path.GetFullPath(
        typeof(RuleDocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryDirectory").Value!);

    public static TheoryData<string> Ids => [.. ContractRules.All.Select(static rule => rule.Id)];

    [Fact]
    public void Release_files_list_every_rule_as_it_is()
    {
        IEnumerable<string> expected = ContractRules.All.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), ReleasedRules().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_all_sections(string id)
    {
        DiagnosticDescriptor rule = ContractRules.All.Single(rule => rule.Id == id);
        string page = File.ReadAllText(Path.Combine(s_repository, "docs", "rules", id + ".md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Why", "## Violation", "## Fix", "## Suppress"], section => Assert.Contains(section, page, StringComparison.Ordinal));
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_every_rule() => Assert.Equal(
        ContractRules.All.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity} | {rule.Title} |"),
        File.ReadLines(Path.Combine(s_repository, "docs", "rules", "README.md")).Where(static line => line.StartsWith("| [KT", StringComparison.Ordinal)));

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(s_repository, "docs", "rules"), "KT*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path)!)
            .Except(ContractRules.All.Select(static rule => rule.Id)));

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
        DiagnosticDescriptor rule = ContractRules.All.Single(rule => rule.Id == id);
        string message = rule.MessageFormat.ToString(null);

        Assert.False(rule.Title.ToString(null).EndsWith('.'));
        Assert.False(message.EndsWith('.'));
        Assert.Contains("{0}", message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ReleasedRules() =>
        from name in new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
        from line in File.ReadLines(Path.Combine(s_repository, "analyzers", "KafkaTyped.Analyzers", name))
        where line.StartsWith("KT", StringComparison.Ordinal)
        select line.Trim();
}
