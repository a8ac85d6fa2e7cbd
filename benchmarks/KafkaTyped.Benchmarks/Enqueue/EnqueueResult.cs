namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>What came of one contender with values of one length: medians over the rounds.</summary>
/// <param name="Name">The contender's name.</param>
/// <param name="Title">The contender's name for people.</param>
/// <param name="ValueBytes">The length of a value, on average.</param>
/// <param name="Nanoseconds">The producing thread's time of a message.</param>
/// <param name="AllocatedBytes">Managed bytes a message that the producing thread allocated; <see langword="null"/> where nothing is managed.</param>
/// <param name="Rival">The C contender that makes the same call.</param>
/// <param name="Ratio">The time over the rival's; <see langword="null"/> when the rival is not there.</param>
internal sealed record EnqueueResult(
    string Name, string Title, double ValueBytes, double Nanoseconds, double? AllocatedBytes, string Rival, double? Ratio);
