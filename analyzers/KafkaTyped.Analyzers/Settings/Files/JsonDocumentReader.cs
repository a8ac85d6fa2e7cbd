using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>
/// Reads JSON as .NET's configuration does: comments and trailing commas are allowed, nothing else beyond the standard. System.Text.Json cannot be
/// used here: netstandard2.0 does not have it, and an analyzer that ships its own copy clashes with the compiler's.
/// </summary>
internal sealed class JsonDocumentReader
{
    // System.Text.Json's limit: a deeper file does not load at run time either.
    private const int MaximumDepth = 64;

    private static readonly IReadOnlyList<JsonNode> s_none = [];

    private readonly string _text;
    private int _position;
    private JsonFault? _fault;

    private JsonDocumentReader(string text) => _text = text;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">Why it is no document; <see langword="null"/> when it is.</param>
    /// <returns>The root; <see langword="null"/> with a fault.</returns>
    public static JsonNode? Read(string text, out JsonFault? fault)
    {
        JsonDocumentReader reader = new(text);
        JsonNode? root = reader.ReadDocument();
        fault = reader._fault;
        return fault is null ? root : null;
    }

    private JsonNode? ReadDocument()
    {
        SkipSpace();
        if (_fault is null && !At('{'))
        {
            return Fail("the document must be one object, '{ … }'");
        }

        JsonNode? root = ReadValue("", 1);
        SkipSpace();
        return _fault is null && _position < _text.Length ? Fail("there is more after the end of the object") : root;
    }

    private JsonNode? ReadValue(string name, int depth)
    {
        SkipSpace();
        if (_fault is not null)
        {
            return null;
        }

        if (_position >= _text.Length)
        {
            return Fail("the file ends where a value is expected");
        }

        int start = _position;
        switch (_text[_position])
        {
            case '{':
                return depth > MaximumDepth ? Fail("it is nested more than 64 deep") : ReadContainer(name, JsonNodeKind.Object, '}', depth);
            case '[':
                return depth > MaximumDepth ? Fail("it is nested more than 64 deep") : ReadContainer(name, JsonNodeKind.Array, ']', depth);
            case '"':
                return ReadText() is { } text ? Leaf(JsonNodeKind.Text, start, name, text) : null;
            case 't' when Word("true"):
                return Leaf(JsonNodeKind.Boolean, start, name, "True");
            case 'f' when Word("false"):
                return Leaf(JsonNodeKind.Boolean, start, name, "False");
            case 'n' when Word("null"):
                return Leaf(JsonNodeKind.Null, start, name, null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber() ? Leaf(JsonNodeKind.Number, start, name, _text.Substring(start, _position - start)) : null;
            default:
                return Fail("a value is expected: text in double quotes, a number, true, false, null, '{' or '['");
        }
    }

    private JsonNode Leaf(JsonNodeKind kind, int start, string name, string? text) =>
        new(kind, TextSpan.FromBounds(start, _position), name, text, s_none);

    private JsonNode? ReadContainer(string name, JsonNodeKind kind, char end, int depth)
    {
        int start = _position++;
        List<JsonNode> children = [];
        for (SkipSpace(); _fault is null && !At(end); SkipSpace())
        {
            if (ReadMember(kind, depth) is not { } child)
            {
                return null;
            }

            children.Add(child);
            SkipSpace();
            if (At(','))
            {
                _position++;
            }
            else if (_fault is null && !At(end))
            {
                return Fail(_position >= _text.Length ? $"the file ends before '{end}'" : $"',' or '{end}' is expected");
            }
        }

        if (_fault is not null)
        {
            return null;
        }

        _position++;
        return new JsonNode(kind, TextSpan.FromBounds(start, _position), name, null, children);
    }

    private JsonNode? ReadMember(JsonNodeKind kind, int depth)
    {
        if (kind == JsonNodeKind.Array)
        {
            return ReadValue("", depth + 1);
        }

        if (!At('"'))
        {
            return Fail(_position >= _text.Length ? "the file ends before '}'" : "a name in double quotes is expected");
        }

        if (ReadText() is not { } name)
        {
            return null;
        }

        SkipSpace();
        if (_fault is null && !At(':'))
        {
            return Fail($"':' is expected after \"{name}\"");
        }

        _position++;
        return ReadValue(name, depth + 1);
    }

    private string? ReadText()
    {
        StringBuilder? unescaped = null;
        int start = ++_position;
        for (; _position < _text.Length; _position++)
        {
            char unit = _text[_position];
            if (unit == '"')
            {
                string text = unescaped?.ToString() ?? _text.Substring(start, _position - start);
                _position++;
                return text;
            }

            if (unit < ' ')
            {
                Fail("text in double quotes must end in its line");
                return null;
            }

            if (unit != '\\')
            {
                unescaped?.Append(unit);
                continue;
            }

            unescaped ??= new StringBuilder(_text, start, _position - start, 64);
            if (!ReadEscape(unescaped))
            {
                return null;
            }
        }

        Fail("the file ends inside a text in double quotes");
        return null;
    }

    // Leaves the position at the last character of the escape.
    private bool ReadEscape(StringBuilder output)
    {
        _position++;
        switch (_position < _text.Length ? _text[_position] : '\0')
        {
            case '"':
                output.Append('"');
                return true;
            case '\\':
                output.Append('\\');
                return true;
            case '/':
                output.Append('/');
                return true;
            case 'b':
                output.Append('\b');
                return true;
            case 'f':
                output.Append('\f');
                return true;
            case 'n':
                output.Append('\n');
                return true;
            case 'r':
                output.Append('\r');
                return true;
            case 't':
                output.Append('\t');
                return true;
            case 'u' when _position + 4 < _text.Length
                && ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                output.Append((char)unit);
                _position += 4;
                return true;
            default:
                _position--;
                Fail("'\\' must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits");
                return false;
        }
    }

    private bool ReadNumber()
    {
        if (At('-'))
        {
            _position++;
        }

        bool leadingZero = At('0');
        int digits = SkipDigits();
        bool valid = digits > 0 && !(leadingZero && digits > 1);
        if (valid && At('.'))
        {
            _position++;
            valid = SkipDigits() > 0;
        }

        if (valid && (At('e') || At('E')))
        {
            _position++;
            if (At('+') || At('-'))
            {
                _position++;
            }

            valid = SkipDigits() > 0;
        }

        if (!valid)
        {
            Fail("this is no number of JSON");
        }

        return valid;
    }

    private int SkipDigits()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        return _position - start;
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_fault is null && _position < _text.Length)
        {
            if (_text[_position] is ' ' or '\t' or '\r' or '\n')
            {
                _position++;
            }
            else if (!At('/'))
            {
                return;
            }
            else
            {
                SkipComment();
            }
        }
    }

    private void SkipComment()
    {
        char next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (next == '/')
        {
            while (_position < _text.Length && _text[_position] is not ('\n' or '\r'))
            {
                _position++;
            }
        }
        else if (next == '*' && _text.IndexOf("*/", _position + 2, StringComparison.Ordinal) is >= 0 and int end)
        {
            _position = end + 2;
        }
        else
        {
            Fail(next == '*' ? "this comment has no end" : "'/' begins a comment only before '/' or '*'");
        }
    }

    private bool At(char expected) => _position < _text.Length && _text[_position] == expected;

    private JsonNode? Fail(string reason)
    {
        int start = Math.Min(_position, _text.Length);
        _fault ??= new JsonFault(TextSpan.FromBounds(start, Math.Min(start + 1, _text.Length)), reason);
        return null;
    }
}
