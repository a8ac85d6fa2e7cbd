using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary>Texts of librdkafka.</summary>
internal static unsafe class NativeText
{
    /// <summary>The size of the buffers for reasons, as librdkafka's own examples use.</summary>
    public const int ReasonSize = 512;

    public static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>librdkafka's words for a code.</summary>
    public static string Describe(KafkaErrorCode code) => Read(NativeMethods.rd_kafka_err2str(code));
}
