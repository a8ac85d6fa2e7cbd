using Xunit.Abstractions;

namespace KafkaTyped.Settings.Tests;

/// <summary>A fix ends the finding that it belongs to.</summary>
public sealed class FixTests(ITestOutputHelper output)
{
    [Fact]
    public void Fixes_end_their_findings_in_configurations_of_librdkafka() => AssertFixed(SettingClient.ConfluentKafka);

    [Fact]
    public void Fixes_end_their_findings_in_configurations_of_KafkaTyped() => AssertFixed(SettingClient.KafkaTyped);

    private void AssertFixed(SettingClient client)
    {
        int seed = Environment.GetEnvironmentVariable("KAFKATYPED_SEED") is { } text ? int.Parse(text) : Environment.TickCount;
        output.WriteLine("KAFKATYPED_SEED=" + seed);
        var generator = new ConfigurationGenerator(seed);
        var seen = new HashSet<string>();
        for (int count = 0; count < 5000; count++)
        {
            (string Name, string Value, int Place)[] settings = [.. generator.Next().Select(static (setting, place) => (setting.Key, setting.Value, place))];
            foreach (SettingFinding finding in Evaluate(client, settings))
            {
                if (finding.Fix is { } fix)
                {
                    (string Name, string Value, int Place)[] changed = Apply(client, settings, finding, fix);
                    bool remains = Evaluate(client, changed).Any(other => other.Rule == finding.Rule && Equals(other.Setting?.Origin, finding.Setting?.Origin));
                    Assert.False(remains, $"seed {seed}: {finding.Rule.Id} {finding.Message} remains after {fix.Kind} {fix.Name} {fix.Value}: {string.Join(" ", changed)}");
                    seen.Add(finding.Rule.Id);
                }
            }
        }

        Assert.InRange(seen.Count, 8, SettingRuleTable.All.Count);
    }

    private static IReadOnlyList<SettingFinding> Evaluate(SettingClient client, (string Name, string Value, int Place)[] settings)
    {
        var set = new SettingSet(client);
        foreach ((string name, string value, int place) in settings)
        {
            set.Add(name, value, origin: place);
        }

        return SettingRuleTable.Evaluate(set);
    }

    private static (string Name, string Value, int Place)[] Apply(
        SettingClient client, (string Name, string Value, int Place)[] settings, SettingFinding finding, SettingFix fix)
    {
        int? place = (int?)finding.Setting?.Origin;
        if (fix.Kind == SettingFixKind.Rename)
        {
            return [.. settings.Select(setting => setting.Place == place ? (fix.Name, fix.Value ?? setting.Value, setting.Place) : setting)];
        }

        // A setting can stand there several times; what counts is that no other is left.
        IEnumerable<(string Name, string Value, int Place)> others = settings.Where(setting =>
            setting.Place != place && SettingNames.Find(setting.Name, SettingForm.Text, client)?.Name != fix.Name);
        return fix.Kind == SettingFixKind.Remove ? [.. others] : [.. others, (fix.Name, fix.Value!, place ?? -1)];
    }
}
