using KafkaTyped.Analyzers.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3005.</summary>
public sealed class UseAfterDisposeTests
{
    [Theory]
    [InlineData("p.Dispose(); {|KT3005:p.Produce(\"t\", new())|};")]
    [InlineData("p.Dispose(); await {|KT3005:p.ProduceAsync(\"t\", new())|};")]
    [InlineData("p.Dispose(); if (more) { {|KT3005:p.Flush()|}; }")]
    [InlineData("using (p) { p.Produce(\"t\", new()); } {|KT3005:p.Flush(TimeSpan.FromSeconds(1))|};")]
    [InlineData("_field.Dispose(); {|KT3005:_field.Produce(\"t\", new())|};")]
    [InlineData("try { p.Dispose(); {|KT3005:p.Produce(\"t\", new())|}; } finally { }")]
    [InlineData("void Local() { p.Dispose(); {|KT3005:p.Produce(\"t\", new())|}; } Local();")]
    public Task KT3005_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("p.Produce(\"t\", new()); p.Flush(); p.Dispose();")]
    [InlineData("if (more) { p.Dispose(); } p.Produce(\"t\", new());")]
    [InlineData("p.Dispose(); p = builder.Build(); p.Produce(\"t\", new());")]
    [InlineData("p.Dispose(); _field.Produce(\"t\", new());")]
    [InlineData("Action dispose = () => p.Dispose(); p.Produce(\"t\", new()); dispose();")]
    [InlineData("p.Dispose(); p.Dispose();")]
    [InlineData("p.Dispose(); Action send = () => p.Produce(\"t\", new()); p = builder.Build(); send();")]
    public Task KT3005_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3005_says_what_to_do() => Test("p.Dispose(); {|KT3005:p.Flush()|};").VerifyAsync(
        "'Flush' is called on 'p', which was disposed before; dispose the producer when nothing is sent any more");

    private static AnalyzerTest Test(string body) => AnalyzerTest.Of<UseAfterDisposeAnalyzer>().Source(
        $$"""
        using Confluent.Kafka;
        public sealed class C(ProducerBuilder<Null, string> builder)
        {
            private readonly IProducer<Null, string> _field = builder.Build();
            public async Task Run(bool more)
            {
                await Task.Yield();
                IProducer<Null, string> p = builder.Build();
                {{body}}
            }
            public override string ToString() => $"{_field}";
        }
        """);
}
