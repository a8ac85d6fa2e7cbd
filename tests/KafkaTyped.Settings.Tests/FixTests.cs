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
            KeyValuePair<string, string>[] settings = generator.Next();
            foreach (SettingFinding finding in Evaluate(client, settings))
            {
                if (finding.Fix is { } fix)
                {
                    KeyValuePair<string, string>[] changed = Apply(client, settings, finding, fix);
                    bool remains = Evaluate(client, changed).Any(other => other.Rule == finding.Rule && other.Setting?.Name == finding.Setting?.Name && other.Message == finding.Message);
                    Assert.False(remains, $"seed {seed}: {finding.Rule.Id} {finding.Message} remains after {fix.Kind} {fix.Name} {fix.Value}: {string.Join(" ", changed)}");
                    seen.Add(finding.Rule.Id);
                }
            }
        }

        Assert.InRange(seen.Count, 8, SettingRules.All.Count);
    }

    private static IReadOnlyList<SettingFinding> Evaluate(SettingClient client, KeyValuePair<string, string>[] settings)
    {
        var set = new SettingSet(client);
        for (int at = 0; at < settings.Length; at++)
        {
            set.Add(settings[at].Key, settings[at].Value, origin: at);
        }

        return SettingRules.Evaluate(set);
    }

    private static KeyValuePair<string, string>[] Apply(SettingClient client, KeyValuePair<string, string>[] settings, SettingFinding finding, SettingFix fix)
    {
        if (fix.Kind == SettingFixKind.Rename)
        {
            int place = (int)finding.Setting!.Origin!;
            return [.. settings.Select((setting, at) => at == place ? new KeyValuePair<string, string>(fix.Name, fix.Value ?? setting.Value) : setting)];
        }

        // A setting can stand there several times; what counts is that none is left.
        IEnumerable<KeyValuePair<string, string>> others = settings.Where((setting, at) =>
            at != (int?)finding.Setting?.Origin && SettingNames.Find(setting.Key, SettingForm.Text, client)?.Name != fix.Name);
        return fix.Kind == SettingFixKind.Remove ? [.. others] : [.. others, new(fix.Name, fix.Value!)];
    }
}
