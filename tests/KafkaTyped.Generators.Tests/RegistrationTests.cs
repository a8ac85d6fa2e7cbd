using KafkaTyped.CompilerServices;
using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests;

/// <summary>The assembly's module and <c>AddKafkaProducers</c>, across assemblies.</summary>
public sealed class RegistrationTests
{
    private const string Registration = "KafkaProducersServiceCollectionExtensions.g.cs";

    private const string Message =
        """
        namespace {0}
        {
            [KafkaTopic("t", Format = ValueFormat.Raw)]
            public sealed record Placed([property: MessageKey] Guid Id, string Text);
        }
        """;

    private const string Start =
        """
        public static class Test
        {
            public static object Plain() => Run(static services => services.AddKafkaProducers());
            public static object Section() => Run(static services => services.AddKafkaProducers((IConfiguration)null!));
            public static object Options() => Run(static services => services.AddKafkaProducers(static options => options.Name = "x"));

            private static object Run(Func<IServiceCollection, IServiceCollection> add)
            {
                add(null!);
                return KafkaTyped.CompilerServices.ProducerRegistration.Registered.ToArray();
            }
        }
        """;

    private const string StartUsings = "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\n";

    [Fact]
    public void A_domain_project_gets_a_module_and_no_registration()
    {
        GeneratorRun run = GeneratorHarness.Run(Domain("Orders"));

        Assert.DoesNotContain(Registration, run.Files.Keys);
        Assert.Equal(["Orders.Placed", "Orders.PlacedTombstone"], run.Load().Registry.Messages.Select(static type => type.FullName));
    }

    [Fact]
    public void A_project_without_contracts_and_without_the_runtime_gets_nothing() =>
        Assert.Empty(GeneratorHarness.Run("public sealed record Nothing(int Id);").Files);

    [Fact]
    public void A_host_registers_its_own_contracts_and_those_that_it_references()
    {
        GeneratorRun orders = GeneratorHarness.Run(Domain("Orders"));
        GeneratorRun stock = GeneratorHarness.Run(Domain("Stock.Api"));
        LoadedContracts host = GeneratorHarness.Run(Host("Host", Domain("Host")).With(orders.Reference(), stock.Reference())).Load(orders, stock);

        string[] expected = ["Orders.Placed", "Orders.PlacedTombstone", "Stock.Api.Placed", "Stock.Api.PlacedTombstone", "Host.Placed", "Host.PlacedTombstone"];
        Assert.Equal(["plain", .. expected], (string[])host.Call("Plain")!);
        Assert.Equal(["section", .. expected], (string[])host.Call("Section")!);
        Assert.Equal(["options x", .. expected], (string[])host.Call("Options")!);
    }

    [Fact]
    public void A_host_without_contracts_registers_those_that_it_references()
    {
        GeneratorRun orders = GeneratorHarness.Run(Domain("Orders"));
        LoadedContracts host = GeneratorHarness.Run(Host("Host", null).With(orders.Reference())).Load(orders);

        Assert.Equal(["plain", "Orders.Placed", "Orders.PlacedTombstone"], (string[])host.Call("Plain")!);
    }

    [Fact]
    public void A_host_without_any_contract_registers_nothing() =>
        Assert.Equal(["plain"], (string[])GeneratorHarness.Run(Host("Host", null)).Load().Call("Plain")!);

    [Fact]
    public void Contracts_behind_an_extern_alias_are_registered()
    {
        GeneratorRun orders = GeneratorHarness.Run(Domain("Orders"));
        LoadedContracts host = GeneratorHarness.Run(Host("Host", null).With(orders.Reference("class"))).Load(orders);

        Assert.Equal(["plain", "Orders.Placed", "Orders.PlacedTombstone"], (string[])host.Call("Plain")!);
    }

    /// <summary>An application and its tests, each of which sees the other's internals and has an <c>AddKafkaProducers</c> of its own.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_hosts_that_see_each_others_internals_do_not_clash(bool asCompilation)
    {
        GeneratorRun application = GeneratorHarness.Run(
            Host("Application", Domain("Application"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Checks\")]\n"));
        MetadataReference reference = asCompilation ? application.Output.ToMetadataReference() : application.Reference();
        LoadedContracts checks = GeneratorHarness.Run(
            Host("Checks", Domain("Checks"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Application\")]\n").With(reference)).Load(application);

        Assert.Equal(
            ["plain", "Application.Placed", "Application.PlacedTombstone", "Checks.Placed", "Checks.PlacedTombstone"],
            (string[])checks.Call("Plain")!);
        Assert.Equal(["plain", "Application.Placed", "Application.PlacedTombstone"], (string[])application.Load().Call("Plain")!);
    }

    [Fact]
    public void The_installed_compiler_takes_two_hosts_that_see_each_others_internals()
    {
        GeneratorRun application = GeneratorHarness.Run(
            Host("Application", Domain("Application"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Checks\")]\n"));
        GeneratorRun checks = GeneratorHarness.Run(
            Host("Checks", Domain("Checks"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Application\")]\n").With(application.Reference()));

        using InstalledCompiler compiler = new();
        string reference = compiler.Compile(application, RuntimeStandIn.References);
        compiler.Compile(checks, [.. RuntimeStandIn.References, MetadataReference.CreateFromFile(reference)]);
    }

    [Fact]
    public void An_embedded_attribute_of_the_projects_own_is_used()
    {
        GeneratorRun run = GeneratorHarness.Run(Host("Host", null, "namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute; }\n"));

        Assert.Equal([Registration], run.Files.Keys);
    }

    [Theory]
    [InlineData("a._b", "a_.b")]
    [InlineData("a_b", "a.b")]
    [InlineData("a_db", "a.b")]
    [InlineData("a-b", "a_x002Db")]
    [InlineData("é", "_x00E9")]
    public void Assemblies_of_different_names_have_modules_of_different_names(string left, string right) =>
        Assert.NotEqual(Parsing.AssemblyReader.ModuleName(left), Parsing.AssemblyReader.ModuleName(right));

    [Fact]
    public void Any_assembly_name_makes_a_module() =>
        Assert.Single(GeneratorHarness.Run(Domain("Orders").Named("7 über-Shop.Class")).Load().Assembly.GetCustomAttributes(typeof(KafkaContractModuleAttribute), false));

    [Fact]
    public void A_typed_producer_is_made_from_the_producers_of_message_and_tombstone()
    {
        RecordingRegistry registry = GeneratorHarness.Run(Domain("Orders")).Load().Registry;
        Asked source = new();

        Assert.Throws<ArgumentNullException>(() => Assert.Single(registry.Producers).Value(source));
        Assert.Equal(["Placed", "PlacedTombstone"], source.Types.Select(static type => type.Name));
    }

    private static GeneratorInput Domain(string name) =>
        GeneratorInput.Of(Message.Replace("{0}", name, StringComparison.Ordinal)).Named(name);

    private static GeneratorInput Host(string name, GeneratorInput? domain, string preface = "") =>
        new GeneratorInput
        {
            Sources = [.. domain?.Sources ?? [], ("Start.cs", GeneratorInput.Usings + StartUsings + preface + Start)],
            AssemblyName = name,
        }.AsHost();

    private sealed class Asked : IProducerSource
    {
        public List<Type> Types { get; } = [];

        public IKafkaProducer<TMessage> Get<TMessage>()
        {
            Types.Add(typeof(TMessage));
            return null!;
        }
    }
}
