namespace KafkaTyped.Samples.Tests;

/// <summary>What a sample left behind.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Error)
{
    public string LastOutputLine => Output.TrimEnd('\n').Split('\n')[^1];

    public string LastErrorLine => Error.TrimEnd('\n').Split('\n')[^1];

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
