using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Infrastructure;

/// <summary>Makes values of any type of the tests from a seed: extreme, empty, missing and plain ones.</summary>
internal sealed class ValueFactory
{
    private const int DeepestObject = 5;

    private readonly Random _random;
    private readonly bool _isTame;
    private int _depth;

    private ValueFactory(int seed)
    {
        _random = new Random(seed);

        // Most values must not throw, or nothing but errors is compared.
        _isTame = _random.Next(8) > 0;
    }

    /// <summary>The value of a seed.</summary>
    public static T Create<T>(int seed) => (T)new ValueFactory(seed).Make(typeof(T), canBeNull: false)!;

    private object? Make(Type type, bool canBeNull = true)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return OneIn(3) ? null : Make(underlying);
        }

        if (canBeNull && !type.IsValueType && OneIn(6))
        {
            return null;
        }

        return MakeScalar(type) ?? MakeCollection(type) ?? MakeObject(type);
    }

    private object? MakeScalar(Type type)
    {
        if (type.IsEnum)
        {
            Array values = Enum.GetValues(type);
            return _random.Next(4) switch
            {
                0 => Enum.ToObject(type, _random.Next(-3, 300)),
                1 => Enum.ToObject(type, _random.NextInt64()),
                2 => Enum.ToObject(type, ToBits(PickValue(values)) | ToBits(PickValue(values))),
                _ => PickValue(values),
            };
        }

        return type switch
        {
            _ when type == typeof(bool) => OneIn(2),
            _ when type == typeof(byte) => (byte)_random.Next(256),
            _ when type == typeof(sbyte) => (sbyte)_random.Next(-128, 128),
            _ when type == typeof(short) => Pick<short>(0, short.MinValue, short.MaxValue, (short)_random.Next()),
            _ when type == typeof(ushort) => Pick<ushort>(0, ushort.MaxValue, (ushort)_random.Next()),
            _ when type == typeof(int) => Pick(0, -1, int.MinValue, int.MaxValue, (int)Bits(32)),
            _ when type == typeof(uint) => Pick(0u, uint.MaxValue, (uint)Bits(32)),
            _ when type == typeof(long) => Pick(0L, -1L, long.MinValue, long.MaxValue, (long)Bits(64)),
            _ when type == typeof(ulong) => Pick(0ul, ulong.MaxValue, Bits(64)),
            _ when type == typeof(Int128) => Pick(Int128.Zero, Int128.MinValue, Int128.MaxValue, new Int128(Bits(64), Bits(64))),
            _ when type == typeof(UInt128) => Pick(UInt128.Zero, UInt128.MaxValue, new UInt128(Bits(64), Bits(64))),
            _ when type == typeof(Half) => MakeHalf(),
            _ when type == typeof(float) => MakeSingle(),
            _ when type == typeof(double) => MakeDouble(),
            _ when type == typeof(decimal) => MakeDecimal(),
            _ when type == typeof(char) => OneIn(3) ? (char)_random.Next(0x10000) : (char)_random.Next(0x80),
            _ when type == typeof(string) => MakeString(),
            _ when type == typeof(Guid) => OneIn(5) ? Guid.Empty : MakeGuid(),
            _ when type == typeof(DateTime) => MakeDateTime(),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(
                new DateTime(MakeTicks(DateTime.MinValue.Ticks + TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)),
                TimeSpan.FromMinutes(_random.Next(-14 * 60, (14 * 60) + 1))),
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber + 1)),
            _ when type == typeof(TimeOnly) => new TimeOnly(MakeTicks(0, TimeOnly.MaxValue.Ticks)),
            _ when type == typeof(TimeSpan) => Pick(TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, new TimeSpan((long)Bits(64)), new TimeSpan(MakeTicks(0, TimeSpan.TicksPerDay))),
            _ when type == typeof(Uri) => MakeUri(),
            _ when type == typeof(Version) => Pick(new Version(1, 2), new Version(1, 2, 3), new Version(1, 2, 3, 4), new Version(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)),
            _ when type == typeof(JsonElement) => !_isTame && OneIn(4) ? default(JsonElement) : JsonDocument.Parse(MakeJson(3)).RootElement,
            _ when type == typeof(JsonDocument) => JsonDocument.Parse(MakeJson(3)),
            _ when type == typeof(JsonObject) => JsonNode.Parse("{\"a\":" + MakeJson(2) + ",\"é<\":" + MakeJson(2) + "}"),
            _ when type == typeof(JsonArray) => JsonNode.Parse("[" + MakeJson(2) + "]"),
            _ when type == typeof(JsonValue) => JsonValue.Create(MakeString()),
            _ when type == typeof(JsonNode) => JsonNode.Parse("[" + MakeJson(2) + "]"),
            _ => null,
        };
    }

    private object? MakeCollection(Type type)
    {
        if (type.IsArray)
        {
            return MakeArray(type.GetElementType()!);
        }

        if (type.IsGenericType)
        {
            Type[] arguments = type.GetGenericArguments();
            Type definition = type.GetGenericTypeDefinition();
            if (arguments.Length == 1 && MakeItems(definition, arguments[0]) is { } items)
            {
                return items;
            }

            if (arguments.Length == 2 && MakeEntries(definition, arguments) is { } entries)
            {
                return entries;
            }
        }

        // Collections of the tests' own: filled through IList or IDictionary.
        if (typeof(IDictionary).IsAssignableFrom(type) && !type.IsAbstract && type.GetConstructor([]) is { } dictionaryConstructor)
        {
            IDictionary dictionary = (IDictionary)dictionaryConstructor.Invoke([]);
            Type[] arguments = type.GetInterfaces().First(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IDictionary<,>)).GetGenericArguments();
            Fill(dictionary, arguments);
            return dictionary;
        }

        if (typeof(IList).IsAssignableFrom(type) && !type.IsAbstract && type.GetConstructor([]) is { } listConstructor)
        {
            IList list = (IList)listConstructor.Invoke([]);
            Type item = type.GetInterfaces().First(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IList<>)).GetGenericArguments()[0];
            foreach (object? value in MakeArray(item))
            {
                list.Add(value);
            }

            return list;
        }

        return null;
    }

    private object? MakeItems(Type definition, Type item)
    {
        Array items = MakeArray(item);
        Type[] arguments = [item];
        if (definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(ICollection<>)
            || definition == typeof(IList<>) || definition == typeof(IReadOnlyList<>))
        {
            return _random.Next(3) switch
            {
                0 => items,
                1 => Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments), items),
                _ => Call(typeof(ImmutableList), nameof(ImmutableList.CreateRange), arguments, items),
            };
        }

        if (definition == typeof(ISet<>) || definition == typeof(IReadOnlySet<>))
        {
            return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(arguments), items);
        }

        if (definition == typeof(ArraySegment<>) || definition == typeof(Memory<>) || definition == typeof(ReadOnlyMemory<>))
        {
            return Activator.CreateInstance(definition.MakeGenericType(arguments), items);
        }

        Type? factory =
            definition == typeof(ImmutableArray<>) ? typeof(ImmutableArray)
            : definition == typeof(ImmutableList<>) || definition == typeof(IImmutableList<>) ? typeof(ImmutableList)
            : definition == typeof(ImmutableHashSet<>) || definition == typeof(IImmutableSet<>) ? typeof(ImmutableHashSet)
            : definition == typeof(ImmutableSortedSet<>) ? typeof(ImmutableSortedSet)
            : definition == typeof(ImmutableQueue<>) || definition == typeof(IImmutableQueue<>) ? typeof(ImmutableQueue)
            : definition == typeof(ImmutableStack<>) || definition == typeof(IImmutableStack<>) ? typeof(ImmutableStack)
            : null;
        if (factory is not null)
        {
            return definition == typeof(ImmutableArray<>) && !_isTame && OneIn(8)
                ? Activator.CreateInstance(typeof(ImmutableArray<>).MakeGenericType(arguments))
                : Call(factory, "CreateRange", arguments, items);
        }

        if (definition == typeof(FrozenSet<>))
        {
            return typeof(FrozenSet).GetMethod(nameof(FrozenSet.ToFrozenSet))!.MakeGenericMethod(item).Invoke(null, [items, null]);
        }

        Type collection = definition.MakeGenericType(arguments);
        return typeof(IEnumerable).IsAssignableFrom(collection) && !collection.IsAbstract
            && (collection.GetConstructor([typeof(IEnumerable<>).MakeGenericType(item)]) ?? collection.GetConstructor([typeof(IList<>).MakeGenericType(item)])) is { } constructor
                ? constructor.Invoke([items])
                : null;
    }

    private object? MakeEntries(Type definition, Type[] arguments)
    {
        if (definition == typeof(KeyValuePair<,>))
        {
            return Activator.CreateInstance(definition.MakeGenericType(arguments), Make(arguments[0]), Make(arguments[1]));
        }

        IDictionary entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        if (!typeof(IEnumerable).IsAssignableFrom(definition))
        {
            return null;
        }

        Fill(entries, arguments);
        if (definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(Dictionary<,>))
        {
            return definition != typeof(Dictionary<,>) && OneIn(3)
                ? Call(typeof(ImmutableDictionary), nameof(ImmutableDictionary.CreateRange), arguments, entries)
                : entries;
        }

        if (definition == typeof(ImmutableDictionary<,>) || definition == typeof(IImmutableDictionary<,>))
        {
            return Call(typeof(ImmutableDictionary), nameof(ImmutableDictionary.CreateRange), arguments, entries);
        }

        if (definition == typeof(ImmutableSortedDictionary<,>))
        {
            return Call(typeof(ImmutableSortedDictionary), nameof(ImmutableSortedDictionary.CreateRange), arguments, entries);
        }

        if (definition == typeof(FrozenDictionary<,>))
        {
            return typeof(FrozenDictionary).GetMethods()
                .First(method => method.Name == nameof(FrozenDictionary.ToFrozenDictionary) && method.GetGenericArguments().Length == 2)
                .MakeGenericMethod(arguments).Invoke(null, [entries, null]);
        }

        return Activator.CreateInstance(definition.MakeGenericType(arguments), entries);
    }

    private object? MakeObject(Type type)
    {
        if (_depth >= DeepestObject && !type.IsValueType)
        {
            return null;
        }

        JsonDerivedTypeAttribute[] derived = [.. type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)];
        if (derived.Length > 0 && (type.IsAbstract || !OneIn(4)))
        {
            Type chosen = _isTame ? derived[_random.Next(derived.Length)].DerivedType : Pick(FindDerived(type));
            return chosen == type ? Construct(type) : MakeObject(chosen);
        }

        return type.IsAbstract ? MakeObject(Pick(FindDerived(type))) : Construct(type);
    }

    private static Type[] FindDerived(Type type) =>
        [.. typeof(ValueFactory).Assembly.GetTypes().Where(candidate => type.IsAssignableFrom(candidate) && !candidate.IsAbstract).OrderBy(candidate => candidate.Name, StringComparer.Ordinal)];

    private object Construct(Type type)
    {
        _depth++;
        object value;
        if (typeof(ITuple).IsAssignableFrom(type))
        {
            value = Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(argument => Make(argument))])!;
        }
        else
        {
            value = RuntimeHelpers.GetUninitializedObject(type);
            for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            {
                foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    field.SetValue(value, Make(field.FieldType));
                }
            }
        }

        _depth--;
        return value;
    }

    private Array MakeArray(Type item)
    {
        int length = _depth >= DeepestObject ? 0 : Pick(0, 1, 2, _random.Next(12));
        Array items = Array.CreateInstance(item, length);
        _depth++;
        for (int i = 0; i < length; i++)
        {
            items.SetValue(Make(item), i);
        }

        _depth--;
        return items;
    }

    private void Fill(IDictionary entries, Type[] arguments)
    {
        foreach (object? key in MakeArray(arguments[0]))
        {
            if (key is not null)
            {
                entries[key] = Make(arguments[1]);
            }
        }
    }

    private static object Call(Type factory, string method, Type[] arguments, object items) =>
        factory.GetMethods()
            .First(candidate => candidate.Name == method
                && candidate.GetGenericArguments().Length == arguments.Length
                && candidate.GetParameters() is [{ ParameterType: { IsGenericType: true } parameter }]
                && parameter.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .MakeGenericMethod(arguments)
            .Invoke(null, [items])!;

    private string MakeString()
    {
        int length = Pick(0, 1, _random.Next(10), _random.Next(40), _random.Next(300));
        int kind = _random.Next(5);
        return string.Create(length, (this, kind), static (text, state) =>
        {
            Random random = state.Item1._random;
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = state.kind switch
                {
                    0 => (char)random.Next('a', 'z' + 1),
                    1 => (char)random.Next(0x80),
                    2 => random.Next(20) == 0 ? (char)random.Next(0x10000) : (char)random.Next(' ', '~' + 1),
                    3 => (char)random.Next(0xD7F0, 0xE010),
                    _ => (char)random.Next(0x10000),
                };
            }
        });
    }

    private Uri MakeUri() => Pick(
        new Uri("https://example.org/a?b=c&d='e'#f"),
        new Uri("relative/päth <x>", UriKind.Relative),
        new Uri("http://user@example.org:8080/%20+"),
        new Uri("", UriKind.Relative));

    private Guid MakeGuid()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private DateTime MakeDateTime() =>
        new(MakeTicks(DateTime.MinValue.Ticks + TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), (DateTimeKind)_random.Next(3));

    // Fractions of a second of every length.
    private long MakeTicks(long lowest, long highest)
    {
        long ticks = _random.NextInt64(lowest, highest);
        long unit = (long)Math.Pow(10, _random.Next(9));
        return Math.Max(lowest, ticks / unit * unit);
    }

    private double MakeDouble()
    {
        double value = Pick(0d, -0d, 1e15, 1e16, 1e17, 0.1, double.Epsilon, double.MaxValue, double.MinValue, BitConverter.UInt64BitsToDouble(Bits(64)), _random.NextDouble(), _random.Next(1000) / 8d);
        return Tame(value, double.IsFinite(value), 0.5);
    }

    private float MakeSingle()
    {
        float value = Pick(0f, -0f, 1e7f, 1e8f, 1e9f, 0.1f, float.Epsilon, float.MaxValue, BitConverter.UInt32BitsToSingle((uint)Bits(32)), _random.NextSingle());
        return Tame(value, float.IsFinite(value), 0.5f);
    }

    private Half MakeHalf()
    {
        Half value = BitConverter.UInt16BitsToHalf((ushort)Bits(16));
        return Tame(value, Half.IsFinite(value), (Half)0.5);
    }

    private T Tame<T>(T value, bool isTame, T instead) => isTame || (!_isTame && OneIn(3)) ? value : instead;

    private decimal MakeDecimal() => Pick(
        0m, -0.00m, decimal.MinValue, decimal.MaxValue, 1.10m, new decimal((int)Bits(32), (int)Bits(32), (int)Bits(32), OneIn(2), (byte)_random.Next(29)));

    private string MakeJson(int depth) => _random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => "null",
        1 => "true",
        2 => "1.50e+3",
        3 => "-0",
        4 => JsonSerializer.Serialize(MakeString()),
        5 => "\"\\u0041\\/é<\"",
        6 => $"[{MakeJson(depth - 1)} , {MakeJson(depth - 1)}]",
        _ => $"{{\"a\" : {MakeJson(depth - 1)}, \"a+\": {MakeJson(depth - 1)}}}",
    };

    private ulong Bits(int count) => (ulong)_random.NextInt64(long.MinValue, long.MaxValue) >> (64 - _random.Next(1, count + 1));

    private bool OneIn(int count) => _random.Next(count) == 0;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private static long ToBits(object value) =>
        Enum.GetUnderlyingType(value.GetType()) == typeof(ulong) ? unchecked((long)(ulong)value) : Convert.ToInt64(value);

    private object PickValue(Array values) => values.GetValue(_random.Next(values.Length))!;
}
