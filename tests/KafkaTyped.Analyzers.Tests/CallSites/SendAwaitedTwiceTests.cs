using KafkaTyped.Analyzers.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3003.</summary>
public sealed class SendAwaitedTwiceTests
{
    [Theory]
    [InlineData("await pending; await {|KT3003:pending|};")]
    [InlineData("await pending.ConfigureAwait(false); var again = await {|KT3003:pending|};")]
    [InlineData("var first = await pending; if (first.Offset > 0) { await {|KT3003:pending|}; }")]
    [InlineData("Task task = pending.AsTask(); await {|KT3003:pending|}; await task;")]
    [InlineData("await pending; Console.WriteLine({|KT3003:pending|}.Result);")]
    [InlineData("for (int i = 0; i < 2; i++) await {|KT3003:pending|};")]
    public Task KT3003_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("await pending;")]
    [InlineData("if (pending.IsCompleted) { await pending; } else { await pending; }")]
    [InlineData("if (more) { await pending; return; } await pending;")]
    [InlineData("Task<DeliveryReceipt> task = pending.AsTask(); await task; await task;")]
    [InlineData("await pending; pending = producer.ProduceAsync(2); await pending;")]
    [InlineData("while (more) { await pending; break; }")]
    [InlineData("Func<Task> later = async () => await pending; await pending;")]
    [InlineData("foreach (int m in new[] { 1, 2 }) { var own = producer.ProduceAsync(m); await own; } await pending;")]
    public Task KT3003_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3003_says_what_to_do() => Test("await pending; await {|KT3003:pending|};").VerifyAsync(
        "'pending' is the ValueTask of 'ProduceAsync' and was consumed before; await it once and keep the result, or turn it into a Task with 'AsTask()' first");

    private static AnalyzerTest Test(string body) => AnalyzerTest.Of<SendAwaitedTwiceAnalyzer>().Source(
        $$"""
        public sealed class C(IKafkaProducer<int> producer)
        {
            public async Task Run(bool more)
            {
                ValueTask<DeliveryReceipt> pending = producer.ProduceAsync(1);
                {{body}}
            }
        }
        """);
}
