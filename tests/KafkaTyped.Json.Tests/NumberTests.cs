using System.Globalization;
using KafkaTyped.Json.Tests.Infrastructure;
using KafkaTyped.Json.Tests.Messages;

namespace KafkaTyped.Json.Tests;

public sealed class NumberTests
{
    [Fact]
    public void Doubles_of_any_bits()
    {
        Random random = new(1);
        Primitives.OneDouble message = new();
        for (int i = 0; i < 500_000; i++)
        {
            message.Number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(message.Number))
            {
                Differential.Same<Primitives_OneDoubleContract, Primitives.OneDouble>(message, CamelCaseContext.Default.PrimitivesOneDouble);
            }
        }
    }

    [Fact]
    public void Floats_of_any_bits()
    {
        Random random = new(2);
        Primitives.OneSingle message = new();
        for (int i = 0; i < 500_000; i++)
        {
            message.Number = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (float.IsFinite(message.Number))
            {
                Differential.Same<Primitives_OneSingleContract, Primitives.OneSingle>(message, CamelCaseContext.Default.PrimitivesOneSingle);
            }
        }
    }

    [Fact]
    public void Every_half()
    {
        Primitives.OneHalf message = new();
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            message.Number = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(message.Number))
            {
                Differential.Same<Primitives_OneHalfContract, Primitives.OneHalf>(message, CamelCaseContext.Default.PrimitivesOneHalf);
            }
        }
    }

    [Fact]
    public void Decimals_of_every_scale()
    {
        Random random = new(3);
        Primitives.OneDecimal message = new();
        for (int i = 0; i < 200_000; i++)
        {
            int high = i % 3 == 0 ? 0 : random.Next(int.MinValue, int.MaxValue);
            message.Number = new decimal(random.Next(int.MinValue, int.MaxValue), i % 5 == 0 ? 0 : random.Next(), high, i % 2 == 0, (byte)(i % 29));
            Differential.Same<Primitives_OneDecimalContract, Primitives.OneDecimal>(message, CamelCaseContext.Default.PrimitivesOneDecimal);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_throws_alike(double number)
    {
        Differential.Same<Primitives_OneDoubleContract, Primitives.OneDouble>(
            new Primitives.OneDouble { Number = number }, CamelCaseContext.Default.PrimitivesOneDouble);
        Differential.Same<Primitives_OneSingleContract, Primitives.OneSingle>(
            new Primitives.OneSingle { Number = (float)number }, CamelCaseContext.Default.PrimitivesOneSingle);
        Differential.Same<Primitives_OneHalfContract, Primitives.OneHalf>(
            new Primitives.OneHalf { Number = (Half)number }, CamelCaseContext.Default.PrimitivesOneHalf);
        Assert.Throws<ArgumentException>(() => Differential.Write<Primitives_OneDoubleContract, Primitives.OneDouble>(new Primitives.OneDouble { Number = number }));
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture() => UnderCulture(() =>
    {
        Assert.Equal("−1,5", (-1.5).ToString(CultureInfo.CurrentCulture));
        Differential.Check<Primitives_IntegersContract, Primitives.Integers>(CamelCaseContext.Default.PrimitivesIntegers);
        Differential.Check<Primitives_FractionsContract, Primitives.Fractions>(CamelCaseContext.Default.PrimitivesFractions);
        Differential.Check<Primitives_TimesContract, Primitives.Times>(CamelCaseContext.Default.PrimitivesTimes);
        Differential.Check<Primitives_TextsContract, Primitives.Texts>(CamelCaseContext.Default.PrimitivesTexts);
        Differential.Check<NumberHandling_AsStringsContract, NumberHandling.AsStrings>(CamelCaseContext.Default.NumberHandlingAsStrings);
        Differential.Check<NumberHandling_ByMemberContract, NumberHandling.ByMember>(CamelCaseContext.Default.NumberHandlingByMember);
        Differential.Check<Dictionaries_KeysContract, Dictionaries.Keys>(CamelCaseContext.Default.DictionariesKeys);
        Differential.Check<Dictionaries_MoreKeysContract, Dictionaries.MoreKeys>(CamelCaseContext.Default.DictionariesMoreKeys);
        Differential.Check<Enums_NumbersContract, Enums.Numbers>(CamelCaseContext.Default.EnumsNumbers);
        Differential.Check<Enums_NamesContract, Enums.Names>(CamelCaseContext.Default.EnumsNames);
    });

    // As sv-SE with its minus sign and tr-TR with its separators, but the same on a machine without cultures.
    private static void UnderCulture(Action test)
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NaNSymbol = "¤¤¤";
        culture.NumberFormat.PositiveInfinitySymbol = "∞";
        culture.NumberFormat.NegativeInfinitySymbol = "−∞";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "-";

        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
