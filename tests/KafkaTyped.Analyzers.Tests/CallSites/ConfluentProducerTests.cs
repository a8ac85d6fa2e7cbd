using KafkaTyped.Analyzers.CallSites;
using KafkaTyped.CodeFixes.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3009 to KT3014: calls of Confluent's producer that its configuration contradicts.</summary>
public sealed class ConfluentProducerTests
{
    private const string WithoutReports = "var config = new ProducerConfig { EnableDeliveryReports = false }; using var owner = new ProducerBuilder<Null, string>(config).Build();";

    [Theory]
    [InlineData(WithoutReports + "using var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await {|KT3009:dependent.ProduceAsync(\"t\", message)|};")]
    [InlineData(WithoutReports + "var handle = owner.Handle; var builder = new DependentProducerBuilder<Null, string>(handle); var dependent = builder.SetValueSerializer(Serializers.Utf8).Build(); Task task = {|KT3009:dependent.ProduceAsync(\"t\", message)|}; await task;")]
    [InlineData("var config = new ProducerConfig(); config.EnableDeliveryReports = false; var owner = new ProducerBuilder<Null, string>(config).Build(); var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await {|KT3009:dependent.ProduceAsync(\"t\", message)|};")]
    public Task KT3009_Reports(string body) => Test<DependentProducerWithoutReportsAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("using var owner = new ProducerBuilder<Null, string>(new ProducerConfig()).Build(); using var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await dependent.ProduceAsync(\"t\", message);")]
    [InlineData(WithoutReports + "using var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); dependent.Produce(\"t\", message);")]
    [InlineData(WithoutReports + "await owner.ProduceAsync(\"t\", message);")]
    [InlineData("var config = new ProducerConfig { EnableDeliveryReports = false }; config.EnableDeliveryReports = true; var owner = new ProducerBuilder<Null, string>(config).Build(); var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await dependent.ProduceAsync(\"t\", message);")]
    [InlineData("var config = new ProducerConfig { EnableDeliveryReports = flag }; var owner = new ProducerBuilder<Null, string>(config).Build(); var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await dependent.ProduceAsync(\"t\", message);")]
    [InlineData("var config = new ProducerConfig { EnableDeliveryReports = false }; Change(config); var owner = new ProducerBuilder<Null, string>(config).Build(); var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await dependent.ProduceAsync(\"t\", message);")]
    public Task KT3009_DoesNotReport(string body) => Test<DependentProducerWithoutReportsAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3009_says_what_to_do() => Test<DependentProducerWithoutReportsAnalyzer>(
        WithoutReports + "var dependent = new DependentProducerBuilder<Null, string>(owner.Handle).Build(); await {|KT3009:dependent.ProduceAsync(\"t\", message)|};").VerifyAsync(
        "'ProduceAsync' of 'dependent' never completes because its producer 'owner' has EnableDeliveryReports = false; enable delivery reports, or use 'Produce'");

    [Theory]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetValueSerializer(asynchronous).Build(); {|KT3010:p.Produce(\"t\", message)|};")]
    [InlineData("var b = new ProducerBuilder<Null, string>(new ProducerConfig()); b.SetValueSerializer(asynchronous); var p = b.Build(); foreach (int i in new[] { 1 }) {|KT3010:p.Produce(\"t\", message, r => { })|};")]
    public Task KT3010_Reports(string body) => Test<SynchronousSendWithAsyncSerializerAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetValueSerializer(asynchronous).Build(); await p.ProduceAsync(\"t\", message);")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetValueSerializer(Serializers.Utf8).Build(); p.Produce(\"t\", message);")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetValueSerializer(asynchronous.AsSyncOverAsync()).Build(); p.Produce(\"t\", message);")]
    public Task KT3010_DoesNotReport(string body) => Test<SynchronousSendWithAsyncSerializerAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3010_says_what_to_do() => Test<SynchronousSendWithAsyncSerializerAnalyzer>(
        "using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetValueSerializer(asynchronous).Build(); {|KT3010:p.Produce(\"t\", message)|};").VerifyAsync(
        "'Produce' of 'p' throws because 'SetValueSerializer' was given an IAsyncSerializer; use 'ProduceAsync', or give it a synchronous serializer");

    [Theory]
    [InlineData(WithoutReports + "owner.Produce(\"t\", message, {|KT3011:r => { }|});")]
    [InlineData(WithoutReports + "owner.Produce(\"t\", message, deliveryHandler: {|KT3011:Handle|});", true)]
    public Task KT3011_Reports(string body, bool named = false) => Test<DeliveryHandlerWithoutReportsAnalyzer>(
        named ? body.Replace("deliveryHandler: {|KT3011:Handle|}", "{|KT3011:deliveryHandler: Handle|}", StringComparison.Ordinal) : body).VerifyAsync();

    [Theory]
    [InlineData(WithoutReports + "owner.Produce(\"t\", message);")]
    [InlineData(WithoutReports + "owner.Produce(\"t\", message, null);")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build(); p.Produce(\"t\", message, r => { });")]
    public Task KT3011_DoesNotReport(string body) => Test<DeliveryHandlerWithoutReportsAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3011_says_what_to_do() => Test<DeliveryHandlerWithoutReportsAnalyzer>(WithoutReports + "owner.Produce(\"t\", message, {|KT3011:r => { }|});").VerifyAsync(
        "'Produce' of 'owner' throws because a delivery handler is given while EnableDeliveryReports is false; enable delivery reports, or leave the handler out");

    [Theory]
    [InlineData("message.Timestamp = new Timestamp(1L, {|KT3012:TimestampType.LogAppendTime|});")]
    [InlineData("message = new Message<Null, string> { Timestamp = new(DateTime.UtcNow, {|KT3012:TimestampType.LogAppendTime|}) };")]
    [InlineData("Timestamp at = new(5L, {|KT3012:TimestampType.NotAvailable|}); message.Timestamp = at;")]
    public Task KT3012_Reports(string body) => Test<UnsendableTimestampAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("message.Timestamp = new Timestamp(1L, TimestampType.CreateTime);")]
    [InlineData("message.Timestamp = new Timestamp(DateTime.UtcNow);")]
    [InlineData("message.Timestamp = Timestamp.Default;")]
    [InlineData("message.Timestamp = new Timestamp(0, TimestampType.NotAvailable);")]
    [InlineData("var read = new ConsumeResult<Null, string> { Message = message }; Timestamp at = new(1L, TimestampType.LogAppendTime); Console.WriteLine($\"{read}{at}\");")]
    public Task KT3012_DoesNotReport(string body) => Test<UnsendableTimestampAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3012_says_what_to_do() => Test<UnsendableTimestampAnalyzer>("message.Timestamp = new Timestamp(1L, {|KT3012:TimestampType.LogAppendTime|});").VerifyAsync(
        "A message with a timestamp of type 'LogAppendTime' cannot be sent, 'Produce' throws; use 'TimestampType.CreateTime', or leave the timestamp out");

    [Fact]
    public Task KT3012_is_fixed_by_the_type_that_can_be_sent() =>
        Test<UnsendableTimestampAnalyzer>("message.Timestamp = new(1L, {|KT3012:TimestampType.LogAppendTime|}); message.Timestamp = new(DateTime.UtcNow, {|KT3012:Confluent.Kafka.TimestampType.NotAvailable|});")
            .VerifyFixAsync<UnsendableTimestampCodeFix>(Source("message.Timestamp = new(1L, TimestampType.CreateTime); message.Timestamp = new(DateTime.UtcNow, Confluent.Kafka.TimestampType.CreateTime);"));

    [Theory]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); p.InitTransactions(TimeSpan.Zero); {|KT3013:p.Produce(\"t\", message)|};")]
    [InlineData("var c = new ProducerConfig(); c.TransactionalId = $\"orders-{Environment.MachineName}\"; var p = new ProducerBuilder<Null, string>(c).Build(); await {|KT3013:p.ProduceAsync(\"t\", message)|};")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); {|KT3013:p.Produce(\"t\", message)|}; p.BeginTransaction(); p.Produce(\"t\", message); p.CommitTransaction();")]
    public Task KT3013_Reports(string body) => Test<SendOutsideTransactionAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); p.InitTransactions(TimeSpan.Zero); p.BeginTransaction(); p.Produce(\"t\", message); p.CommitTransaction();")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); Begin(p); p.Produce(\"t\", message);")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = null }).Build(); p.Produce(\"t\", message);")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = Environment.GetEnvironmentVariable(\"ID\") }).Build(); p.Produce(\"t\", message);")]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build(); p.Produce(\"t\", message);")]
    [InlineData("var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); void Start() => p.BeginTransaction(); Start(); p.Produce(\"t\", message);")]
    [InlineData("var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); for (int i = 0; i < 3; i++) { if (i > 0) p.Produce(\"t\", message); p.BeginTransaction(); }")]
    public Task KT3013_DoesNotReport(string body) => Test<SendOutsideTransactionAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3013_says_what_to_do() => Test<SendOutsideTransactionAnalyzer>(
        "using var p = new ProducerBuilder<Null, string>(new ProducerConfig { TransactionalId = \"a\" }).Build(); {|KT3013:p.Produce(\"t\", message)|};").VerifyAsync(
        "'Produce' fails because 'p' has a TransactionalId and no transaction was begun; call 'InitTransactions' once and 'BeginTransaction' before");

    [Theory]
    [InlineData("var c = new ProducerConfig({|KT3014:shared|}) { Acks = Acks.All }; Change(c);")]
    [InlineData("var c = new ProducerConfig({|KT3014:shared|}); c.Acks = Acks.All; Change(c);")]
    [InlineData("ProducerConfig c; c = new({|KT3014:_shared|}); c.Set(\"acks\", \"all\"); Change(c);")]
    [InlineData("var own = new ClientConfig { BootstrapServers = \"a:9092\" }; var c = new ProducerConfig({|KT3014:own|}) { Acks = Acks.All }; var d = new ConsumerConfig(own); Console.WriteLine($\"{c}{d}\");")]
    [InlineData("var settings = new Dictionary<string, string>(); var c = new ProducerConfig({|KT3014:settings|}) { Acks = Acks.All }; Console.WriteLine(settings.Count);", true)]
    public Task KT3014_Reports(string body, bool dictionary = false) => dictionary
        ? Test<SharedConfigurationAnalyzer>(body).VerifyAsync()
        : Test<SharedConfigurationAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("var c = new ProducerConfig(shared); Console.WriteLine(c);")]
    [InlineData("var c = new ProducerConfig(new Dictionary<string, string>(shared)) { Acks = Acks.All }; Change(c);")]
    [InlineData("var c = new ProducerConfig { Acks = Acks.All }; Change(c);")]
    [InlineData("var own = new ClientConfig { BootstrapServers = \"a:9092\" }; own.ClientId = \"b\"; var c = new ProducerConfig(own) { Acks = Acks.All }; Change(c);")]
    [InlineData("var copy = shared.ToDictionary(static p => p.Key, static p => p.Value); var c = new ProducerConfig(copy) { Acks = Acks.All }; Change(c);")]
    public Task KT3014_DoesNotReport(string body) => Test<SharedConfigurationAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3014_says_what_to_do() => Test<SharedConfigurationAnalyzer>("var c = new ProducerConfig({|KT3014:shared|}) { Acks = Acks.All }; Change(c);").VerifyAsync(
        "This configuration shares the settings of 'shared', so setting 'Acks' changes both; copy them: 'new Dictionary<string, string>(shared)'");

    [Fact]
    public Task KT3014_is_fixed_by_a_copy() =>
        Test<SharedConfigurationAnalyzer>("Change(new ProducerConfig({|KT3014:shared|}) { Acks = Acks.All }); Change(new({|KT3014:_shared|}) { Acks = Acks.None });")
            .VerifyFixAsync<SharedConfigurationCodeFix>(Source(
                "Change(new ProducerConfig(new Dictionary<string, string>(shared)) { Acks = Acks.All }); Change(new(new Dictionary<string, string>(_shared)) { Acks = Acks.None });"));

    [Theory]
    [InlineData("using var p = {|KT3017:new ProducerBuilder<Guid, string>(new ProducerConfig()).Build()|};")]
    [InlineData("using var p = {|KT3017:new ProducerBuilder<Null, C>(new ProducerConfig()).SetLogHandler((_, _) => { }).Build()|};")]
    [InlineData("var b = new ProducerBuilder<int[], string>(new ProducerConfig()); b.SetValueSerializer(Serializers.Utf8); var p = {|KT3017:b.Build()|};")]
    [InlineData("var p = {|KT3017:new DependentProducerBuilder<short, string>(new Handle()).Build()|};")]
    [InlineData("IProducer<Null, bool> Local() => {|KT3017:new ProducerBuilder<Null, bool>(new ProducerConfig()).Build()|}; Local();")]
    public Task KT3017_Reports(string body) => Test<ProducerWithoutSerializerAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("using var p = new ProducerBuilder<byte[], double>(new ProducerConfig()).Build(); using var q = new ProducerBuilder<Null, string>(new ProducerConfig()).Build();")]
    [InlineData("using var p = new ProducerBuilder<int, long>(new ProducerConfig()).Build(); using var q = new ProducerBuilder<float, string?>(new ProducerConfig()).Build();")]
    [InlineData("using var p = new ProducerBuilder<Null, Guid>(new ProducerConfig()).SetValueSerializer((ISerializer<Guid>)null!).Build();")]
    [InlineData("var b = new ProducerBuilder<Null, Guid>(new ProducerConfig()); Configure(b); b.Build(); static void Configure(ProducerBuilder<Null, Guid> b) { }")]
    [InlineData("static IProducer<T, string> Build<T>() => new ProducerBuilder<T, string>(new ProducerConfig()).Build(); Build<int>();")]
    [InlineData("static IProducer<Null, Guid> Build(ProducerBuilder<Null, Guid> b) => b.Build(); Build(null!);")]
    public Task KT3017_DoesNotReport(string body) => Test<ProducerWithoutSerializerAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3017_says_what_to_do() => Test<ProducerWithoutSerializerAnalyzer>("using var p = {|KT3017:new ProducerBuilder<Guid, string>(new ProducerConfig()).Build()|};").VerifyAsync(
        "'Build' throws because the client has no serializer for keys of type 'Guid'; call 'SetKeySerializer' on the builder");

    [Theory]
    [InlineData("var c = new ProducerConfig { LingerMs = {|KT3018:0.5|} };")]
    [InlineData("var c = new ProducerConfig(); c.LingerMs = {|KT3018:7.25|};")]
    [InlineData("const double Linger = 1.5; ProducerConfig c = new() { Acks = Acks.All, LingerMs = {|KT3018:Linger|} };")]
    public Task KT3018_Reports(string body) => Test<CultureDependentNumberAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("var c = new ProducerConfig { LingerMs = 5 }; c.LingerMs = 10.0; c.LingerMs = null;")]
    [InlineData("var c = new ProducerConfig(); c.Set(\"linger.ms\", \"0.5\");")]
    [InlineData("double linger = flag ? 1 : 2; var c = new ProducerConfig { LingerMs = linger };")]
    public Task KT3018_DoesNotReport(string body) => Test<CultureDependentNumberAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3018_says_what_to_do() => Test<CultureDependentNumberAnalyzer>("var c = new ProducerConfig { LingerMs = {|KT3018:0.5|} };").VerifyAsync(
        "'LingerMs' writes 0.5 in the culture of the process, and where that gives '0,5' librdkafka reads another number; give the text to 'Set', or use a whole number");

    private static AnalyzerTest Test<TAnalyzer>(string body)
        where TAnalyzer : CallSiteAnalyzer, new() => AnalyzerTest.Of<TAnalyzer>().Source(Source(body));

    private static string Source(string body) =>
        $$"""
        using Confluent.Kafka;
        using Confluent.Kafka.SyncOverAsync;
        public sealed class C(IAsyncSerializer<string> asynchronous)
        {
            private readonly ClientConfig _shared = new();

            public async Task Run(Message<Null, string> message, ClientConfig shared, bool flag)
            {
                await Task.Yield();
                {{body}}
            }

            private static void Handle(DeliveryReport<Null, string> report) => Console.WriteLine(report);
            private static void Begin(IProducer<Null, string> producer) => producer.BeginTransaction();
            private static void Change(ProducerConfig config) => config.Acks = Acks.All;
            public override string ToString() => $"{asynchronous}{_shared}";
        }
        """;
}
