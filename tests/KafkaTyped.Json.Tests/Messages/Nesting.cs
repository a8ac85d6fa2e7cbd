using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Nesting
{
    public interface IHasId
    {
        int Id { get; }
    }

    public interface IHasName : IHasId
    {
        string? Name { get; }
    }

    public interface ILeft : IHasId
    {
        int Left { get; }
    }

    public interface IRight : IHasId
    {
        int Right { get; }
    }

    public interface IDiamond : ILeft, IHasName, IRight
    {
        int Bottom { get; }
    }

    public interface ICrossed : IHasId, IRight, IDiamond
    {
        int Lowest { get; }
    }

    [KafkaTopic("t")]
    public sealed record Diamonds(IDiamond? Diamond, ICrossed? Crossed, List<ILeft> Left);

    public sealed class Gem : ICrossed
    {
        public int Id { get; set; }

        public string? Name { get; set; }

        public int Left { get; set; }

        public int Right { get; set; }

        public int Bottom { get; set; }

        public int Lowest { get; set; }
    }

    [KafkaTopic("t")]
    public sealed record Order(Guid Id, Customer Customer, Address? Shipping, Money Total, Money? Discount, IReadOnlyList<Line> Lines);

    public record Customer(string Name, Address Address);

    public sealed record Address(string Street, string? City);

    public readonly record struct Money(decimal Amount, string Currency);

    public sealed class Line
    {
        public int Number { get; init; }

        public required string Product { get; init; }

        public Money Price { get; set; }
    }

    public abstract class Entity
    {
        public int Version { get; set; }

        public virtual string? Label { get; set; }

        public int Hidden { get; set; }

        public virtual int IgnoredBelow { get; set; }
    }

    public class Middle : Entity
    {
        public new string? Hidden { get; set; }

        [JsonIgnore]
        public override int IgnoredBelow { get; set; }

        public int InMiddle { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class Derived : Middle
    {
        public int Own { get; set; }

        public override string? Label { get; set; }

        [JsonPropertyOrder(-1)]
        public int First { get; set; }

        [JsonPropertyOrder(5)]
        public int Last { get; set; }
    }

    public class HiddenBase
    {
        public int Ignored { get; set; }

        public int Shadowed { get; set; }

        public int SetOnlyBelow { get; set; }
    }

    [KafkaTopic("t")]
    public sealed class Hiding : HiddenBase
    {
        private int _value;

        [JsonIgnore]
        public new int Ignored { get; set; }

        public new string? Shadowed { get; set; }

        public new int SetOnlyBelow
        {
            set => _value = value;
        }

        public int Value() => _value;
    }

    [KafkaTopic("t")]
    public record BaseRecord(int A)
    {
        public virtual int Computed => A * 2;
    }

    [KafkaTopic("t")]
    public sealed record DerivedRecord(int A, string? B) : BaseRecord(A);

    [KafkaTopic("t")]
    public sealed record Interfaces(IHasName? Named, IHasId? Identified, List<IHasId> List);

    public sealed class Implementation : IHasName
    {
        public int Id { get; set; }

        public string? Name { get; set; }

        public int NotInInterface { get; set; }
    }

    [KafkaTopic("t")]
    public sealed record Tuples((int A, string B) Value, Tuple<int, string?> Reference, KeyValuePair<string, Money> Pair, (int, string)? Missing, ValueTuple None);

    [KafkaTopic("t")]
    public sealed record Generics(Box<int> Numbers, Box<string?> Texts, Box<string> SureTexts, Box<Box<Address>> Nested);

    public sealed record Box<T>(T Content, List<T> More);

    [KafkaTopic("t")]
    public sealed class Callbacks : IJsonOnSerializing, IJsonOnSerialized
    {
        public int Before { get; set; }

        public void OnSerializing() => Before = 1;

        public void OnSerialized() => Before = 2;
    }
}
