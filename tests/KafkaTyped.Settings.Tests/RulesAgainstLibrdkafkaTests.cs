using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace KafkaTyped.Settings.Tests;

/// <summary>The errors of the table, and nothing else, are what librdkafka refuses.</summary>
public sealed class RulesAgainstLibrdkafkaTests(ITestOutputHelper output)
{
    private const int Configurations = 24_000;

    // Where the verdict says something about the machine or the build. None of these is a matter of settings alone.
    private static readonly string[] s_ofThisMachine =
    [
        "not supported in this build", "not available at build time", "Unsupported value", "only valid on Windows", "No provider for SASL mechanism",
        " failed: ", "failed to read certificate",
    ];

    // Of every one of these, the generator must make configurations that librdkafka refuses.
    private static readonly string[] s_refusing =
    [
        "KT2001", "KT2002", "KT2003", "KT2004", "KT2008", "KT2101", "KT2102", "KT2103", "KT2104", "KT2105", "KT2106", "KT2301", "KT2304", "KT2306", "KT2401", "KT2403",
        "KT2709", "KT2710",
    ];

    [Fact]
    public void Errors_of_the_table_are_refusals_of_librdkafka_and_the_other_way_round()
    {
        int seed = Environment.GetEnvironmentVariable("KAFKATYPED_SEED") is { } text ? int.Parse(text) : Environment.TickCount;
        output.WriteLine("KAFKATYPED_SEED=" + seed);
        var generator = new ConfigurationGenerator(seed);
        KeyValuePair<string, string>[][] configurations = [.. Enumerable.Range(0, Configurations).Select(_ => generator.Next())];

        var tally = new ConcurrentDictionary<string, int>();
        var disagreements = new ConcurrentBag<string>();
        var refusing = new ConcurrentDictionary<string, bool>();
        Parallel.ForEach(configurations, settings =>
        {
            string outcome = Compare(settings, refusing, out string? disagreement);
            tally.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
            if (disagreement is not null)
            {
                disagreements.Add(disagreement);
            }
        });

        output.WriteLine(string.Join(", ", tally.OrderBy(pair => pair.Key).Select(pair => pair.Key + ": " + pair.Value)));
        Assert.True(disagreements.IsEmpty, "seed " + seed + "\n" + string.Join("\n", disagreements.Take(40)));

        // Both verdicts are met often enough to mean something, and what is left out stays small.
        Assert.True(tally["taken"] > Configurations / 10, "taken");
        Assert.True(tally["refused"] > Configurations / 10, "refused");
        Assert.True(tally.GetValueOrDefault("machine") < Configurations / 10, "machine");
        Assert.Empty(s_refusing.Except(refusing.Keys));
        Assert.True(tally.GetValueOrDefault("stricter") < Configurations / 5, "stricter");
    }

    [Fact]
    public void Every_rule_that_is_stricter_is_so_where_librdkafka_takes_the_setting()
    {
        (string Rule, string Name, string Value)[] stricter =
        [
            ("KT2003", "sasl.mechanism", "FOO"),
            ("KT2003", "compression.type", " "),
            ("KT2005", "linger.ms", "0,5"),
            ("KT2005", "retries", "010"),
            ("KT2008", "delivery.report.only.error", "true"),
            ("KT2109", "acks", "2"),
            ("KT2302", "transactional.id", ""),
            ("KT2702", "bootstrap.servers", "http://localhost:9092"),
            ("KT2705", "bootstrap.servers", "localhost:port"),
        ];

        Assert.Equal(StricterRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), stricter.Select(one => one.Rule).Distinct());
        foreach ((string rule, string name, string value) in stricter)
        {
            SettingFinding finding = Assert.Single(Findings([new(name, value)]), finding => finding.Severity == SettingSeverity.Error);
            Assert.Equal(rule, finding.Rule.Id);
            Assert.True(StricterRules.Covers(finding));
            Assert.Null(LibrdkafkaVerdict.Of([new(name, value)]));
        }
    }

    private static string Compare(KeyValuePair<string, string>[] settings, ConcurrentDictionary<string, bool> refusing, out string? disagreement)
    {
        disagreement = null;
        SettingFinding[] errors = [.. Findings(settings).Where(static finding => finding.Severity == SettingSeverity.Error)];
        string? verdict = LibrdkafkaVerdict.Of(settings);
        if (verdict is not null && s_ofThisMachine.Any(text => verdict.Contains(text, StringComparison.Ordinal)))
        {
            return "machine";
        }

        SettingFinding[] plain = [.. errors.Where(static finding => !StricterRules.Covers(finding))];
        if (plain.Length == 0 && errors.Length > 0)
        {
            // Stricter means that librdkafka takes this very setting.
            foreach (SettingFinding finding in errors)
            {
                KeyValuePair<string, string> alone = new(finding.Setting!.Name, finding.Setting.Written!);
                if (Librdkafka.Refusal(SettingScope.Client, alone.Key, alone.Value) is { } refusal)
                {
                    disagreement = finding.Rule.Id + " is no stricter: " + Show([alone]) + " → " + refusal;
                }
            }

            return "stricter";
        }

        if (plain.Length > 0 != verdict is not null)
        {
            disagreement = Show(settings) + "\n  table: " + string.Join("; ", plain.Select(static finding => finding.Rule.Id + " " + finding.Message)) + "\n  librdkafka: " + (verdict ?? "taken");
        }

        // Alone it must have been this rule that saw the refusal.
        if (plain.Length == 1 && verdict is not null)
        {
            refusing.TryAdd(plain[0].Rule.Id, true);
        }

        return verdict is null ? "taken" : "refused";
    }

    private static IReadOnlyList<SettingFinding> Findings(KeyValuePair<string, string>[] settings)
    {
        var set = new SettingSet(SettingClient.ConfluentKafka);
        foreach ((string name, string value) in settings)
        {
            set.Add(name, value);
        }

        return SettingRuleTable.Evaluate(set);
    }

    private static string Show(KeyValuePair<string, string>[] settings) => string.Join(" ", settings.Select(setting => setting.Key + "=[" + setting.Value + "]"));
}
