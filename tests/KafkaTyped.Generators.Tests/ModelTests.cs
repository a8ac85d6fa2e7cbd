using System.Reflection;
using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Tests;

/// <summary>What models may consist of.</summary>
public sealed class ModelTests
{
    private static readonly Type[] s_models =
        [.. typeof(ContractModel).Assembly.GetTypes().Where(static type => type.Namespace == typeof(ContractModel).Namespace && !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsNested)];

    public static TheoryData<string> Names => [.. s_models.Where(static type => !type.IsEnum && !(type.IsAbstract && type.IsSealed)).Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_is_equal_by_value_and_holds_no_compiler_object(string name)
    {
        Type model = s_models.Single(type => type.Name == name);
        FieldInfo[] fields = model.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

        Assert.True(model.IsSealed || model.IsAbstract, "A model must be sealed.");
        Assert.NotEmpty(model.GetProperties());
        Assert.Contains(model.GetInterfaces(), static contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>));
        if (model != typeof(EquatableArray<>))
        {
            Assert.All(fields, static field => Assert.True(IsAllowed(field.FieldType), $"{field.Name} is a {field.FieldType}."));
        }
    }

    [Fact]
    public void Equal_sources_give_equal_files()
    {
        const string Source = "[KafkaTopic(\"t\")] public sealed record M([property: MessageKey] int A, [property: MessageKey] int B, List<string> Tags);";

        Assert.Equal(GeneratorHarness.Run(Source).Files, GeneratorHarness.Run(Source).Files);
    }

    [Fact]
    public void An_array_is_equal_by_its_items()
    {
        EquatableArray<string> left = new(["a", "b"]);

        Assert.Equal(left, new EquatableArray<string>(["a", "b"]));
        Assert.Equal(left.GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        Assert.NotEqual(left, new EquatableArray<string>(["b", "a"]));
        Assert.NotEqual(left, new EquatableArray<string>(["a"]));
        Assert.Equal(EquatableArray<string>.Empty, new EquatableArray<string>([]));
    }

    private static bool IsAllowed(Type type)
    {
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(EquatableArray<>) || type.GetGenericTypeDefinition() == typeof(Nullable<>)))
        {
            return IsAllowed(type.GetGenericArguments()[0]);
        }

        return type == typeof(string) || type.IsPrimitive || (type.IsEnum && type.Namespace != typeof(ISymbol).Namespace) || s_models.Contains(type);
    }
}
