namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What the verification found.</summary>
/// <param name="Threads">The threads that produced on one producer.</param>
/// <param name="Messages">The messages that were sent.</param>
/// <param name="Missing">Records that are not in the topic.</param>
/// <param name="OutOfOrder">Records that stand behind a later one of their key.</param>
/// <param name="WrongBytes">Values that are not what System.Text.Json writes.</param>
internal sealed record VerificationMeasurement(int Threads, int Messages, int Missing, int OutOfOrder, int WrongBytes)
{
    public bool IsClean => Missing == 0 && OutOfOrder == 0 && WrongBytes == 0;
}
