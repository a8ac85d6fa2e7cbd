using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Polymorphism
{
    [JsonDerivedType(typeof(Dog), "dog")]
    [JsonDerivedType(typeof(Cat), 7)]
    [JsonDerivedType(typeof(Fish))]
    public class Animal
    {
        public string? Name { get; set; }
    }

    public class Dog : Animal
    {
        public int Barks { get; set; }

        [JsonPropertyOrder(-1)]
        public int First { get; set; }
    }

    public sealed class Cat : Animal;

    public sealed class Fish : Animal
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Animal? Eats { get; set; }
    }

    public sealed class Wolf : Dog;

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind+", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
    [JsonDerivedType(typeof(Circle), "circle é")]
    [JsonDerivedType(typeof(Square))]
    public interface IShape
    {
        int Corners { get; }
    }

    public class Circle : IShape
    {
        public int Corners { get; set; }

        public double Radius { get; set; }
    }

    public sealed class Ellipse : Circle
    {
        public double Second { get; set; }
    }

    public readonly record struct Square(int Corners, int Side) : IShape;

    public sealed record Unknown(int Corners, int More) : IShape;

    [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
    [JsonDerivedType(typeof(Vehicle), "vehicle")]
    [JsonDerivedType(typeof(Car), "car")]
    public class Vehicle
    {
        public int Wheels { get; set; }
    }

    public class Car : Vehicle
    {
        public int Doors { get; set; }
    }

    public sealed class Cabriolet : Car
    {
        public bool IsOpen { get; set; }
    }

    [KafkaTopic("t")]
    public sealed record Zoo(Animal? Animal, List<Animal> Animals, Dog? Dog, Cat? Cat, Dictionary<string, Animal?> ByName);

    [KafkaTopic("t")]
    public sealed record Drawing(IShape? Shape, List<IShape> Shapes, Circle? Circle, Square Square);

    [KafkaTopic("t")]
    public sealed record Garage(Vehicle? Vehicle, Vehicle[] Vehicles);

    [KafkaTopic("t")]
    [JsonDerivedType(typeof(Created), "created")]
    [JsonDerivedType(typeof(Deleted), "deleted")]
    public abstract record Event(Guid Id);

    public sealed record Created(Guid Id, string? Name) : Event(Id);

    public sealed record Deleted(Guid Id) : Event(Id);
}
