using System.Text.RegularExpressions;
using KafkaTyped.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>The sample of severities and the pages must say what the rules say; the pages' examples are read by the analyzers.</summary>
public sealed partial class SettingDocumentationTests
{
    // What these miss can come from the environment or a secret store, so a file alone never breaks them; the host checks them when it starts.
    private static readonly string[] s_missing = ["KT2504", "KT2701", "KT2706", "KT2707", "KT2709", "KT2710", "KT2713", "KT2714", "KT2716"];

    public static TheoryData<string> Ids => [.. SettingDescriptors.All.Select(static rule => rule.Id)];

    [Fact]
    public void The_sample_of_severities_has_the_defaults() => Assert.Equal(
        SettingDescriptors.All.Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = {SeverityOf(rule)}").Order(StringComparer.Ordinal),
        File.ReadLines(Path.Combine(RuleCatalogue.Repository, "docs", "rules", "settings.editorconfig"))
            .Where(static line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_page_shows_a_violation_and_its_fix(string id)
    {
        DiagnosticDescriptor rule = SettingDescriptors.All.Single(rule => rule.Id == id);
        string page = await File.ReadAllTextAsync(Path.Combine(RuleCatalogue.Repository, "docs", "rules", id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);

        Match violation = Example(page, "Violation");
        bool isSeen = violation.Groups["language"].Value == "csharp" || !s_missing.Contains(id);
        Assert.Equal(isSeen, (await ReportAsync(violation)).Any(diagnostic => diagnostic.Id == id));
        Assert.DoesNotContain(await ReportAsync(Example(page, "Fix")), diagnostic => diagnostic.Id == id);
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };

    private static Match Example(string page, string section)
    {
        Match match = Fence().Match(page, page.IndexOf($"## {section}\n", StringComparison.Ordinal));
        Assert.True(match.Success);
        return match;
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportAsync(Match example)
    {
        string text = example.Groups["text"].Value;
        AnalyzerTest test = new(new ConfluentSettingsAnalyzer(), new DeclaredSettingsAnalyzer(), new SettingsFileAnalyzer());
        if (example.Groups["language"].Value == "json")
        {
            test.Source("[KafkaTopic(\"orders\")] public sealed record Order([property: MessageKey] int Id, string Text);").AdditionalFile("appsettings.json", text);
        }
        else if (text.Contains("var config", StringComparison.Ordinal))
        {
            test.Source($"using Confluent.Kafka;\n{text}\nnew ProducerBuilder<string, string>(config).Build();");
        }
        else
        {
            test.Source(text.Contains("ProducerConfig", StringComparison.Ordinal) ? "using Confluent.Kafka;\n" + text : text);
        }

        return test.ReportAsync();
    }

    [GeneratedRegex("```(?<language>json|csharp)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
