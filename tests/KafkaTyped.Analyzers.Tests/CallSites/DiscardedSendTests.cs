using KafkaTyped.Analyzers.CallSites;
using KafkaTyped.CodeFixes.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3002.</summary>
public sealed class DiscardedSendTests
{
    [Theory]
    [InlineData("_ = {|KT3002:producer.ProduceAsync(1)|};")]
    [InlineData("_ = {|KT3002:producer.ProduceManyAsync([1])|};")]
    [InlineData("{|KT3002:producer.FlushAsync()|};")]
    [InlineData("{|KT3002:producer.ProduceAsync(1)|}.AsTask();")]
    [InlineData("{|KT3002:producer.ProduceAsync(1)|}.ConfigureAwait(false);")]
    [InlineData("Action send = () => {|KT3002:producer.ProduceAsync(1)|}; send();")]
    [InlineData("maybe?{|KT3002:.ProduceAsync(1)|};")]
    public Task KT3002_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("producer.Produce(1);")]
    [InlineData("var pending = producer.ProduceAsync(1); pending.GetAwaiter().GetResult();")]
    [InlineData("Keep(producer.ProduceAsync(1));")]
    [InlineData("Func<ValueTask<DeliveryReceipt>> send = () => producer.ProduceAsync(1); Keep(send());")]
    [InlineData("_ = Received().ProduceAsync(1); IKafkaProducer<int> Received() => producer;")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => producer.ProduceAsync(1, CancellationToken.None); e.Compile();")]
    [InlineData("producer.ProduceAsync(1).AsTask().ContinueWith(static _ => { });")]
    public Task KT3002_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3002_says_what_to_do() => Test("_ = {|KT3002:producer.ProduceAsync(1)|}; _ = {|KT3002:producer.FlushAsync()|};").VerifyAsync(
        "The result of 'ProduceAsync' is thrown away, so a failure is never seen; await it, or use 'Produce', whose failures are counted and logged",
        "The result of 'FlushAsync' is thrown away, so a failure is never seen; await it");

    [Fact]
    public Task KT3002_is_fixed_by_await_where_that_is_possible() => Test(
        """
        _ = {|KT3002:producer.ProduceAsync(1)|};
                {|KT3002:producer.FlushAsync()|}.ConfigureAwait(false);
                _ = {|KT3002:producer.ProduceAsync(2)|};
        """, "async Task").VerifyFixAsync<DiscardedSendCodeFix>(Source(
        """
        await producer.ProduceAsync(1);
                await producer.FlushAsync().ConfigureAwait(false);
                await producer.ProduceAsync(2);
        """, "async Task"));

    [Fact]
    public Task KT3002_is_fixed_by_the_synchronous_method_elsewhere() => Test(
        """
        _ = {|KT3002:producer.ProduceAsync(1)|};
                maybe?{|KT3002:.ProduceAsync(2)|}; // two
                Action send = () => {|KT3002:producer.ProduceAsync(3, default(ProduceOptions))|};
                {|KT3002:producer.FlushAsync()|};
                {|KT3002:producer.ProduceAsync(4, CancellationToken.None)|};
        """).VerifyFixAsync<DiscardedSendCodeFix>(Source(
        """
        producer.Produce(1);
                maybe?.Produce(2); // two
                Action send = () => producer.Produce(3, default(ProduceOptions));
                {|KT3002:producer.FlushAsync()|};
                {|KT3002:producer.ProduceAsync(4, CancellationToken.None)|};
        """));

    [Fact]
    public Task KT3002_offers_both_in_async_code() => Test("{|KT3002:producer.ProduceAsync(1)|};", "async Task")
        .VerifyFixAsync(new DiscardedSendCodeFix(), choice: 1, Source("producer.Produce(1);", "async Task"));

    [Fact]
    public Task KT3002_is_fixed_in_top_level_statements() => AnalyzerTest.Of<DiscardedSendAnalyzer>()
        .Source("IKafkaProducer<int> producer = null!;\n{|KT3002:producer.ProduceAsync(1)|};\n")
        .VerifyFixAsync<DiscardedSendCodeFix>("IKafkaProducer<int> producer = null!;\nawait producer.ProduceAsync(1);\n");

    private static AnalyzerTest Test(string body, string returns = "void") => AnalyzerTest.Of<DiscardedSendAnalyzer>().Source(Source(body, returns));

    private static string Source(string body, string returns = "void") =>
        $$"""
        public sealed class C(IKafkaProducer<int> producer, IKafkaProducer<int>? maybe)
        {
            public {{returns}} Run()
            {
                {{body}}
            }

            private static void Keep(ValueTask<DeliveryReceipt> pending) => pending.AsTask().Wait();

            public override string ToString() => maybe?.Topic ?? producer.Topic;
        }
        """;
}
