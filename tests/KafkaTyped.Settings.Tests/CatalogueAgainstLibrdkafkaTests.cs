using System.Globalization;

namespace KafkaTyped.Settings.Tests;

public sealed class CatalogueAgainstLibrdkafkaTests
{
    // librdkafka's own words for a setting or a value that the build at hand lacks.
    private static readonly string[] s_notInThisBuild = ["not supported in this build", "not available at build time", "Unsupported value", "only valid on Windows"];

    private static IEnumerable<SettingDefinition> OfLibrdkafka =>
        SettingCatalogue.All.Where(definition => !definition.Is(SettingStatus.Own | SettingStatus.JavaOnly | SettingStatus.ConfluentOnly));

    private static IEnumerable<SettingDefinition> Settable => OfLibrdkafka.Where(definition => definition.Kind != SettingKind.Callback);

    [Fact]
    public void Every_setting_that_librdkafka_lists_is_in_the_catalogue()
    {
        string[] missing = [.. Librdkafka.ClientDefaults.Keys.Concat(Librdkafka.TopicDefaults.Keys).Where(name => SettingCatalogue.TryFind(name) is null)];

        Assert.Empty(missing);
        Assert.InRange(Librdkafka.ClientDefaults.Count, 101, 1000);
        Assert.InRange(Librdkafka.TopicDefaults.Count, 11, 100);
    }

    [Fact]
    public void Every_name_and_alias_is_one_that_librdkafka_knows()
    {
        var unknown = new List<string>();
        foreach (SettingDefinition definition in Settable)
        {
            foreach (string name in definition.Aliases.Prepend(definition.Name))
            {
                if (Librdkafka.Refusal(definition.Scope, name, Sample(definition)) is { } refusal && !IsOfThisBuild(refusal))
                {
                    unknown.Add(name + ": " + refusal);
                }
            }
        }

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_alias_sets_what_its_name_shows()
    {
        foreach (SettingDefinition definition in Settable.Where(definition => definition.Aliases.Count > 0))
        {
            string sample = Sample(definition);
            if (Librdkafka.Refusal(definition.Scope, definition.Name, sample) is { } refusal && IsOfThisBuild(refusal))
            {
                continue;
            }

            foreach (string alias in definition.Aliases)
            {
                Assert.Equal(
                    Librdkafka.ReadBack(definition.Scope, definition.Name, sample, definition.Name),
                    Librdkafka.ReadBack(definition.Scope, alias, sample, definition.Name));
            }
        }
    }

    [Fact]
    public void Defaults_are_librdkafkas()
    {
        var different = new List<string>();
        foreach (SettingDefinition definition in Settable.Where(definition => definition.Kind != SettingKind.Flags))
        {
            IReadOnlyDictionary<string, string> defaults = definition.Scope == SettingScope.Topic ? Librdkafka.TopicDefaults : Librdkafka.ClientDefaults;
            string? theirs = definition.Aliases.Prepend(definition.Name).Select(name => defaults.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);
            string ours = definition.Default ?? "";
            if (definition.Name == "compression.type")
            {
                // A topic's own default is to inherit the client's, which is what the catalogue states.
                Assert.Equal("inherit", theirs);
                theirs = Librdkafka.ClientDefaults["compression.codec"];
            }

            if (!Equal(definition, ours, theirs ?? ""))
            {
                different.Add($"{definition.Name}: '{ours}' here, '{theirs}' in librdkafka");
            }
        }

        Assert.Empty(different);
    }

    [Fact]
    public void Ranges_are_librdkafkas_at_their_borders()
    {
        foreach (SettingDefinition definition in Settable.Where(definition => definition.Kind is SettingKind.Integer or SettingKind.Double))
        {
            AssertAgreed(definition, definition.Minimum, isAllowed: true);
            AssertAgreed(definition, definition.Maximum, isAllowed: true);
            AssertAgreed(definition, definition.Minimum - 1, isAllowed: false);
            AssertAgreed(definition, definition.Maximum + 1, isAllowed: false);
        }
    }

    [Fact]
    public void Words_are_librdkafkas()
    {
        foreach (SettingDefinition definition in Settable.Where(definition => definition.Kind is SettingKind.Enumeration or SettingKind.Flags))
        {
            foreach (string word in definition.Values)
            {
                string? refusal = Librdkafka.Refusal(definition.Scope, definition.Name, word);
                Assert.True(refusal is null || IsOfThisBuild(refusal), definition.Name + "=" + word + ": " + refusal);
                Assert.Null(definition.Normalize(word.ToUpperInvariant(), out string normalized));
                Assert.Equal(word, normalized);
            }

            Assert.NotNull(definition.Normalize("no such word", out _));
            if (definition.Name is not "sasl.mechanism")
            {
                // A mechanism that does not exist is noticed only when the client is created.
                Assert.NotNull(Librdkafka.Refusal(definition.Scope, definition.Name, "no such word"));
            }
        }
    }

    [Fact]
    public void Booleans_are_read_as_librdkafka_reads_them()
    {
        foreach (string value in new[] { "true", "TRUE", "t", "1", "false", "False", "F", "0", "yes", "on", "2", "" })
        {
            string? ours = SettingCatalogue.Find("enable.idempotence").Normalize(value, out string normalized);
            string? theirs = Librdkafka.Refusal(SettingScope.Client, "enable.idempotence", value);

            Assert.Equal(theirs is null, ours is null);
            if (ours is null)
            {
                Assert.Equal(normalized, Librdkafka.ReadBack(SettingScope.Client, "enable.idempotence", value, "enable.idempotence"));
            }
        }
    }

    [Theory]
    [InlineData("max.block.ms")]
    [InlineData("shutdown.flush.timeout.ms")]
    [InlineData("allow.synchronous.continuations")]
    [InlineData("buffer.memory")]
    [InlineData("max.request.size")]
    [InlineData("partitioner.class")]
    [InlineData("key.serializer")]
    [InlineData("value.serializer")]
    public void Own_settings_and_names_of_Java_are_unknown_to_librdkafka(string name)
    {
        Assert.True(SettingCatalogue.Find(name).Is(SettingStatus.Own | SettingStatus.JavaOnly));
        Assert.Contains("No such configuration property", Librdkafka.Refusal(SettingScope.Client, name, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_the_catalogue_refuses_for_Java_are_refused_by_librdkafka()
    {
        foreach (SettingDefinition definition in SettingCatalogue.All.Where(definition => definition.Is(SettingStatus.JavaOnly | SettingStatus.ConfluentOnly)))
        {
            Assert.NotNull(Librdkafka.Refusal(SettingScope.Client, definition.Name, "1"));
            Assert.True(definition.Counterpart is null || SettingCatalogue.Find(definition.Counterpart).Is(SettingStatus.JavaOnly) == false);
        }
    }

    private static void AssertAgreed(SettingDefinition definition, double number, bool isAllowed)
    {
        string value = number.ToString("0", CultureInfo.InvariantCulture);
        Assert.True(definition.Normalize(value, out _) is null == isAllowed, definition.Name + "=" + value);
        string? refusal = Librdkafka.Refusal(definition.Scope, definition.Name, value);
        if (refusal is null || !IsOfThisBuild(refusal))
        {
            Assert.True(refusal is null == isAllowed, definition.Name + "=" + value + ": " + (refusal ?? "taken"));
        }
    }

    private static bool IsOfThisBuild(string refusal) => s_notInThisBuild.Any(text => refusal.Contains(text, StringComparison.Ordinal));

    private static bool Equal(SettingDefinition definition, string ours, string theirs)
    {
        if (definition.Kind == SettingKind.Integer && ours == "all")
        {
            return theirs == "-1";
        }

        return definition.Kind == SettingKind.Double
            ? double.Parse(ours, CultureInfo.InvariantCulture) == double.Parse(theirs, CultureInfo.InvariantCulture)
            : ours == theirs;
    }

    private static string Sample(SettingDefinition definition) => definition.Kind switch
    {
        SettingKind.Boolean => "true",
        SettingKind.Integer or SettingKind.Double => definition.Maximum.ToString("0", CultureInfo.InvariantCulture),
        SettingKind.Enumeration or SettingKind.Flags => definition.Values[0],
        _ when definition.Name == "plugin.library.paths" => "",
        _ => definition.Default ?? "0.11.0",
    };
}
