using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary><c>rd_kafka_metadata_t</c></summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMetadata
{
    public int BrokerCount;
    public nint Brokers;
    public int TopicCount;
    public nint Topics;

    /// <summary>The id of the broker that answered; -1 of one that is known as a bootstrap server only.</summary>
    public int AnsweringBroker;
    public nint AnsweringBrokerName;
}
