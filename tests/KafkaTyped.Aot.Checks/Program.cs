using System.Diagnostics;
using KafkaTyped.Aot.Checks;
using KafkaTyped.Testing;

// KafkaTyped.Aot.Checks <the published samples/AotHost>
if (args is not [var host])
{
    Console.Error.WriteLine("usage: KafkaTyped.Aot.Checks <published AotHost>");
    return 2;
}

using EmbeddedKafka kafka = EmbeddedKafka.Start(brokers: 1);
kafka.CreateTopic("aot.orders", 3);
kafka.CreateTopic("aot.shipments", 3);

using Process process = Process.Start(new ProcessStartInfo(host, [$"--Kafka:BootstrapServers={kafka.BootstrapServers}"]))!;
if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
{
    process.Kill();
    Console.Error.WriteLine("AotHost did not end within a minute.");
    return 1;
}

if (process.ExitCode != 0)
{
    Console.Error.WriteLine($"AotHost ended with code {process.ExitCode}.");
    return 1;
}

IReadOnlyList<string> faults = [.. PublishedRecords.FaultsOfOrders(kafka), .. PublishedRecords.FaultsOfShipments(kafka)];
foreach (string fault in faults.Take(10))
{
    Console.Error.WriteLine(fault);
}

Console.WriteLine(faults.Count == 0
    ? $"AotHost: {2 * PublishedRecords.Expected:N0} records stand in their topics as they should."
    : $"AotHost: {faults.Count:N0} records are not as they should be.");
return faults.Count == 0 ? 0 : 1;
