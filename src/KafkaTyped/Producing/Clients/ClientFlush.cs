using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;

namespace KafkaTyped.Producing.Clients;

/// <summary>Sends everything without linger, until no record is anywhere on its way. Thread-safe.</summary>
internal sealed class ClientFlush(NativeClient native, AccumulatorTable accumulators, BufferQueue queue, DeliveryReportHandler reports)
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    /// <summary>Flushes until everything has ended or a caller's condition holds. Blocks the thread.</summary>
    /// <returns>Whether everything has ended.</returns>
    public bool Run(Func<bool> isCanceled)
    {
        SpinWait pause = default;
        while (!TryFlush())
        {
            if (isCanceled())
            {
                return false;
            }

            pause.SpinOnce();
        }

        return true;
    }

    // librdkafka's flush knows neither what is gathered nor what waits for capacity.
    private bool TryFlush()
    {
        accumulators.Flush();
        return native.Flush(s_slice) && !accumulators.HasRecords && !queue.HasWaiters && reports.IsEverythingTold;
    }
}
