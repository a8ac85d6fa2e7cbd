using System.Text;
using System.Text.Json;
using KafkaTyped.CompilerServices;
using KafkaTyped.Json.Tests.Infrastructure;
using KafkaTyped.Json.Tests.Messages;

namespace KafkaTyped.Json.Tests;

public sealed class EscapingTests
{
    private static readonly char[] s_edges = ['\uD7FF', '\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uE000', 'a', '"', '\0', '\uFFFF'];

    [Fact]
    public void Every_unit_alone()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            SameText(((char)unit).ToString());
        }
    }

    [Fact]
    public void Every_unit_as_a_char()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            Differential.Same<Primitives_OneCharContract, Primitives.OneChar>(
                new Primitives.OneChar { Unit = (char)unit }, CamelCaseContext.Default.PrimitivesOneChar);
        }
    }

    // Inside the part that is looked at 16 units at once, in the steps of eight, and in what is left over.
    [Theory]
    [InlineData(3, 2)]
    [InlineData(7, 5)]
    [InlineData(0, 40)]
    [InlineData(17, 9)]
    [InlineData(40, 0)]
    public void Every_unit_between_plain_text(int before, int after)
    {
        for (int unit = 0; unit <= char.MaxValue; unit += unit < 0x300 ? 1 : 13)
        {
            SameText(new string('a', before) + (char)unit + new string('z', after));
        }
    }

    [Fact]
    public void Every_special_unit_at_every_place()
    {
        foreach (char special in "\"\\&'<>+`\u007F\u0080\u001F\u00FF\u0100\uFF41")
        {
            for (int length = 1; length <= 50; length++)
            {
                for (int place = 0; place < length; place++)
                {
                    char[] text = new string('x', length).ToCharArray();
                    text[place] = special;
                    SameText(new string(text));
                }
            }
        }
    }

    [Fact]
    public void Every_unit_beside_surrogates()
    {
        StringBuilder pairs = new();
        foreach (char edge in s_edges)
        {
            for (int unit = 0; unit <= char.MaxValue; unit++)
            {
                pairs.Append(edge).Append((char)unit).Append('-').Append((char)unit).Append(edge).Append('|');
                if (pairs.Length >= 4096)
                {
                    SameText(pairs.ToString());
                    pairs.Clear();
                }
            }
        }

        SameText(pairs.ToString());
    }

    [Fact]
    public void Every_pair_of_surrogates_that_is_a_character()
    {
        StringBuilder text = new();
        for (int scalar = 0x10000; scalar <= 0x10FFFF; scalar++)
        {
            text.Append(char.ConvertFromUtf32(scalar));
            if (text.Length >= 8192)
            {
                SameText(text.ToString());
                text.Clear();
            }
        }

        SameText(text.ToString());
    }

    // Whatever room is left in the buffer when a value begins: it grows in the middle of it, and loses nothing.
    [Fact]
    public void Every_room_that_can_be_left()
    {
        foreach (string filling in new[] { "a", "é", "\"", "😀", "a\n" })
        {
            for (int length = 0; length <= 70; length++)
            {
                Primitives.OneText message = new() { Text = string.Concat(Enumerable.Repeat(filling, length)) };
                byte[] expected = JsonSerializer.SerializeToUtf8Bytes(message, CamelCaseContext.Default.PrimitivesOneText);
                for (int taken = 0; taken <= 128; taken++)
                {
                    RecordBuffer buffer = new(128);
                    buffer.GetSpan(taken)[..taken].Fill((byte)'#');
                    buffer.Advance(taken);
                    RecordWriter writer = new(buffer);
                    Primitives_OneTextContract.WriteValue(message, ref writer);
                    writer.Complete();
                    Assert.True(buffer.WrittenSpan[taken..].SequenceEqual(expected), $"{length} of '{filling}' behind {taken} bytes");
                    Assert.Equal(-1, buffer.WrittenSpan[..taken].IndexOfAnyExcept((byte)'#'));
                }
            }
        }
    }

    [Fact]
    public void Every_room_that_can_be_left_for_other_values()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Primitives.Nullables message = ValueFactory.Create<Primitives.Nullables>(seed * 8191);
            byte[] expected;
            try
            {
                expected = JsonSerializer.SerializeToUtf8Bytes(message, CamelCaseContext.Default.PrimitivesNullables);
            }
            catch (Exception error) when (error is ArgumentException or JsonException)
            {
                continue;
            }

            for (int capacity = 16; capacity < 600; capacity++)
            {
                RecordBuffer buffer = new(capacity);
                RecordWriter writer = new(buffer);
                Primitives_NullablesContract.WriteValue(message, ref writer);
                writer.Complete();
                Assert.True(buffer.WrittenSpan.SequenceEqual(expected), $"seed {seed} in {capacity} bytes");
            }
        }
    }

    private static void SameText(string text) =>
        Differential.Same<Primitives_OneTextContract, Primitives.OneText>(
            new Primitives.OneText { Text = text }, CamelCaseContext.Default.PrimitivesOneText);
}
