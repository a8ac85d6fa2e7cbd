using System.Text;
using KafkaTyped.Json.Tests.Infrastructure;
using KafkaTyped.Json.Tests.Messages;

namespace KafkaTyped.Json.Tests;

public sealed class SerializerTests
{
    [Fact]
    public void A_member_with_a_serializer_is_written_by_it()
    {
        Attributes.WithSerializer message = new() { A = 1, Text = "text", Optional = null, B = 2 };
        Assert.Equal(
            """{"a":1,"text":"TEXT","b":2}""",
            Encoding.UTF8.GetString(Differential.Write<Attributes_WithSerializerContract, Attributes.WithSerializer>(message)));
    }

    [Fact]
    public void It_is_asked_for_null_too()
    {
        Attributes.WithSerializer message = new() { Text = null, Optional = "there" };
        Assert.Equal(
            """{"a":0,"text":null,"optional":"THERE","b":0}""",
            Encoding.UTF8.GetString(Differential.Write<Attributes_WithSerializerContract, Attributes.WithSerializer>(message)));
    }
}
