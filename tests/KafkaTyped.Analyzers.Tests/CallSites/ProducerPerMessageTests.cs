using KafkaTyped.Analyzers.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3004.</summary>
public sealed class ProducerPerMessageTests
{
    [Theory]
    [InlineData("foreach (string t in texts) { using var p = {|KT3004:new ProducerBuilder<Null, string>(config).Build()|}; await p.ProduceAsync(\"t\", new() { Value = t }); }")]
    [InlineData("while (true) { var p = {|KT3004:new ProducerBuilder<Null, string>(config).SetErrorHandler((_, _) => { }).Build()|}; p.Produce(\"t\", new() { Value = text }); p.Dispose(); }")]
    [InlineData("using var p = {|KT3004:new ProducerBuilder<Null, string>(config).Build()|}; await p.ProduceAsync(\"t\", new() { Value = text });")]
    [InlineData("using (IProducer<Null, string> p = {|KT3004:builder.Build()|}) { p.Produce(\"t\", new() { Value = text }); p.Flush(); }")]
    [InlineData("var message = new Message<Null, string> { Value = text }; var p = {|KT3004:builder.Build()|}; p.Produce(\"t\", message); p.Flush(); p.Dispose();")]
    [InlineData("async Task Send(int number) { using var p = {|KT3004:builder.Build()|}; await p.ProduceAsync(\"t\", new() { Value = $\"{number}\" }); } await Send(1);")]
    public Task KT3004_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("using var p = builder.Build(); foreach (string t in texts) await p.ProduceAsync(\"t\", new() { Value = t });")]
    [InlineData("using var p = builder.Build(); await p.ProduceAsync(\"t\", new() { Value = \"started\" });")]
    [InlineData("List<IProducer<Null, string>> all = []; foreach (string t in texts) { var p = builder.Build(); p.Produce(t, new()); all.Add(p); }")]
    [InlineData("foreach (string t in texts) { using var p = builder.Build(); for (int i = 0; i < 1000; i++) p.Produce(t, new()); p.Flush(); }")]
    [InlineData("var p = builder.Build(); await p.ProduceAsync(\"t\", new() { Value = text });")]
    public Task KT3004_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3004_DoesNotReport_programs_that_send_their_arguments() => AnalyzerTest.Of<ProducerPerMessageAnalyzer>().Source(
        """
        using Confluent.Kafka;
        using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build();
        p.Produce("t", new Message<Null, string> { Value = args[0] });
        p.Flush();
        """).VerifyAsync();

    [Fact]
    public Task KT3004_says_what_to_do() => Test("using var p = {|KT3004:builder.Build()|}; await p.ProduceAsync(\"t\", new() { Value = text });").VerifyAsync(
        "The producer 'p' is built in each call of the method, which costs connections, threads and batches for a single message; build one and share it, it is thread-safe");

    private static AnalyzerTest Test(string body) => AnalyzerTest.Of<ProducerPerMessageAnalyzer>().Source(
        $$"""
        using Confluent.Kafka;
        public sealed class C(ProducerConfig config, ProducerBuilder<Null, string> builder)
        {
            public ProducerConfig Config => config;
            public async Task Run(string text, string[] texts)
            {
                await Task.Yield();
                {{body}}
            }
            public override string ToString() => $"{builder}";
        }
        """);
}
