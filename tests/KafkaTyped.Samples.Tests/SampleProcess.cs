using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace KafkaTyped.Samples.Tests;

/// <summary>A sample that runs as a process of its own.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private SampleProcess(string name, string[] arguments)
    {
        string program = Path.Combine(Metadata("SamplesFolder"), name, Metadata("SamplesOutput"), name + ".dll");
        Assert.True(File.Exists(program), $"{program} is not built.");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public static SampleProcess Start(string name, params string[] arguments) => new(name, arguments);

    /// <summary>Runs a sample to its end.</summary>
    public static async Task<SampleResult> RunAsync(string name, string input, params string[] arguments)
    {
        using SampleProcess process = Start(name, arguments);
        await process.WriteAsync(input);
        return await process.EndInputAsync();
    }

    public async Task WriteAsync(string input)
    {
        try
        {
            await Input.WriteAsync(Encoding.UTF8.GetBytes(input));
            await Input.FlushAsync();
        }
        catch (IOException)
        {
            // The process ended without reading: its result says why.
        }
    }

    public Task<SampleResult> EndInputAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // As above.
        }

        return WaitAsync();
    }

    /// <summary>Waits until a text has appeared on standard error.</summary>
    public async Task WaitForErrorAsync(string text)
    {
        using var bound = new CancellationTokenSource(s_patience);
        while (!Text(_error).Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(20, bound.Token);
        }
    }

    /// <summary>Interrupts the process as Ctrl-C does.</summary>
    public async Task<SampleResult> InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await WaitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string Metadata(string name) =>
        typeof(SampleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == name).Value!;

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private async Task<SampleResult> WaitAsync()
    {
        using var bound = new CancellationTokenSource(s_patience);
        try
        {
            await _process.WaitForExitAsync(bound.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The sample did not end.\n{Text(_output)}\n{Text(_error)}");
        }

        return new SampleResult(_process.ExitCode, Text(_output), Text(_error));
    }
}
