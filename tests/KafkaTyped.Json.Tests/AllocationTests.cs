using KafkaTyped.CompilerServices;
using KafkaTyped.Json.Tests.Messages;

namespace KafkaTyped.Json.Tests;

public sealed class AllocationTests
{
    [Fact]
    public void A_usual_message_allocates_nothing()
    {
        Nesting.Order message = new(
            Guid.NewGuid(),
            new Nesting.Customer("Zoë & Söhne", new Nesting.Address("Hauptstraße 1", null)),
            null,
            new Nesting.Money(-12.50m, "EUR"),
            new Nesting.Money(1m, "EUR"),
            [new Nesting.Line { Number = 1, Product = "\"quoted\"" }, new Nesting.Line { Number = 2, Product = "plain text that is longer than a vector" }]);
        AllocatesNothing<Nesting_OrderContract, Nesting.Order>(message);
    }

    [Fact]
    public void Interfaces_over_the_usual_collections_allocate_nothing()
    {
        Collections.Interfaces message = new(
            new List<int> { 1, 2 }, new[] { "a" }, new List<Collections.Item> { new("b", 1) }, new[] { 3L }, [new Collections.Item("c", 2)],
            new HashSet<int>(), new HashSet<string>(), new List<Collections.Point> { new(1, 2) }, new List<IReadOnlyList<int>> { new[] { 1 } });
        AllocatesNothing<Collections_InterfacesContract, Collections.Interfaces>(message with { Set = null!, ReadOnlySet = null! });
    }

    [Fact]
    public void Scalars_allocate_nothing()
    {
        Primitives.Nullables message = new(
            true, -1, 2, -3, 4, -5, 6, -7, 8, Int128.MinValue, UInt128.MaxValue, (Half)1.5, 2.5f, 1e-300, 1.10m, 'é', Guid.NewGuid(),
            DateTime.Now, DateTimeOffset.Now, new DateOnly(2026, 11, 20), new TimeOnly(1, 2, 3), TimeSpan.FromSeconds(1.5));
        AllocatesNothing<Primitives_NullablesContract, Primitives.Nullables>(message);
    }

    [Fact]
    public void Enums_and_polymorphism_allocate_nothing()
    {
        AllocatesNothing<Enums_NamesContract, Enums.Names>(
            new Enums.Names(Enums.Named.Third, Enums.NamedAccess.Read | Enums.NamedAccess.Low, (Enums.NoZero)7, null, Enums.NamedAccess.Mixed, [Enums.Named.First], [], Enums.Reflected.One | Enums.Reflected.Two, []));
        AllocatesNothing<Polymorphism_ZooContract, Polymorphism.Zoo>(
            new Polymorphism.Zoo(new Polymorphism.Dog { Barks = 1 }, [new Polymorphism.Cat(), new Polymorphism.Animal()], null, null, new Dictionary<string, Polymorphism.Animal?> { ["a"] = null }));
    }

    private static void AllocatesNothing<TContract, T>(T message)
        where TContract : IMessageContract<T>
    {
        RecordBuffer buffer = new(16);
        for (int i = 0; i < 100; i++)
        {
            Write<TContract, T>(message, buffer);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Write<TContract, T>(message, buffer);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Write<TContract, T>(T message, RecordBuffer buffer)
        where TContract : IMessageContract<T>
    {
        buffer.Clear();
        RecordWriter writer = new(buffer);
        TContract.WriteValue(message, ref writer);
        writer.Complete();
    }
}
