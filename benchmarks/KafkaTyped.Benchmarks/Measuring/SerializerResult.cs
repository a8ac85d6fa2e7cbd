namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What benchmarks/KafkaTyped.Benchmarks.Serializers prints of one serializer and message.</summary>
/// <param name="Message">Small, Medium, Large or StringHeavy.</param>
/// <param name="Serializer">Generated, SerializeToUtf8Bytes or Utf8JsonWriter.</param>
/// <param name="Nanoseconds">The median time of a message.</param>
/// <param name="AllocatedBytes">Managed bytes a message.</param>
/// <param name="Speedup">The time of SerializeToUtf8Bytes over this one's.</param>
internal sealed record SerializerResult(string Message, string Serializer, double Nanoseconds, double AllocatedBytes, double Speedup);
