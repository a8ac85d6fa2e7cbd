using KafkaTyped.Analyzers.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3001.</summary>
public sealed class AwaitedSendInLoopTests
{
    [Theory]
    [InlineData("foreach (int m in messages) { {|KT3001:await producer.ProduceAsync(m)|}; }")]
    [InlineData("foreach (int m in messages) {|KT3001:await producer.ProduceAsync(m).ConfigureAwait(false)|};")]
    [InlineData("for (int i = 0; i < 9; i++) { var receipt = {|KT3001:await producer.ProduceAsync(i)|}; Console.WriteLine(receipt); }")]
    [InlineData("for (int i = 0; i < 9; {|KT3001:await producer.ProduceAsync(i)|}) i++;")]
    [InlineData("while (messages.Count > 0) { try { {|KT3001:await producer.ProduceAsync(messages[0])|}; } catch (KafkaProduceException) { } }")]
    [InlineData("do { if (messages.Count > 2) {|KT3001:await producer.ProduceAsync(1)|}; } while (messages.Count > 0);")]
    [InlineData("foreach (int m in messages) { {|KT3001:producer.ProduceAndWait(m)|}; }")]
    [InlineData("foreach (int m in messages) { {|KT3001:producer.ProduceAsync(m).AsTask().Wait()|}; }")]
    [InlineData("foreach (int m in messages) { _ = {|KT3001:producer.ProduceAsync(m).GetAwaiter().GetResult()|}; }")]
    [InlineData("await foreach (int m in stream) { {|KT3001:await producer.ProduceAsync(m)|}; }")]
    [InlineData("async Task Local() { foreach (int m in messages) { {|KT3001:await producer.ProduceAsync(m)|}; } } await Local();")]
    [InlineData("Func<Task> f = async () => { foreach (int m in messages) {|KT3001:await producer.ProduceAsync(m)|}; }; await f();")]
    [InlineData("bool more = true; while (more) { more = messages.Count > 0; {|KT3001:await producer.ProduceAsync(1)|}; }")]
    [InlineData("foreach (int m in messages) { switch (m) { case 1: {|KT3001:await producer.ProduceAsync(m)|}; break; } }")]
    public Task KT3001_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("await producer.ProduceAsync(1);")]
    [InlineData("foreach (int m in messages) { producer.Produce(m); }")]
    [InlineData("await producer.ProduceManyAsync(messages);")]
    [InlineData("List<Task> all = []; foreach (int m in messages) { all.Add(producer.ProduceAsync(m).AsTask()); } await Task.WhenAll(all);")]
    [InlineData("foreach (int m in messages) { Func<Task> later = async () => await producer.ProduceAsync(m); _ = later; }")]
    [InlineData("while (true) { try { await producer.ProduceAsync(1); return; } catch (KafkaProduceException) { } }")]
    [InlineData("while (true) { try { await producer.ProduceAsync(1); break; } catch (KafkaProduceException) { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { await producer.ProduceAsync(i); throw new InvalidOperationException(); }")]
    [InlineData("while (true) { await producer.ProduceAsync(1); await Task.Delay(1000); }")]
    [InlineData("using PeriodicTimer timer = new(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync()) await producer.ProduceAsync(1);")]
    [InlineData("bool sent = false; for (int i = 0; i < 3 && !sent; i++) { try { await producer.ProduceAsync(1); sent = true; } catch (KafkaProduceException) { } }")]
    [InlineData("bool sent = false; while (!sent) { await producer.ProduceAsync(1); sent = true; }")]
    [InlineData("while (true) { var read = consumer.Consume(); await producer.ProduceAsync(read.Message.Value); consumer.Commit(read); }")]
    [InlineData("while (Console.ReadLine() is { } line) await producer.ProduceAsync(line.Length);")]
    [InlineData("foreach (int m in new[] { (await producer.ProduceAsync(1)).Partition }) Console.WriteLine(m);")]
    public Task KT3001_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3001_Reports_Confluents_producer_and_says_what_to_do() => AnalyzerTest.Of<AwaitedSendInLoopAnalyzer>().Source(
        """
        using Confluent.Kafka;
        public sealed class C(IProducer<Null, string> producer)
        {
            public async Task Run(string[] texts)
            {
                foreach (string text in texts)
                {
                    {|KT3001:await producer.ProduceAsync("t", new Message<Null, string> { Value = text })|};
                    _ = {|KT3001:producer.ProduceAsync("t", new Message<Null, string> { Value = text }).Result|};
                }
            }
        }
        """).VerifyAsync(
        "The loop waits for the delivery of each message before it sends the next, so a round trip, and mostly 'linger.ms' too, is paid for every 'ProduceAsync'; use 'Produce' with a delivery handler and 'Flush' at the end, or collect the tasks and await them together",
        "The loop waits for the delivery of each message before it sends the next, so a round trip, and mostly 'linger.ms' too, is paid for every 'ProduceAsync'; use 'Produce' with a delivery handler and 'Flush' at the end, or collect the tasks and await them together");

    [Fact]
    public Task KT3001_Reports_generated_producers_in_top_level_statements() => AnalyzerTest.Of<AwaitedSendInLoopAnalyzer>().Source(
        """
        NoteProducer producer = null!;
        foreach (string text in args)
        {
            {|KT3001:await producer.ProduceAsync(new Note(1, text))|};
            {|KT3001:await producer.ProduceTombstoneAsync(1)|};
        }

        [KafkaTopic("notes")] public sealed record Note([property: MessageKey] int Id, string Text);
        """).VerifyAsync();

    [Fact]
    public Task KT3001_Reports_in_async_iterators_and_partial_methods() => AnalyzerTest.Of<AwaitedSendInLoopAnalyzer>().Source(
        """
        public partial class C<TProducer>(TProducer producer) where TProducer : IKafkaProducer<int>
        {
            public partial Task Send();
            public partial async Task Send() { while (true) {|KT3001:await producer.ProduceAsync(1)|}; }
            public async IAsyncEnumerable<DeliveryReceipt> Run(int[] messages)
            {
                foreach (int m in messages) { yield return {|KT3001:await producer.ProduceAsync(m)|}; }
            }
        }
        """).VerifyAsync();

    private static AnalyzerTest Test(string body) => AnalyzerTest.Of<AwaitedSendInLoopAnalyzer>().Source(
        $$"""
        public sealed class C(IKafkaProducer<int> producer)
        {
            public async Task Run(List<int> messages, IAsyncEnumerable<int> stream, Confluent.Kafka.IConsumer<Confluent.Kafka.Null, int> consumer)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """);
}
