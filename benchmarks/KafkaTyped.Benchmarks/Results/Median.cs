namespace KafkaTyped.Benchmarks.Results;

/// <summary>The middle of measured values.</summary>
internal static class Median
{
    public static double Of<T>(IEnumerable<T> measurements, Func<T, double> value)
    {
        double[] sorted = [.. measurements.Select(value).Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
