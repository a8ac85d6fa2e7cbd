using KafkaTyped.Testing;

namespace KafkaTyped.Samples.Tests;

public sealed class QuickstartTests
{
    private const string Quickstart = "Quickstart";
    private const string Observations = "earthquakes.observed.v1";
    private const string Alerts = "earthquakes.alerts.v1";
    private const string AllDelivered = "1707 produced, 1707 delivered, 0 failed";

    [Fact]
    public async Task Every_earthquake_comes_back_as_it_was()
    {
        SampleResult result = await SampleProcess.RunAsync(Quickstart, "");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(AllDelivered, result.LastOutputLine);
        Assert.Contains("alerts: 85 produced, 85 delivered, 0 failed", result.Output, StringComparison.Ordinal);
        Assert.Contains(Observations, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task A_given_cluster_is_used_and_what_stands_there_does_not_count()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic(Observations, 4);
        kafka.CreateTopic(Alerts, 2);
        await TopicContent.FillAsync(kafka, Observations, 20);

        SampleResult first = await SampleProcess.RunAsync(Quickstart, "", "--bootstrap-servers", kafka.BootstrapServers);
        SampleResult second = await SampleProcess.RunAsync(Quickstart, "", "--bootstrap-servers", kafka.BootstrapServers);

        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.Equal(AllDelivered, first.LastOutputLine);
        Assert.True(second.ExitCode == 0, second.ToString());
        Assert.Equal(AllDelivered, second.LastOutputLine);
    }

    [Fact]
    public async Task What_the_cluster_refuses_is_counted_and_told_by_the_exit_code()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic(Observations, 4);
        kafka.CreateTopic(Alerts, 2);
        kafka.FailNextOfPartition(Observations, 1, KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);

        SampleResult result = await SampleProcess.RunAsync(Quickstart, "", "--bootstrap-servers", kafka.BootstrapServers);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Matches("^1707 produced, [0-9]+ delivered, [1-9][0-9]* failed$", result.LastOutputLine);
        Assert.Contains("PolicyViolation", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_that_is_not_there_is_told_in_one_line()
    {
        string bootstrapServers;
        using (EmbeddedKafka kafka = EmbeddedKafka.Start(1))
        {
            bootstrapServers = kafka.BootstrapServers;
        }

        SampleResult result = await SampleProcess.RunAsync(Quickstart, "", "--bootstrap-servers", bootstrapServers);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.StartsWith("error: ", Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }
}
