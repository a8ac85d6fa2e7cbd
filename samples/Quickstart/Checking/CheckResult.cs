namespace Quickstart.Checking;

/// <summary>What a check found.</summary>
/// <param name="Sound">How many messages stand in the topic exactly once and exactly as they should.</param>
/// <param name="Differences">What is not as it should be, in words.</param>
internal sealed record CheckResult(int Sound, IReadOnlyList<string> Differences);
