using System.Text.RegularExpressions;

namespace KafkaTyped.Settings.Tests;

/// <summary>Every rule has a page whose violation it finds and whose fix it does not.</summary>
public sealed class RulePagesTests
{
    private static readonly string[] s_index = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "rules", "README.md"));

    public static TheoryData<string> Ids => [.. SettingRuleTable.All.Select(static rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_and_of_the_band() =>
        Assert.All(SettingRuleTable.All.GroupBy(static rule => rule.Id), static group => Assert.Matches("^KT2[0-7][0-9]{2}$", Assert.Single(group).Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_finds_the_violation_of_its_page_and_nothing_in_its_fix(string id)
    {
        RulePage page = RulePage.Of(id);
        SettingFinding[] violation = [.. SettingRuleTable.Evaluate(page.Example("Violation", namesBrokers: id != "KT2701"))];
        SettingFinding[] fix = [.. SettingRuleTable.Evaluate(page.Example("Fix", namesBrokers: true))];

        SettingFinding finding = Assert.Single(violation, finding => finding.Rule.Id == id);
        Assert.Matches("^[^.]", finding.Message);
        Assert.False(finding.Message.EndsWith('.'), finding.Message);
        Assert.Equal(finding.Subject == SettingSubject.Setting, finding.Setting is not null);
        Assert.DoesNotContain(fix, finding => finding.Rule.Id == id);
        Assert.DoesNotContain(fix, finding => finding.Severity == SettingSeverity.Error && !IsOfThisRelease(finding));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Pages_have_all_sections_and_fit_a_screen(string id)
    {
        SettingRule rule = SettingRuleTable.All.Single(rule => rule.Id == id);
        string text = RulePage.Of(id).Text;

        Assert.StartsWith($"# {id}: {rule.Title}\n", text, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Why", "## Violation", "## Fix", "## Suppress"], section => Assert.Contains(section + "\n", text, StringComparison.Ordinal));
        Assert.InRange(text.Split('\n').Length, 10, 60);
        Assert.False(rule.Title.EndsWith('.'));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() => Assert.Equal(
        SettingRuleTable.All.Select(static rule => rule.Id),
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "KT2*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path)!)
            .Where(static id => !IsOfFiles(id))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_lists_every_rule() => Assert.Equal(
        SettingRuleTable.All.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity} | {rule.Title} |"),
        s_index.Where(static line => line.StartsWith("| [KT2", StringComparison.Ordinal) && !IsOfFiles(line.Substring("| [".Length))));

    [Fact]
    public void The_index_lists_what_is_stricter_than_librdkafka() => Assert.Equal(
        StricterRules.All.Select(static rule => $"| {rule.Id} | {rule.Why} |"),
        s_index.SkipWhile(static line => line != "### Stricter than librdkafka").Where(static line => line.StartsWith("| KT2", StringComparison.Ordinal)));

    [Fact]
    public void Every_fact_maps_to_a_rule_or_says_why_not()
    {
        Dictionary<string, string[]> facts = s_index
            .SkipWhile(static line => line != "### From facts to rules").TakeWhile(static line => line != "### Stricter than librdkafka")
            .Where(static line => Regex.IsMatch(line, "^\\| ([LNJBX][0-9]{2}|CONFWARN)"))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(static cells => cells[1], static cells => cells);
        IEnumerable<string> expected = Numbered('L', 20).Concat(Numbered('N', 7)).Concat(Numbered('J', 5)).Concat(Numbered('B', 4)).Concat(Numbered('X', 23));

        Assert.Empty(expected.Except(facts.Keys));
        Assert.Equal(8, facts.Keys.Count(static fact => fact.StartsWith("CONFWARN: ", StringComparison.Ordinal)));
        foreach (string[] cells in facts.Values)
        {
            if (cells[2] == "none")
            {
                Assert.True(cells[3].Length > 10, cells[1]);
            }
            else
            {
                Assert.All(cells[2].Split(", "), id => Assert.Contains(SettingRuleTable.All, rule => rule.Id == id));
            }
        }
    }

    // Transactions are right in Confluent.Kafka and not yet in KafkaTyped.
    // Rules over the shape of files are the analyzers' own.
    private static bool IsOfFiles(string id) => id.StartsWith("KT209", StringComparison.Ordinal);

    private static bool IsOfThisRelease(SettingFinding finding) => finding.Rule.Id == "KT2008" && finding.Setting!.Definition!.Name == "transactional.id";

    private static IEnumerable<string> Numbered(char letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number:00}");
}
