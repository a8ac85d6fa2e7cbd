using System.Text.Json;

namespace KafkaTyped.CompilerServices;

/// <summary>Keeps one <see cref="Utf8JsonWriter"/> for each thread, for members that are JSON documents themselves.</summary>
internal static class JsonDocuments
{
    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <summary>The thread's writer, at the start of a document in <paramref name="buffer"/>.</summary>
    public static Utf8JsonWriter Rent(RecordBuffer buffer)
    {
        if (t_writer is { } writer)
        {
            writer.Reset(buffer);
            return writer;
        }

        return t_writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = JsonErrors.MaxDepth, SkipValidation = true });
    }
}
