using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary><c>rd_kafka_vu_t</c>: one argument of <c>rd_kafka_produceva</c>, a tag and a union of 64 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 72)]
internal unsafe struct NativeArgument
{
    private const int UnionOffset = 8;

    [FieldOffset(0)]
    private int _kind;

    [FieldOffset(UnionOffset)]
    private int _int32;

    [FieldOffset(UnionOffset)]
    private long _int64;

    [FieldOffset(UnionOffset)]
    private nint _pointer;

    [FieldOffset(UnionOffset)]
    private Block _block;

    [FieldOffset(UnionOffset)]
    private NamedBlock _header;

    public static NativeArgument Topic(nint topic) => new() { _kind = 2, _pointer = topic };

    public static NativeArgument Partition(int partition) => new() { _kind = 3, _int32 = partition };

    public static NativeArgument Value(byte* value, nuint size) => new() { _kind = 4, _block = new Block { Pointer = value, Size = size } };

    public static NativeArgument Key(byte* key, nuint size) => new() { _kind = 5, _block = new Block { Pointer = key, Size = size } };

    public static NativeArgument Opaque(nint opaque) => new() { _kind = 6, _pointer = opaque };

    public static NativeArgument Flags(int flags) => new() { _kind = 7, _int32 = flags };

    public static NativeArgument Timestamp(long milliseconds) => new() { _kind = 8, _int64 = milliseconds };

    /// <param name="name">UTF-8 with a zero byte at the end.</param>
    /// <param name="value">The value; null for none.</param>
    /// <param name="size">The value's size.</param>
    public static NativeArgument Header(byte* name, byte* value, nint size) =>
        new() { _kind = 9, _header = new NamedBlock { Name = name, Value = value, Size = size } };

    [StructLayout(LayoutKind.Sequential)]
    private struct Block
    {
        public byte* Pointer;
        public nuint Size;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct NamedBlock
    {
        public byte* Name;
        public byte* Value;
        public nint Size;
    }
}
