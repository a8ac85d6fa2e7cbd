using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary><c>rd_kafka_message_t</c></summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMessage
{
    public KafkaErrorCode Error;
    public nint Topic;
    public int Partition;
    public byte* Value;
    public nuint ValueSize;
    public byte* Key;
    public nuint KeySize;
    public long Offset;
    public nint Opaque;
}
