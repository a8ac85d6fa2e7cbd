using KafkaTyped.Generators.Emission;

namespace KafkaTyped.Generators.Tests;

/// <summary>The printer of generated code.</summary>
public sealed class SourceWriterTests
{
    [Fact]
    public void Lines_end_in_line_feeds_and_are_indented_by_four_spaces()
    {
        SourceWriter writer = new();
        writer.WriteLine("a");
        writer.OpenBrace();
        writer.WriteLine("b\r\n\r\nc\n    d");
        writer.Write("e");
        writer.Write("f");
        writer.WriteLine();
        writer.WriteLine();
        writer.CloseBrace(";");

        Assert.Equal("a\n{\n    b\n\n    c\n        d\n    ef\n\n};\n", writer.Finish());
    }

    [Fact]
    public void Nothing_unfinished_is_given_out()
    {
        SourceWriter indented = new();
        indented.OpenBrace();
        SourceWriter open = new();
        open.Write("a");

        Assert.Throws<InvalidOperationException>(() => indented.Finish());
        Assert.Throws<InvalidOperationException>(() => open.Finish());
        Assert.Throws<InvalidOperationException>(() => new SourceWriter().Outdent());
    }
}
