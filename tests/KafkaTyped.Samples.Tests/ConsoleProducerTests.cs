using KafkaTyped.Testing;

namespace KafkaTyped.Samples.Tests;

public sealed class ConsoleProducerTests : IDisposable
{
    private const string ConsoleProducer = "ConsoleProducer";
    private const string Topic = "lines.of.a-test";

    private readonly EmbeddedKafka _kafka = EmbeddedKafka.Start(1);

    public ConsoleProducerTests() => _kafka.CreateTopic(Topic);

    public void Dispose() => _kafka.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--sync")]
    [InlineData("--compression-codec", "lz4")]
    [InlineData("--compression-codec")]
    [InlineData("--producer-property", "LingerMs=1", "--producer-property", "batch.size=1000")]
    public async Task Each_line_is_a_value_in_order(params string[] options)
    {
        string[] lines = ["first", "", "dritte Zeile: größer", .. Enumerable.Range(0, 500).Select(i => $"line {i}"), "with carriage return\r", "last without an end"];

        SampleResult result = await RunAsync(string.Join('\n', lines), options);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal("505 sent, 505 delivered, 0 failed", result.LastErrorLine);
        Assert.Empty(result.Output);
        Assert.Equal(lines.Select(line => $"|∅|{line.TrimEnd('\r')}"), Read());
    }

    [Fact]
    public async Task A_line_is_longer_than_any_buffer()
    {
        string line = new('x', 300_000);

        SampleResult result = await RunAsync($"{line}\nshort\n");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal([$"|∅|{line}", "|∅|short"], Read());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_stay_as_they_are()
    {
        byte[] bytes = [0xFF, 0x00, 0xC3, 0x28];
        using SampleProcess process = Start();
        await process.Input.WriteAsync(bytes);
        SampleResult result = await process.EndInputAsync();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(bytes, Assert.Single(TopicContent.Read(_kafka, Topic)).Value);
    }

    [Fact]
    public async Task Keys_stand_before_their_separator()
    {
        SampleResult result = await RunAsync(
            "k1==v1\nk2==v=2==x\n==empty key\nk3==\nNULL==v\nk4==NULL\n",
            "--property", "parse.key=true", "--property", "key.separator===", "--property", "null.marker=NULL");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["|k1|v1", "|k2|v=2==x", "||empty key", "|k3|", "|∅|v", "|k4|∅"], Read());
    }

    [Fact]
    public async Task Headers_stand_before_the_key()
    {
        SampleResult result = await RunAsync(
            "a:1,b:x:y\tk\tv\nempty:,none:NULL\tk\tv\nNULL\tk\tv\n",
            "--property", "parse.headers=true", "--property", "parse.key=true", "--property", "null.marker=NULL");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["a=1,b=x:y|k|v", "empty=,none=∅|k|v", "|k|v"], Read());
    }

    [Fact]
    public async Task Headers_have_separators_of_their_own()
    {
        SampleResult result = await RunAsync(
            "a=1;b=2|v\n",
            "--property", "parse.headers=true", "--property", "headers.delimiter=|", "--property", "headers.separator=;", "--property", "headers.key.separator==");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["a=1,b=2|∅|v"], Read());
    }

    [Fact]
    public async Task A_line_without_its_separator_ends_the_program_after_what_came_before_was_delivered()
    {
        SampleResult result = await RunAsync("k\tv\nno separator\nk\tnever\n", "--property", "parse.key=true");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error: line 2 has no key.separator: 'no separator'\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("1 sent, 1 delivered, 0 failed", result.LastErrorLine);
        Assert.Equal(["|k|v"], Read());
    }

    [Fact]
    public async Task Errors_of_lines_can_be_ignored()
    {
        SampleResult result = await RunAsync(
            "no separator\nbare\tk\tv\n", "--property", "parse.key=true", "--property", "parse.headers=true", "--property", "ignore.error=true");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["|∅|no separator", "bare=∅|k|v"], Read());
    }

    [Fact]
    public async Task A_delivery_that_fails_is_told_and_the_others_go_on()
    {
        _kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);

        SampleResult result = await RunAsync("1\n2\n3\n", "--producer-property", "batch.num.messages=1", "--producer-property", "max.in.flight=1");

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Equal("3 sent, 2 delivered, 1 failed", result.LastErrorLine);
        Assert.Contains("error: Message to 'lines.of.a-test[0]' with no key failed", result.Error, StringComparison.Ordinal);
        Assert.Equal(["|∅|2", "|∅|3"], Read());
    }

    [Fact]
    public async Task With_sync_the_first_failure_is_the_end()
    {
        _kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.NoError, KafkaErrorCode.PolicyViolation);

        SampleResult result = await RunAsync("1\n2\n3\n", "--sync");

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Equal("2 sent, 1 delivered, 1 failed", result.LastErrorLine);
        Assert.Equal(["|∅|1"], Read());
    }

    [Fact]
    public async Task A_broker_that_is_not_there_costs_the_delivery_timeout_and_the_exit_code()
    {
        _kafka.SetBrokerDown(1);

        SampleResult result = await RunAsync("1\n2\n", "--producer-property", "delivery.timeout.ms=1000");

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Equal("2 sent, 0 delivered, 2 failed", result.LastErrorLine);
        Assert.Contains("LocalMsgTimedOut", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_flushes_what_was_sent()
    {
        if (OperatingSystem.IsWindows())
        {
            // Signals of another process do not exist there.
            return;
        }

        using SampleProcess process = Start("--producer-property", "linger.ms=60000", "--producer-property", "delivery.timeout.ms=120000");
        await process.WriteAsync("1\n2\n");
        await process.WaitForErrorAsync("2 sent, 0 delivered, 0 failed");

        SampleResult result = await process.InterruptAsync();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal("2 sent, 2 delivered, 0 failed", result.LastErrorLine);
        Assert.Equal(["|∅|1", "|∅|2"], Read());
    }

    [Theory]
    [InlineData("'--topic' is required", "--bootstrap-server", "localhost:1")]
    [InlineData("'--bootstrap-server' is required", "--topic", "t")]
    [InlineData("--property 'parse.kye' is unknown", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "parse.kye=true")]
    [InlineData("--property 'parse.key' must be name=value", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "parse.key")]
    [InlineData("--property parse.key is 'yes' and must be true or false", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "parse.key=yes")]
    [InlineData("--property key.separator must not be empty", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "key.separator=")]
    [InlineData("headers.delimiter and headers.separator must not be equal", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "headers.separator=\t")]
    [InlineData("headers.delimiter and null.marker must not be equal", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "null.marker=\t")]
    [InlineData("key.separator and null.marker must not be equal", "--bootstrap-server", "localhost:1", "--topic", "t", "--property", "null.marker=|", "--property", "key.separator=|")]
    [InlineData("'not a topic', the name configured", "--bootstrap-server", "localhost:1", "--topic", "not a topic")]
    [InlineData("'linger.mss'", "--bootstrap-server", "localhost:1", "--topic", "t", "--producer-property", "linger.mss=1")]
    [InlineData("brotli", "--bootstrap-server", "localhost:1", "--topic", "t", "--compression-codec", "brotli")]
    [InlineData("--unknown", "--bootstrap-server", "localhost:1", "--topic", "t", "--unknown")]
    public async Task Arguments_that_cannot_be_are_told_in_one_line(string expected, params string[] arguments)
    {
        SampleResult result = await SampleProcess.RunAsync(ConsoleProducer, "", arguments);

        Assert.True(result.ExitCode == 1, result.ToString());
        string line = Assert.Single(result.Error.TrimEnd('\n').Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        SampleResult result = await SampleProcess.RunAsync(ConsoleProducer, "", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(
            ["--bootstrap-server", "--topic", "--property", "--producer-property", "--compression-codec", "--sync", "parse.key", "null.marker", "ignore.error"],
            option => Assert.Contains(option, result.Output, StringComparison.Ordinal));
    }

    private SampleProcess Start(params string[] options) =>
        SampleProcess.Start(ConsoleProducer, ["--bootstrap-server", _kafka.BootstrapServers, "--topic", Topic, .. options]);

    private async Task<SampleResult> RunAsync(string input, params string[] options)
    {
        using SampleProcess process = Start(options);
        await process.WriteAsync(input);
        return await process.EndInputAsync();
    }

    private IEnumerable<string> Read() => TopicContent.Read(_kafka, Topic).Select(TopicContent.Describe);
}
