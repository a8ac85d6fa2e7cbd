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
        for (int i = 0; i < 250_000; i++)
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
        for (int i = 0; i < 250_000; i++)
        {
            message.Number = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (float.IsFinite(message.Number))
            {
                Differential.Same<Primitives_OneSingleContract, Primitives.OneSingle>(message, CamelCaseContext.Default.PrimitivesOneSingle);
            }
        }
    }

    [Fact]
    public void Doubles_and_floats_of_few_digits()
    {
        Random random = new(4);
        Primitives.OneDouble message = new();
        Primitives.OneSingle small = new();
        for (int i = 0; i < 250_000; i++)
        {
            decimal digits = random.NextInt64((long)Math.Pow(10, random.Next(1, 19)));
            decimal value = digits / (decimal)Math.Pow(10, random.Next(0, 12)) * (i % 2 == 0 ? 1 : -1);
            message.Number = (double)value;
            small.Number = (float)value;
            Differential.Same<Primitives_OneDoubleContract, Primitives.OneDouble>(message, CamelCaseContext.Default.PrimitivesOneDouble);
            Differential.Same<Primitives_OneSingleContract, Primitives.OneSingle>(small, CamelCaseContext.Default.PrimitivesOneSingle);
            message.Number = Math.BitIncrement(message.Number);
            small.Number = MathF.BitDecrement(small.Number);
            Differential.Same<Primitives_OneDoubleContract, Primitives.OneDouble>(message, CamelCaseContext.Default.PrimitivesOneDouble);
            Differential.Same<Primitives_OneSingleContract, Primitives.OneSingle>(small, CamelCaseContext.Default.PrimitivesOneSingle);
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
            int high = i % 3 < 2 ? 0 : random.Next(int.MinValue, int.MaxValue);
            message.Number = new decimal(i % 7 == 0 ? i % 3 : random.Next(int.MinValue, int.MaxValue), i % 5 == 0 ? 0 : random.Next(), high, i % 2 == 0, (byte)(i % 29));
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
    public void Numbers_do_not_depend_on_the_culture() => UnderEachCulture(() =>
    {
        Assert.NotEqual("-1.5", (-1.5).ToString(CultureInfo.CurrentCulture));
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

    // sv-SE has a minus sign of its own and tr-TR a dotless i; the first one has all of it, also on a machine that knows no cultures.
    private static void UnderEachCulture(Action test)
    {
        CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "−";
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NumberGroupSeparator = ".";
        strange.NumberFormat.NaNSymbol = "¤¤¤";
        strange.NumberFormat.PositiveInfinitySymbol = "∞";
        strange.NumberFormat.NegativeInfinitySymbol = "−∞";
        strange.DateTimeFormat.TimeSeparator = ".";
        strange.DateTimeFormat.DateSeparator = "-";

        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo[] known = CultureInfo.GetCultures(CultureTypes.SpecificCultures);
            foreach (CultureInfo culture in known.Where(culture => culture.Name is "sv-SE" or "tr-TR").Prepend(strange))
            {
                CultureInfo.CurrentCulture = culture;
                test();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
