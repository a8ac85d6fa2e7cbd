using KafkaTyped.Native;

namespace KafkaTyped.Producing.Clients;

/// <summary>
/// Brings a new idempotent client its producer id as soon as a broker is connected. librdkafka asks for it when it hears from the bootstrap server, whose
/// connection it gives up at that moment in favour of the broker it has learned of; with none up it asks again only after 500 ms, and nothing is sent
/// before (seen in 2.15). It also asks with every answer to a metadata request: this sends some until a broker that it knows by its id has answered.
/// </summary>
internal sealed class ProducerIdAcquisition : IDisposable
{
    // What ends the wait of a closing client, too.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    // A bootstrap server answers at once, and again.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    // A cluster that is away for so long is left to librdkafka's timer.
    private const long LongestMs = 5_000;

    private readonly NativeClient _client;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _stopped = new();

    private ProducerIdAcquisition(NativeClient client)
    {
        _client = client;
        _thread = new Thread(Run) { Name = $"KafkaTyped producer id {client.Name}", IsBackground = true };
        _thread.UnsafeStart();
    }

    /// <summary>Starts a thread, which ends soon by itself.</summary>
    public static ProducerIdAcquisition Start(NativeClient client) => new(client);

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        _stopped.Set();
        _thread.Join();
        _stopped.Dispose();
    }

    private void Run()
    {
        long start = Environment.TickCount64;
        while (!_client.HearsFromKnownBroker(s_slice) && Environment.TickCount64 - start < LongestMs && !_stopped.Wait(s_pause))
        {
        }
    }
}
