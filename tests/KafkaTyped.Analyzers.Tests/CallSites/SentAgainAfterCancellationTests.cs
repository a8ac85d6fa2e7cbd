using KafkaTyped.Analyzers.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3016.</summary>
public sealed class SentAgainAfterCancellationTests
{
    [Theory]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (OperationCanceledException) { await {|KT3016:producer.ProduceAsync(m)|}; }")]
    [InlineData("try { producer.ProduceAndWait(m, token); } catch (KafkaProduceCanceledException) { {|KT3016:producer.Produce(m)|}; }")]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (TaskCanceledException e) when (e.Task is null) { {|KT3016:producer.TryProduce(m)|}; }")]
    public Task KT3016_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (KafkaProduceCanceledException e) { if (!e.MayBeDelivered) await producer.ProduceAsync(m); }")]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (KafkaProduceCanceledException e) when (!e.MayBeDelivered) { producer.Produce(m); }")]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (KafkaProduceCanceledException e) when (e is { MayBeDelivered: false }) { producer.Produce(m); }")]
    [InlineData("try { await producer.ProduceAsync(m); } catch (OperationCanceledException) { producer.Produce(m); }")]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (OperationCanceledException) { producer.Produce(other); }")]
    [InlineData("try { await producer.ProduceAsync(m, token); } catch (KafkaProduceException) { producer.Produce(m); }")]
    public Task KT3016_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3016_Reports_Confluents_producer() => AnalyzerTest.Of<SentAgainAfterCancellationAnalyzer>().Source(
        """
        using Confluent.Kafka;
        public sealed class C(IProducer<Null, string> producer)
        {
            public async Task Run(Message<Null, string> message, CancellationToken token)
            {
                try { await producer.ProduceAsync("t", message, token); }
                catch (OperationCanceledException) { {|KT3016:producer.Produce("t", message)|}; }
            }
        }
        """).VerifyAsync(
        "Cancellation ends only the wait of 'ProduceAsync' and the message may still be delivered, so sending it again can write it twice; let the first one finish, or accept duplicates knowingly");

    private static AnalyzerTest Test(string body) => AnalyzerTest.Of<SentAgainAfterCancellationAnalyzer>().Source(
        $$"""
        public sealed class C(IKafkaProducer<int> producer)
        {
            public async Task Run(int m, int other, CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """);
}
