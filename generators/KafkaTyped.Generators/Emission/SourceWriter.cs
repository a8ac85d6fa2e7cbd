using System.Text;

namespace KafkaTyped.Generators.Emission;

/// <summary>
/// Writes C# with line feeds and four spaces on every machine. Takes raw string literals of several lines: each line is indented.
/// </summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;
    private bool _lineIsOpen;

    /// <summary>Indents the lines that follow by one level more.</summary>
    public void Indent() => _level++;

    /// <summary>Indents the lines that follow by one level less.</summary>
    public void Outdent()
    {
        if (_level == 0)
        {
            throw new InvalidOperationException("Outdent without an Indent.");
        }

        _level--;
    }

    /// <summary>Writes an opening brace on a line of its own and indents.</summary>
    public void OpenBrace()
    {
        WriteLine("{");
        Indent();
    }

    /// <summary>Outdents and writes a closing brace.</summary>
    /// <param name="suffix">What follows the brace on its line.</param>
    public void CloseBrace(string suffix = "")
    {
        Outdent();
        WriteLine("}" + suffix);
    }

    /// <summary>Writes a part of a line, or of several, without ending the last one.</summary>
    public void Write(string text)
    {
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            int length = (end < 0 ? text.Length : end) - start;
            if (length > 0 && end >= 0 && text[end - 1] == '\r')
            {
                length--;
            }

            if (length > 0)
            {
                if (!_lineIsOpen)
                {
                    _text.Append(' ', _level * SpacesPerLevel);
                    _lineIsOpen = true;
                }

                _text.Append(text, start, length);
            }

            if (end < 0)
            {
                return;
            }

            EndLine();
            start = end + 1;
        }
    }

    /// <summary>Writes one line, or several.</summary>
    public void WriteLine(string text)
    {
        Write(text);
        EndLine();
    }

    /// <summary>Ends the line; an empty one when nothing was written in it.</summary>
    public void WriteLine() => EndLine();

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">A brace or a line is still open.</exception>
    public string Finish() =>
        _level == 0 && !_lineIsOpen
            ? _text.ToString()
            : throw new InvalidOperationException($"The source is unfinished: {_level} levels are open.");

    private void EndLine()
    {
        _text.Append('\n');
        _lineIsOpen = false;
    }
}
