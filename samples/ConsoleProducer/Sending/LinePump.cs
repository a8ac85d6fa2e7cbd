using System.Threading.Channels;
using ConsoleProducer.Reading;
using KafkaTyped;

namespace ConsoleProducer.Sending;

/// <summary>Sends lines as they come.</summary>
internal sealed class LinePump(ConsoleRecordProducer producer, LineParser parser, Tally tally)
{
    /// <summary>Sends every line and waits until the delivery of all is known, or until it is told to stop.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="waitForEach">Whether to wait for each delivery before the next line is sent, and to stop at the first failure.</param>
    /// <param name="stopping">Stops taking lines. What has been sent is left to the host's shutdown, which flushes.</param>
    /// <exception cref="UsageException">A line cannot be taken apart. What was sent before it is left to the host's shutdown.</exception>
    public async Task RunAsync(ChannelReader<byte[]> lines, bool waitForEach, CancellationToken stopping)
    {
        long number = 0;
        try
        {
            while (await lines.WaitToReadAsync(stopping))
            {
                while (!stopping.IsCancellationRequested && lines.TryRead(out byte[]? line))
                {
                    ParsedLine parsed = parser.Parse(line, ++number);
                    if (!Send(parsed, waitForEach))
                    {
                        return;
                    }
                }
            }

            await producer.FlushAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Ctrl-C is how an interactive session ends.
        }
    }

    /// <returns>Whether to go on.</returns>
    private bool Send(in ParsedLine line, bool waitForEach)
    {
        var options = new ProduceOptions { Headers = line.Headers };
        tally.Sent();
        try
        {
            if (waitForEach)
            {
                // Not cancelled by Ctrl-C: the delivery of this one message is waited for, within delivery.timeout.ms.
                producer.ProduceAndWait(line.Record, options, CancellationToken.None);
                tally.Delivered();
            }
            else
            {
                producer.Produce(line.Record, options, static report => ((Tally)report.State!).Ended(report), tally);
            }

            return true;
        }
        catch (KafkaProduceException refusal)
        {
            tally.Fail(refusal);
            return !waitForEach && !refusal.IsFatal;
        }
    }
}
