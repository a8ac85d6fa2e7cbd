using System.Diagnostics;

namespace KafkaTyped.Benchmarks.Running;

/// <summary>Processes that the runner starts.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>This program again, with another verb.</summary>
    public static ProcessStartInfo Self(params IReadOnlyList<string> arguments) => Start(
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "KafkaTyped.Benchmarks.exe" : "KafkaTyped.Benchmarks"), arguments);

    public static ProcessStartInfo Start(string program, params IReadOnlyList<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };

    /// <summary>Runs a process to its end and returns what it wrote to its output.</summary>
    /// <exception cref="InvalidOperationException">It failed, or did not end in time; the message says what it wrote.</exception>
    public static string Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"it did not end within {s_limit.TotalMinutes:0} minutes. {Summary(errors)}");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"it ended with code {process.ExitCode}. {Summary(errors)}");
    }

    private static string Summary(Task<string> errors)
    {
        string text = errors.GetAwaiter().GetResult().Trim();
        return text.Length <= 600 ? text : text[..600] + "…";
    }
}
