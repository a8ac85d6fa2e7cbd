using KafkaTyped.Analyzers.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3007, KT3008 and KT3015: what runs when a delivery is known.</summary>
public sealed class DeliveryCallbackTests
{
    [Theory]
    [InlineData("producer.Produce(1, report => {|KT3007:producer.ProduceAndWait(2)|});")]
    [InlineData("producer.Produce(1, report => { {|KT3007:producer.FlushAsync().AsTask().Wait()|}; });")]
    [InlineData("producer.Produce(1, static report => { {|KT3007:Thread.Sleep(1)|}; });")]
    [InlineData("producer.Produce(1, delegate { {|KT3007:producer.ProduceAsync(2).GetAwaiter().GetResult()|}; });")]
    [InlineData("producer.Produce(1, report => Console.WriteLine({|KT3007:producer.ProduceAsync(2).AsTask().Result|}));")]
    [InlineData("producer.Produce(1, Local); void Local(DeliveryReport report) { {|KT3007:Task.Delay(1).Wait()|}; }")]
    [InlineData("DeliveryCallback kept = report => { {|KT3007:Task.WaitAll(Task.Delay(1))|}; }; producer.Produce(1, kept);")]
    public Task KT3007_Reports(string body) => Test<BlockingDeliveryCallbackAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("producer.Produce(1, report => producer.Produce(2));")]
    [InlineData("producer.Produce(1, report => producer.TryProduce(2));")]
    [InlineData("producer.Produce(1, report => Task.Run(() => producer.ProduceAndWait(2)));")]
    [InlineData("producer.ProduceAndWait(1); Action<int> other = _ => Thread.Sleep(1); other(1);")]
    public Task KT3007_DoesNotReport(string body) => Test<BlockingDeliveryCallbackAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3007_Reports_Confluents_handlers_and_says_what_to_do() => Confluent<BlockingDeliveryCallbackAnalyzer>(
        "builder.Build().Produce(\"t\", message, report => { {|KT3007:producer.Flush()|}; {|KT3007:producer.ProduceAsync(\"t\", message).Wait()|}; producer.Produce(\"t\", message); });").VerifyAsync(
        "'Flush' blocks the thread that runs delivery callbacks, which every other delivery waits for; hand the work to another thread",
        "'Wait' blocks the thread that runs delivery callbacks, which every other delivery waits for; hand the work to another thread");

    [Theory]
    [InlineData("producer.Produce(1, {|KT3008:async report => await Task.Yield()|});")]
    [InlineData("producer.Produce(1, {|KT3008:async delegate { await Task.Yield(); }|});")]
    [InlineData("producer.Produce(1, {|KT3008:Handle|}); async void Handle(DeliveryReport report) => await Task.Yield();")]
    public Task KT3008_Reports(string body) => Test<AsyncDeliveryCallbackAnalyzer>(body).VerifyAsync();

    [Theory]
    [InlineData("producer.Produce(1, report => Console.WriteLine(report));")]
    [InlineData("producer.Produce(1, report => _ = Task.Run(async () => await Task.Yield()));")]
    [InlineData("Func<Task> other = async () => await Task.Yield(); other();")]
    public Task KT3008_DoesNotReport(string body) => Test<AsyncDeliveryCallbackAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3008_Reports_Confluents_handlers_and_says_what_to_do() => Confluent<AsyncDeliveryCallbackAnalyzer>(
        "producer.Produce(\"t\", message, {|KT3008:async report => await Task.Yield()|});").VerifyAsync(
        "The delivery callback '=>' is async and returns nothing, so an exception after its first await ends the process; make it synchronous, or use ProduceAsync");

    [Theory]
    [InlineData("var p = builder.Build(); p.Produce(\"t\", message, report => { if (report.Error.IsError) {|KT3015:throw new InvalidOperationException();|} });", false)]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetLogHandler((_, _) => { }).Build(); p.Produce(\"t\", message, report => {|KT3015:throw new InvalidOperationException()|});", true)]
    [InlineData("var b = new ProducerBuilder<Null, string>(new ProducerConfig()); var p = b.Build(); p.Produce(\"t\", message, Handle); void Handle(DeliveryReport<Null, string> r) { {|KT3015:throw new InvalidOperationException();|} }", true)]
    public Task KT3015_Reports_where_the_builder_is_seen(string body, bool seen) =>
        Confluent<LostHandlerExceptionAnalyzer>(seen ? body : body.Replace("{|KT3015:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)).VerifyAsync();

    [Theory]
    [InlineData("using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).SetErrorHandler((_, _) => { }).Build(); p.Produce(\"t\", message, report => throw new InvalidOperationException());")]
    [InlineData("var b = new ProducerBuilder<Null, string>(new ProducerConfig()); b.SetErrorHandler((_, _) => { }); var p = b.Build(); p.Produce(\"t\", message, report => throw new InvalidOperationException());")]
    [InlineData("var b = new ProducerBuilder<Null, string>(new ProducerConfig()); Configure(b); var p = b.Build(); p.Produce(\"t\", message, report => throw new InvalidOperationException());")]
    [InlineData("var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build(); p.Produce(\"t\", message, report => { try { throw new InvalidOperationException(); } catch (InvalidOperationException) { } });")]
    [InlineData("var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build(); p.Produce(\"t\", message, report => Console.WriteLine(report.Error));")]
    public Task KT3015_DoesNotReport(string body) => Confluent<LostHandlerExceptionAnalyzer>(body).VerifyAsync();

    [Fact]
    public Task KT3015_says_what_to_do() => Confluent<LostHandlerExceptionAnalyzer>(
        "var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build(); p.Produce(\"t\", message, report => {|KT3015:throw new InvalidOperationException()|});").VerifyAsync(
        "What is thrown in a delivery handler reaches only the error handler, and 'p' has none, so it vanishes; call 'SetErrorHandler' on the builder, or handle it here");

    private static AnalyzerTest Test<TAnalyzer>(string body)
        where TAnalyzer : CallSiteAnalyzer, new() => AnalyzerTest.Of<TAnalyzer>().Source(
        $$"""
        public sealed class C(IKafkaProducer<int> producer)
        {
            public void Run()
            {
                {{body}}
            }
        }
        """);

    private static AnalyzerTest Confluent<TAnalyzer>(string body)
        where TAnalyzer : CallSiteAnalyzer, new() => AnalyzerTest.Of<TAnalyzer>().Source(
        $$"""
        using Confluent.Kafka;
        public sealed class C(IProducer<Null, string> producer, ProducerBuilder<Null, string> builder)
        {
            public void Run(Message<Null, string> message)
            {
                {{body}}
            }

            private static void Configure(ProducerBuilder<Null, string> builder) => builder.SetErrorHandler((_, _) => { });
            public override string ToString() => $"{producer}{builder}";
        }
        """);
}
