using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Naming
{
    public class Members
    {
        public int Simple { get; set; }

        public int TwoWords { get; set; }

        public int XMLHttpRequest { get; set; }

        public int IOStream { get; set; }

        public int ID { get; set; }

        public int UTF8Text { get; set; }

        public int Line1Address2 { get; set; }

        public int A { get; set; }

        public int lower { get; set; }

        public int With_Underscore { get; set; }

        public int _Leading { get; set; }

        public int trailing_ { get; set; }

        public int ÄnderungsÖffnung { get; set; }

        public int İstanbul { get; set; }

        public int I { get; set; }

        public int @event { get; set; }

        [JsonPropertyName("Given Name")]
        public int Given { get; set; }

        public Inner? InnerMember { get; set; }

        public Dictionary<string, int>? KeysStay { get; set; }
    }

    public sealed record Inner(int InnerValue);

    [KafkaTopic("t")]
    public sealed class Camel : Members;

    [KafkaTopic("t", JsonNaming = JsonKnownNamingPolicy.Unspecified)]
    public sealed class AsTheyAre : Members;

    [KafkaTopic("t", JsonNaming = JsonKnownNamingPolicy.SnakeCaseLower)]
    public sealed class SnakeLower : Members;

    [KafkaTopic("t", JsonNaming = JsonKnownNamingPolicy.SnakeCaseUpper)]
    public sealed class SnakeUpper : Members;

    [KafkaTopic("t", JsonNaming = JsonKnownNamingPolicy.KebabCaseLower)]
    public sealed class KebabLower : Members;

    [KafkaTopic("t", JsonNaming = JsonKnownNamingPolicy.KebabCaseUpper)]
    public sealed class KebabUpper : Members;
}
