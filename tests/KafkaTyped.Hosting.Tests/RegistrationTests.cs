using KafkaTyped.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KafkaTyped.Hosting.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Producers_are_singletons_and_typed_producers_stand_on_them()
    {
        var services = new ServiceCollection();
        Register(ProducerRegistration.AddCore(services, UseMockCluster));
        await using ServiceProvider provider = services.BuildServiceProvider();

        OrderProducer typed = provider.GetRequiredService<OrderProducer>();

        Assert.Same(typed, provider.GetRequiredService<OrderProducer>());
        Assert.Same(provider.GetRequiredService<IKafkaProducer<Order>>(), provider.GetRequiredService<IKafkaProducer<Order>>());
        Assert.Equal("orders", typed.Topic);
        DeliveryReceipt receipt = await typed.ProduceAsync(new Order("one"));
        Assert.Equal("orders", receipt.Topic);
    }

    [Fact]
    public void Registering_twice_registers_once()
    {
        var services = new ServiceCollection();
        Register(ProducerRegistration.AddCore(services));
        ServiceDescriptor[] once = [.. services];

        Register(ProducerRegistration.AddCore(services));

        Assert.Equal(once, services);
        Assert.Single(services, service => service.ServiceType == typeof(IHostedService));
        Assert.Single(services, service => service.ServiceType == typeof(IKafkaProducer<Order>));
        Assert.Single(services, service => service.ServiceType == typeof(OrderProducer));
    }

    [Fact]
    public void A_second_call_adds_types_and_configuration_to_the_first()
    {
        var services = new ServiceCollection();
        ProducerRegistration.AddCore(services, Section(("Kafka:test.mock.num.brokers", "1"), ("Kafka:LingerMs", "1"), ("Kafka:acks", "1")))
            .Add<Order, TestContract<Order>>();
        ProducerRegistration.AddCore(services, options => options.Set("linger.ms", "2")).Add<Alert, TestContract<Alert>, object>(_ => new object());
        using ServiceProvider provider = services.BuildServiceProvider();

        KafkaOptions options = Options(services);
        Assert.Equal("2", options.Settings["linger.ms"]);
        Assert.Equal("1", options.Settings["acks"]);
        Assert.Equal(2, services.Count(service => service.ServiceType.IsGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IKafkaProducer<>)));
        Assert.Contains(
            "[DeliveryGuarantee(ExactlyOnce)] needs acks=all",
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKafkaProducer<Order>>()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_the_section_Kafka_of_the_host_is_read()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Configured.Configuration(("Kafka:BootstrapServers", "a:1"), ("Other:BootstrapServers", "b:1")));
        ProducerRegistration.AddCore(services);

        Assert.Equal("a:1", Options(services).BootstrapServers);
    }

    [Fact]
    public void With_a_section_the_host_section_is_not_read()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Configured.Configuration(("Kafka:LingerMs", "1")));
        ProducerRegistration.AddCore(services, Section(("Kafka:acks", "all")));

        Assert.Equal("acks", Assert.Single(Options(services).Settings).Key);
    }

    [Fact]
    public void A_producer_that_was_put_in_place_needs_no_configuration()
    {
        IKafkaProducer<Order> own = new OrderProducer(new OtherProducer());
        var services = new ServiceCollection();
        Register(ProducerRegistration.AddCore(services));
        services.AddSingleton(own);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IKafkaProducer<Order>>());
        Assert.Equal("elsewhere", provider.GetRequiredService<OrderProducer>().Topic);
        Assert.NotNull(provider.GetRequiredService<IOptions<KafkaOptions>>().Value);
    }

    [Fact]
    public async Task A_decorator_can_stand_before_the_producer()
    {
        var services = new ServiceCollection();
        Register(ProducerRegistration.AddCore(services, UseMockCluster));
        ServiceDescriptor inner = services.Single(service => service.ServiceType == typeof(IKafkaProducer<Order>));
        services.AddSingleton<IKafkaProducer<Order>>(provider => new OrderProducer((IKafkaProducer<Order>)inner.ImplementationFactory!(provider)));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.IsType<OrderProducer>(provider.GetRequiredService<IKafkaProducer<Order>>());
        Assert.Equal("orders", (await provider.GetRequiredService<IKafkaProducer<Order>>().ProduceAsync(new Order("one"))).Topic);
    }

    [Fact]
    public void Behind_a_decorator_faults_are_told_when_the_producer_is_asked_for()
    {
        var services = new ServiceCollection();
        Register(ProducerRegistration.AddCore(services, options => options.Set("linger.ms", "1")));
        ServiceDescriptor inner = services.Single(service => service.ServiceType == typeof(IKafkaProducer<Order>));
        services.AddSingleton<IKafkaProducer<Order>>(provider => new OrderProducer((IKafkaProducer<Order>)inner.ImplementationFactory!(provider)));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Contains(
            "'bootstrap.servers' of the default cluster is missing",
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IKafkaProducer<Order>>()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>(() => ProducerRegistration.AddCore(null!));
        Assert.Throws<ArgumentNullException>(() => ProducerRegistration.AddCore(services, (IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => ProducerRegistration.AddCore(services, (Action<KafkaOptions>)null!));
        Assert.Empty(services);
    }

    private static void UseMockCluster(KafkaOptions options) => options.Set("test.mock.num.brokers", "1");

    private static void Register(IContractRegistry registry) => registry.Add<Order, TestContract<Order>, OrderProducer>(source => new OrderProducer(source.Get<Order>()));

    private static IConfigurationSection Section(params (string, string?)[] configuration) => Configured.Configuration(configuration).GetSection("Kafka");

    // The options as configured, without their validation.
    private static KafkaOptions Options(ServiceCollection services)
    {
        using ServiceProvider provider = services.BuildServiceProvider();
        var options = new KafkaOptions();
        foreach (IConfigureOptions<KafkaOptions> configure in provider.GetServices<IConfigureOptions<KafkaOptions>>())
        {
            configure.Configure(options);
        }

        return options;
    }
}
