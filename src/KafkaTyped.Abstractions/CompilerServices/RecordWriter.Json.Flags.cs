using System.Diagnostics;

namespace KafkaTyped.CompilerServices;

/// <content>Combined flags of an enum by name.</content>
public ref partial struct RecordWriter
{
    /// <summary>Adds the name of a flag to the text that is being written, when all of its bits are left, and takes these away.</summary>
    /// <param name="start">Where the text began, as <see cref="Position"/>; its opening quote stands there.</param>
    /// <param name="rest">The bits that no name was written for yet.</param>
    /// <param name="flag">The flag's bits, not 0.</param>
    /// <param name="name">Its name, escaped.</param>
    public void WriteJsonFlag(int start, ref ulong rest, ulong flag, scoped ReadOnlySpan<byte> name)
    {
        Debug.Assert(flag != 0, "A flag without bits is in every value.");
        if ((rest & flag) != flag || rest == 0)
        {
            return;
        }

        rest &= ~flag;
        if (_position > start + 1)
        {
            WriteRaw(", "u8);
        }

        WriteRaw(name);
    }

    /// <summary>Forgets what was written behind a position.</summary>
    /// <param name="position">An earlier <see cref="Position"/>.</param>
    public void Rewind(int position)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)_position, nameof(position));
        _position = position;
    }
}
