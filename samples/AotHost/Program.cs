using AotHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// AotHost --Kafka:BootstrapServers=host:port
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddKafkaProducers(builder.Configuration.GetSection("Kafka"));
builder.Services.AddHostedService<Shop>();
await builder.Build().RunAsync();
