using System.Text;
using KafkaTyped.CompilerServices;
using KafkaTyped.Telemetry;

namespace KafkaTyped.Producing.Sending;

/// <summary>
/// What a send needs while it runs: one a thread, kept between sends. A send inside a send (a getter or serializer that produces) gets another.
/// </summary>
internal sealed class ProduceScratch : IHeaderCarrier
{
    // One large message must not keep its memory for the life of the thread.
    private const int KeptCapacity = 1024 * 1024;

    [ThreadStatic]
    private static ProduceScratch? t_free;

    public RecordBuffer Buffer { get; private set; } = new();

    public HeaderTable Headers { get; } = new();

    /// <summary>For a send that blocks the thread.</summary>
    public BlockingWait Blocking { get; } = new();

    public static ProduceScratch Rent()
    {
        ProduceScratch scratch = t_free ?? new ProduceScratch();
        t_free = null;
        scratch.Buffer.Clear();
        scratch.Headers.Clear();
        return scratch;
    }

    public bool HasHeader(string name)
    {
        ReadOnlySpan<byte> bytes = Buffer.WrittenSpan;
        foreach (HeaderEntry header in Headers.Entries)
        {
            if (Ascii.Equals(bytes.Slice(header.NameOffset, header.NameLength), name))
            {
                return true;
            }
        }

        return false;
    }

    public void AddHeader(string name, string value)
    {
        var headers = new HeaderWriter(Buffer, Headers);
        headers.Write(name, Encoding.UTF8.GetBytes(value));
        headers.Complete();
    }

    public void Return()
    {
        if (Buffer.Capacity > KeptCapacity)
        {
            Buffer = new RecordBuffer();
        }

        t_free = this;
    }
}
