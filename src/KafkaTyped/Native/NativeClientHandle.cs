using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary>
/// Owns <c>rd_kafka_t</c> with its topics and its event queue. A call in progress keeps it alive, so that disposal can race with producing.
/// </summary>
internal sealed class NativeClientHandle : SafeHandle
{
    private readonly List<NativeTopic> _topics = [];

    public NativeClientHandle(nint client)
        : base(0, ownsHandle: true)
    {
        SetHandle(client);
        Queue = NativeMethods.rd_kafka_queue_get_main(client);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The queue that reports, logs and errors arrive in.</summary>
    public nint Queue { get; }

    /// <summary>Takes ownership of a topic, which is freed with the client.</summary>
    public void Own(NativeTopic topic)
    {
        lock (_topics)
        {
            _topics.Add(topic);
        }
    }

    protected override bool ReleaseHandle()
    {
        foreach (NativeTopic topic in _topics)
        {
            NativeMethods.rd_kafka_topic_destroy(topic.Pointer);
        }

        NativeMethods.rd_kafka_queue_destroy(Queue);
        NativeMethods.rd_kafka_destroy(handle);
        foreach (NativeTopic topic in _topics)
        {
            topic.Partitions?.Free();
        }

        return true;
    }
}
