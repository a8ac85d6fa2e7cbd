using KafkaTyped.Analyzers.Settings;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>
/// What the analyzer reads of code that configures a Confluent.Kafka producer, shown by one rule, KT2101: it needs two settings, and it is an
/// error whatever else there is.
/// </summary>
public sealed class ConfluentReaderTests
{
    private const string Setup =
        """
        using Confluent.Kafka;

        public static class Known
        {
            public const bool On = true;
            public const string Zero = "0";
            public static readonly string One = "1";
            public static readonly string Assigned = "1";
            static Known() { Assigned = Environment.MachineName; }
        }

        """;

    [Theory]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} };")]
    [InlineData("ProducerConfig c = new() { EnableIdempotence = true, {|KT2101:Acks = Acks.Leader|} };")]
    [InlineData("Use(new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} });")]
    [InlineData("var c = new ProducerConfig(Unknown()) { EnableIdempotence = true, {|KT2101:Acks = (Acks)1|} };")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, BatchSize = Run(1), {|KT2101:Acks = (Acks?)Acks.None|} };")]
    [InlineData("var c = new ProducerConfig(); c.EnableIdempotence = true; {|KT2101:c.Acks = Acks.None|};")]
    [InlineData("var c = new ProducerConfig { Acks = Acks.All }; c.EnableIdempotence = true; {|KT2101:c.Acks = Acks.None|};")]
    [InlineData("var c = new ProducerConfig { {|KT2101:Acks = Acks.None|} }; Console.WriteLine(c.Acks); c.EnableIdempotence = true;")]
    [InlineData("""var c = new ProducerConfig(); c.Set("enable.idempotence", "true"); {|KT2101:c.Set("acks", "1")|};""")]
    [InlineData("""var c = new ProducerConfig { EnableIdempotence = true }; {|KT2101:c.Set("request.required.acks", Known.Zero)|};""")]
    [InlineData("ProducerConfig c; c = new ProducerConfig { EnableIdempotence = true }; {|KT2101:c.Acks = Acks.None|};")]
    [InlineData("_field = new ProducerConfig { EnableIdempotence = true }; {|KT2101:_field.Acks = Acks.None|};")]
    [InlineData("_field.EnableIdempotence = true; {|KT2101:_field.Acks = Acks.None|};")]
    [InlineData("given.EnableIdempotence = true; {|KT2101:given.Acks = Acks.None|};")]
    [InlineData("var c = Make(); c.EnableIdempotence = true; {|KT2101:c.Acks = Acks.None|};")]
    [InlineData("Action<ProducerConfig> set = c => { c.EnableIdempotence = true; {|KT2101:c.Acks = Acks.None|}; };")]
    [InlineData("if (given.Acks is null) { given.EnableIdempotence = true; {|KT2101:given.Acks = Acks.None|}; }")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} }; using var p = new ProducerBuilder<Null, string>(c).Build();")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} }; Use(c);")]
    public Task Reports_object_initializers_and_statements(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("""new ProducerBuilder<Null, string>(new Dictionary<string, string> { { "enable.idempotence", "true" }, {|KT2101:{ "acks", "0" }|} }).Build();""")]
    [InlineData("""new ProducerBuilder<Null, string>(new Dictionary<string, string> { ["enable.idempotence"] = "true", {|KT2101:["acks"] = "0"|} }).Build();""")]
    [InlineData("""var d = new Dictionary<string, string> { { "enable.idempotence", "true" } }; {|KT2101:d["acks"] = "0"|}; new ProducerBuilder<Null, string>(d).Build();""")]
    [InlineData("""var d = new Dictionary<string, string>(); d.Add("enable.idempotence", "true"); {|KT2101:d.Add("acks", "0")|}; new ProducerBuilder<Null, string>(d).Build();""")]
    [InlineData("""IDictionary<string, string> d = new Dictionary<string, string> { ["enable.idempotence"] = "true", {|KT2101:["acks"] = "0"|} }; var c = new ProducerConfig(d);""")]
    [InlineData("""var c = new ProducerConfig(new Dictionary<string, string> { ["enable.idempotence"] = "true" }) { {|KT2101:Acks = Acks.None|} };""")]
    [InlineData("""new ProducerBuilder<Null, string>(new List<KeyValuePair<string, string>> { new("enable.idempotence", "true"), {|KT2101:new("acks", "0")|} }).Build();""")]
    [InlineData("""new ProducerBuilder<Null, string>(new KeyValuePair<string, string>[] { new("enable.idempotence", "true"), {|KT2101:KeyValuePair.Create("acks", "0")|} }).Build();""")]
    [InlineData("""new ProducerBuilder<Null, string>(new[] { KeyValuePair.Create("enable.idempotence", "true"), {|KT2101:KeyValuePair.Create("acks", "0")|} }).Build();""")]
    [InlineData("""new ProducerBuilder<Null, string>([new("enable.idempotence", "true"), {|KT2101:new("acks", "0")|}]).Build();""")]
    [InlineData("""List<KeyValuePair<string, string>> l = [new("enable.idempotence", "true"), {|KT2101:new("acks", "0")|}]; new ProducerBuilder<Null, string>(l).Build();""")]
    [InlineData("""new ProducerBuilder<Null, string>(new ClientConfig { {|KT2101:Acks = Acks.None|} }.With("x")).Build();""", false)]
    [InlineData("""var c = new ClientConfig { {|KT2101:Acks = Acks.None|} }; c.Set("enable.idempotence", "true"); new ProducerBuilder<Null, string>(c).Build();""")]
    public Task Reports_dictionaries_and_lists_that_a_builder_takes(string body, bool reports = true) =>
        reports ? ReportsAsync(body) : IsQuietAsync(body.Replace("{|KT2101:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("const Acks A = Acks.None; _ = new ProducerConfig { EnableIdempotence = Known.On, {|KT2101:Acks = A|} };")]
    [InlineData("""var name = "acks"; var c = new ProducerConfig { EnableIdempotence = true }; {|KT2101:c.Set(name, Known.One)|};""")]
    [InlineData("""const string prefix = "ac"; var c = new ProducerConfig { EnableIdempotence = true }; {|KT2101:c.Set(prefix + "ks", $"{Known.Zero}")|};""")]
    [InlineData("bool on = true; var acks = Acks.Leader; _ = new ProducerConfig { EnableIdempotence = on, {|KT2101:Acks = acks|} };")]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = _on, {|KT2101:Acks = s_acks|} };")]
    public Task Reports_values_that_constants_and_what_is_set_once_hold(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = true, Acks = Acks.All };")]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = true, Acks = null };")]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = true, Acks = default };")]
    [InlineData("_ = new ProducerConfig { Acks = Acks.None };")]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = Run(1) > 0, Acks = Acks.None };")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; c.Acks = Acks.All;")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; c.Acks = null;")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; if (Run(1) > 0) c.Acks = Acks.All;")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; c.Acks = Run(1) > 0 ? Acks.All : Acks.None;")]
    [InlineData("""var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; c.Set(Console.ReadLine()!, "all");""")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; Use(c); new ProducerBuilder<Null, string>(c).Build();")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true, Acks = Acks.None }; Action a = () => c.Acks = Acks.All; a();")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true }; new ProducerBuilder<Null, string>(c).Build(); c.Acks = Acks.None;")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true }; c = new ProducerConfig(); c.Acks = Acks.None;")]
    [InlineData("var c = new ProducerConfig { EnableIdempotence = true }; var d = new ProducerConfig(); d.Acks = Acks.None;")]
    [InlineData("bool on = true; on = Run(1) > 0; _ = new ProducerConfig { EnableIdempotence = on, Acks = Acks.None };")]
    [InlineData("bool on = true; Set(ref on); _ = new ProducerConfig { EnableIdempotence = on, Acks = Acks.None };")]
    [InlineData("_ = new ProducerConfig { EnableIdempotence = _set, Acks = Acks.None };")]
    [InlineData("""var c = new ProducerConfig { EnableIdempotence = true }; c.Set("acks", Known.Assigned);""")]
    [InlineData("given.EnableIdempotence = true; if (Run(1) > 0) { given.Acks = Acks.None; }")]
    [InlineData("""var d = new Dictionary<string, string> { ["enable.idempotence"] = "true", ["acks"] = "0" };""")]
    [InlineData("""var d = new Dictionary<string, string> { ["enable.idempotence"] = "true", ["acks"] = "0" }; Fill(d); new ProducerBuilder<Null, string>(d).Build();""")]
    [InlineData("""var d = Load(); d["enable.idempotence"] = "true"; d["acks"] = "0"; new ConsumerBuilder<Null, string>(d).Build();""")]
    [InlineData("_ = new ConsumerConfig { Acks = Acks.None };")]
    public Task Is_quiet_for_what_is_right_and_what_cannot_be_known(string body) => IsQuietAsync(body);

    [Fact]
    public Task Reports_fields_properties_and_top_level_statements() => Test()
        .Source(
            """
            using Confluent.Kafka;

            public sealed class Configured
            {
                private readonly ProducerConfig _field = new() { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} };
                private readonly ProducerConfig _set;

                public Configured()
                {
                    this._set = new ProducerConfig { EnableIdempotence = true };
                    {|KT2101:_set.Acks = Acks.None|};
                }

                public ProducerConfig Property { get; } = new() { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} };

                public ProducerConfig Computed => new() { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} };

                public override string ToString() => _field.ToString() + _set;
            }
            """)
        .Source(
            """
            using Confluent.Kafka;

            var config = new ProducerConfig { BootstrapServers = "a:9092,b:9092", EnableIdempotence = true };
            {|KT2101:config.Acks = Acks.None|};
            using var producer = new ProducerBuilder<Null, string>(config).Build();
            """)
        .VerifyAsync();

    [Fact]
    public Task One_configuration_of_two_builders_is_reported_once() => ReportsAsync(
        """
        var d = new Dictionary<string, string> { ["enable.idempotence"] = "true", {|KT2101:["acks"] = "0"|} };
        new ProducerBuilder<Null, string>(d).Build();
        new ProducerBuilder<Null, string>(d).Build();
        """);

    [Fact]
    public Task Values_of_a_field_in_another_file_are_known_when_they_are_literals() => Test()
        .Source("public static class Elsewhere { public static readonly string Literal = \"0\"; public static readonly string Other = string.Concat(\"0\"); }")
        .Source(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    var first = new ProducerConfig { EnableIdempotence = true };
                    {|KT2101:first.Set("acks", Elsewhere.Literal)|};
                    var second = new ProducerConfig { EnableIdempotence = true };
                    second.Set("acks", Elsewhere.Other);
                }
            }
            """)
        .VerifyAsync();

    [Fact]
    public Task Is_silent_without_Confluent() => AnalyzerTest.Of<ConfluentSettingsAnalyzer>()
        .WithoutConfluent()
        .Source("public sealed class ProducerConfig { public bool EnableIdempotence { get; set; } public int Acks { get; set; } public static ProducerConfig One { get; } = new() { EnableIdempotence = true, Acks = 0 }; }")
        .VerifyAsync();

    [Fact]
    public Task Is_not_shaken_by_code_that_does_not_compile() => Test().WithErrors()
        .Source("using Confluent.Kafka; public class A { void M() { var c = new ProducerConfig { Acks = , EnableIdempotence = tru }; c.Acks = ; c.Set(\"acks\"); c.Set(); new ProducerBuilder<Null>(); new ProducerBuilder<Null, string>(); c. } }")
        .ReportAsync();

    private static AnalyzerTest Test() => AnalyzerTest.Of<ConfluentSettingsAnalyzer>().WithoutKafkaTyped();

    private static Task ReportsAsync(string body) => VerifyAsync(body);

    private static Task IsQuietAsync(string body) => VerifyAsync(body, "KT2101");

    // Of other rules, only their silence about KT2101 matters here.
    private static async Task VerifyAsync(string body, string? quiet = null)
    {
        AnalyzerTest test = Test().Source(
            $$"""
            {{Setup}}public class Configured
            {
                private static readonly Acks s_acks = Acks.None;
                private readonly bool _on = true;
                private readonly bool _set = true;
                private ProducerConfig _field = Make();

                public Configured(bool set) => _set = set;

                public void Run(ProducerConfig given)
                {
                    {{body}}
                }

                private static ProducerConfig Make() => new();
                private static ClientConfig Unknown() => new();
                private static Dictionary<string, string> Load() => new();
                private static void Use(ProducerConfig config) => config.ToString();
                private static void Fill(Dictionary<string, string> values) => values.Clear();
                private static int Run(int value) => Environment.ProcessId + value;
                private static void Set(ref bool value) => value = false;
            }

            public static class Extensions
            {
                public static ClientConfig With(this ClientConfig config, string value) { config.Set(value, value); return config; }
            }
            """);
        IEnumerable<string> others = SettingDescriptors.All.Select(static rule => rule.Id).Where(static id => id != "KT2101");
        foreach (string other in others)
        {
            test.Option($"dotnet_diagnostic.{other}.severity", "none");
        }

        Assert.Equal(quiet is null, (await test.VerifyAsync()).Count > 0);
    }
}
