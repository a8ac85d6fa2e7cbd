using System.CommandLine;
using Confluent.Kafka;
using KafkaTyped;
using Microsoft.Extensions.Options;
using Quickstart;
using Quickstart.Clusters;

Option<string?> bootstrapServers = new("--bootstrap-servers")
{
    Description = "A cluster to run against, as host:port[,host:port…]. Without it the demo starts an embedded one.",
    HelpName = "host:port",
};
RootCommand command = new("Publishes 1,707 earthquakes through generated producers, reads them back, and checks every one.") { bootstrapServers };
command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(bootstrapServers), cancellationToken));
return await command.Parse(args).InvokeAsync();

static async Task<int> RunAsync(string? bootstrapServers, CancellationToken cancellationToken)
{
    try
    {
        using IDemoCluster cluster = bootstrapServers is null ? new EmbeddedCluster() : new GivenCluster(bootstrapServers);
        return await new Demo(cluster).RunAsync(cancellationToken) ? 0 : 1;
    }
    catch (Exception exception) when (exception is KafkaException or KafkaProduceException or KafkaConfigurationException or OptionsValidationException)
    {
        await Console.Error.WriteLineAsync($"error: {exception.Message}");
        return 1;
    }
    catch (OperationCanceledException)
    {
        await Console.Error.WriteLineAsync(cancellationToken.IsCancellationRequested ? "error: cancelled" : "error: the cluster did not answer in time");
        return 1;
    }
}
