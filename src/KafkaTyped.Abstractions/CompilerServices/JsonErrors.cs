using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace KafkaTyped.CompilerServices;

/// <summary>Throws what System.Text.Json throws, by letting it do so: its messages are its own, and change with its versions.</summary>
internal static class JsonErrors
{
    /// <summary>How deep objects and arrays may be nested: the default of <see cref="JsonSerializerOptions.MaxDepth"/>.</summary>
    public const int MaxDepth = 64;

    [DoesNotReturn]
    public static void ThrowNotFinite(double value)
    {
        using Utf8JsonWriter writer = new(new ArrayBufferWriter<byte>());
        writer.WriteNumberValue(value);
        throw new ArgumentException("A number that is not finite cannot be written as JSON.", nameof(value));
    }

    // Half goes through System.Text.Json as raw text, which its reader refuses.
    [DoesNotReturn]
    public static void ThrowNotFinite(Half value)
    {
        using Utf8JsonWriter writer = new(new ArrayBufferWriter<byte>());
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
        throw new ArgumentException("A number that is not finite cannot be written as JSON.", nameof(value));
    }

    [DoesNotReturn]
    public static void ThrowTooDeep()
    {
        using Utf8JsonWriter writer = new(new ArrayBufferWriter<byte>(), new JsonWriterOptions { MaxDepth = MaxDepth });
        for (int depth = 0; depth <= MaxDepth; depth++)
        {
            writer.WriteStartArray();
        }

        throw new InvalidOperationException($"JSON cannot be nested deeper than {MaxDepth} levels.");
    }
}
