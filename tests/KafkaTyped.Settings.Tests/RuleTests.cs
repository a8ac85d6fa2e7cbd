using System.Globalization;

namespace KafkaTyped.Settings.Tests;

/// <summary>What the pages of the rules do not show: the borders between red and quiet.</summary>
public sealed class RuleTests
{
    // Plain librdkafka; a semicolon separates settings, ~ stands for a value of run time.
    [Theory]
    [InlineData("KT2001", "LingerMs=5", "linger.ms=5")]
    [InlineData("KT2001", "Linger.ms=5", "queue.buffering.max.ms=5")]
    [InlineData("KT2002", "buffer.memory=33554432", "queue.buffering.max.kbytes=32768")]
    [InlineData("KT2002", "max.block.ms=1", "client.id=max.block.ms")]
    [InlineData("KT2003", "security.protocol=SaslSsl", "security.protocol=SASL_SSL")]
    [InlineData("KT2003", "acks=leader", "acks=ALL")]
    [InlineData("KT2003", "enable.idempotence=true ", "enable.idempotence=T")]
    [InlineData("KT2003", "sasl.mechanism=plain", "sasl.mechanism=PLAIN")]
    [InlineData("KT2003", "retries=ten", "retries=~")]
    [InlineData("KT2004", "retries=-1", "retries=+1")]
    [InlineData("KT2005", "retries=5s", "retries= 5 ")]
    [InlineData("KT2005", "retries=010", "retries=10")]
    [InlineData("KT2005", "retries=4294967297", "retries=0")]
    [InlineData("KT2005", "linger.ms=0,5", "linger.ms=.5")]
    [InlineData("KT2009", "linger.ms=5;queue.buffering.max.ms=6", "linger.ms=5;queue.buffering.max.ms=5.0")]
    [InlineData("KT2101", "enable.idempotence=true;acks=1", "enable.idempotence=true;acks=~")]
    [InlineData("KT2101", "transactional.id=~;acks=1", "enable.idempotence=~;acks=1")]
    [InlineData("KT2102", "transactional.id=t;max.in.flight=6", "max.in.flight=6")]
    [InlineData("KT2108", "linger.ms=5", "linger.ms=5;acks=1")]
    [InlineData("KT2108", "linger.ms=5", "max.in.flight=1")]
    [InlineData("KT2108", "linger.ms=5", "transactional.id=~")]
    [InlineData("KT2304", "transactional.id=t;message.timeout.ms=60001", "transactional.id=t;message.timeout.ms=60001;transaction.timeout.ms=~")]
    [InlineData("KT2306", "transactional.id=t;socket.timeout.ms=60101", "transactional.id=t;socket.timeout.ms=60100")]
    [InlineData("KT2401", "linger.ms=300000", "message.timeout.ms=3")]
    [InlineData("KT2401", "linger.ms=60000;transactional.id=t", "linger.ms=60000;transactional.id=t;transaction.timeout.ms=60001")]
    [InlineData("KT2401", "linger.ms=1000;message.timeout.ms=1000", "linger.ms=1000;message.timeout.ms=0")]
    [InlineData("KT2402", "message.timeout.ms=30004", "message.timeout.ms=30005")]
    [InlineData("KT2402", "message.timeout.ms=30004", "request.timeout.ms=900000")]
    [InlineData("KT2501", "message.max.bytes=1025;queue.buffering.max.kbytes=1", "message.max.bytes=1024;queue.buffering.max.kbytes=1")]
    [InlineData("KT2503", "compression.codec=snappy;compression.level=1", "compression.codec=snappy;compression.level=0")]
    [InlineData("KT2504", "compression.level=1", "compression.level=-1")]
    [InlineData("KT2701", "bootstrap.servers= ,", "test.mock.num.brokers=3")]
    [InlineData("KT2701", "linger.ms=5", "bootstrap.servers=~")]
    [InlineData("KT2702", "bootstrap.servers=SSL://a:1", "bootstrap.servers=PLAINTEXT://a:1,b:1")]
    [InlineData("KT2703", "bootstrap.servers=[::1]", "bootstrap.servers=[::1]:9092")]
    [InlineData("KT2704", "bootstrap.servers=a:1", "bootstrap.servers=localhost:9092")]
    [InlineData("KT2704", "bootstrap.servers=a:1", "bootstrap.servers=[::1]:9092")]
    [InlineData("KT2705", "bootstrap.servers=a:65536", "bootstrap.servers=a:65535, b:1")]
    [InlineData("KT2705", "bootstrap.servers=a:1 b:1", "bootstrap.servers=a:1,,b:1,")]
    [InlineData("KT2706", "ssl.ca.location=ca.pem", "ssl.ca.location=ca.pem;security.protocol=~")]
    [InlineData("KT2707", "sasl.username=u", "sasl.username=")]
    [InlineData("KT2709", "security.protocol=sasl_ssl;sasl.mechanism=PLAIN;sasl.username=u;sasl.password=", "security.protocol=sasl_ssl;sasl.mechanism=PLAIN;sasl.username=~;sasl.password=~")]
    public void Rules_are_red_and_quiet_where_they_should_be(string id, string red, string quiet)
    {
        Assert.Contains(SettingRuleTable.Evaluate(Plain(red)), finding => finding.Rule.Id == id);
        Assert.DoesNotContain(SettingRuleTable.Evaluate(Plain(quiet)), finding => finding.Rule.Id == id);
    }

    [Theory]
    [InlineData("bootstrap.servers", "linger.ms=5", "KT2701")]
    [InlineData("sasl.password", "security.protocol=sasl_ssl;sasl.mechanism=PLAIN;sasl.username=u", "KT2709")]
    [InlineData("ssl.keystore.password", "security.protocol=ssl;ssl.keystore.location=k.p12", "KT2710")]
    [InlineData("security.protocol", "ssl.ca.location=ca.pem", "KT2706")]
    [InlineData("compression.type", "compression.level=3", "KT2504")]
    [InlineData("transactional.id", "transaction.timeout.ms=5000", "KT2308")]
    public void What_may_come_from_elsewhere_is_not_missed(string missing, string settings, string id)
    {
        Assert.DoesNotContain(missing + "=", settings, StringComparison.Ordinal);
        Assert.Contains(SettingRuleTable.Evaluate(Plain(settings)), finding => finding.Rule.Id == id);
        foreach (SettingCoverage coverage in new[] { SettingCoverage.Declared, SettingCoverage.Part })
        {
            SettingSet set = Plain(settings);
            set.Coverage = coverage;
            Assert.DoesNotContain(SettingRuleTable.Evaluate(set), finding => finding.Rule.Id == id);
        }
    }

    [Fact]
    public void Defaults_count_unless_the_settings_are_only_a_part()
    {
        SettingSet declared = Plain("transactional.id=t;message.timeout.ms=60001");
        declared.Coverage = SettingCoverage.Declared;
        SettingSet part = Plain("transactional.id=t;message.timeout.ms=60001");
        part.Coverage = SettingCoverage.Part;

        Assert.Contains(SettingRuleTable.Evaluate(declared), finding => finding.Rule.Id == "KT2304");
        Assert.DoesNotContain(SettingRuleTable.Evaluate(part), finding => finding.Rule.Id == "KT2304");
    }

    [Fact]
    public void Later_layers_win_and_do_not_contradict_earlier_ones()
    {
        var set = new SettingSet(SettingClient.KafkaTyped);
        set.Add("bootstrap.servers", "a:1,b:1");
        set.Add("EnableIdempotence", "true");
        set.Add("acks", "1", layer: 1);
        set.Add("acks", "all", layer: 2);
        set.Add("linger.ms", "1");
        set.Add("LingerMs", "2", layer: 1);

        Assert.Empty(SettingRuleTable.Evaluate(set));
        Assert.Equal("all", set.Text("acks"));
        Assert.Equal(2, set.Number("linger.ms"));
    }

    [Fact]
    public void A_finding_leads_back_to_its_settings()
    {
        var set = new SettingSet(SettingClient.KafkaTyped);
        object acksPlace = new(), idempotencePlace = new();
        set.Add("bootstrap.servers", "a:1,b:1");
        set.Add("Acks", "Leader", SettingForm.Property, acksPlace, "line 3");
        set.Add("EnableIdempotence", "True", SettingForm.Property, idempotencePlace);

        SettingFinding finding = Assert.Single(SettingRuleTable.Evaluate(set));
        Assert.Equal("KT2101", finding.Rule.Id);
        Assert.Equal("'acks' is '1' (line 3), but idempotence ('enable.idempotence' is 'true') needs acks=all; change one of them", finding.Message);
        Assert.Same(acksPlace, finding.Setting!.Origin);
        Assert.Same(idempotencePlace, Assert.Single(finding.Others).Origin);
        Assert.Equal((SettingFixKind.Set, "acks", "all"), (finding.Fix!.Kind, finding.Fix.Name, finding.Fix.Value));
    }

    [Fact]
    public void KafkaTyped_takes_names_of_Java_and_other_spellings()
    {
        var set = new SettingSet(SettingClient.KafkaTyped);
        set.Add("BootstrapServers", "a:1,b:1");
        set.Add("buffer.memory", "2048");
        set.Add("max.request.size", "2049");
        set.Add("SECURITYPROTOCOL", "Plaintext");

        SettingFinding finding = Assert.Single(SettingRuleTable.Evaluate(set));
        Assert.Equal("KT2501", finding.Rule.Id);
        Assert.Equal(2, set.Number("queue.buffering.max.kbytes"));
    }

    [Fact]
    public void Java_names_are_fixed_with_their_unit()
    {
        SettingFinding finding = SettingRuleTable.Evaluate(Plain("buffer.memory=33554433")).Single(finding => finding.Rule.Id == "KT2002");

        Assert.Equal((SettingFixKind.Rename, "queue.buffering.max.kbytes", "32769"), (finding.Fix!.Kind, finding.Fix.Name, finding.Fix.Value));
    }

    [Fact]
    public void Transactional_ids_of_run_time_are_not_shared()
    {
        SettingSet shared = Plain("transactional.id=orders");
        SettingSet resolved = Plain("transactional.id=orders");
        resolved.IsShared = false;

        Assert.Contains(SettingRuleTable.Evaluate(shared), finding => finding.Rule.Id == "KT2303");
        Assert.DoesNotContain(SettingRuleTable.Evaluate(resolved), finding => finding.Rule.Id == "KT2303");
        Assert.DoesNotContain(SettingRuleTable.Evaluate(Plain("transactional.id=~")), finding => finding.Rule.Id == "KT2303");
    }

    [Fact]
    public void Secrets_are_never_shown()
    {
        foreach (SettingDefinition definition in SettingCatalogue.All.Where(definition => definition.Is(SettingStatus.Sensitive)))
        {
            SettingSet set = Plain("security.protocol=plaintext");
            set.Add(definition.Name, "hunter2");
            set.Add(definition.Name, "hunter3");
            Assert.DoesNotContain(SettingRuleTable.Evaluate(set), finding => finding.Message.Contains("hunter", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Findings_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            string[] expected = Messages();
            foreach (string culture in new[] { "de-DE", "sv-SE", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Messages());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string[] Messages() =>
            [.. SettingRuleTable.Evaluate(Plain("linger.ms=0.5;message.timeout.ms=1;compression.level=-2;LINGER.MS=1;retries=1,5")).Select(static finding => finding.Message)];
    }

    [Fact]
    public void Guarantees_are_numbered_as_those_of_message_types() =>
        Assert.All(Enum.GetValues<DeclaredGuarantee>(), guarantee => Assert.Equal(((DeliveryGuarantee)guarantee).ToString(), guarantee.ToString()));

    private static SettingSet Plain(string settings)
    {
        var set = new SettingSet(SettingClient.ConfluentKafka);
        foreach (string setting in settings.Split(';'))
        {
            int at = setting.IndexOf('=');
            set.Add(setting[..at], setting[(at + 1)..] is var value && value == "~" ? null : value);
        }

        return set;
    }
}
