using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>All that is written while bodies are read, so that a branch or a pass of a loop can be taken back and joined with another.</summary>
internal sealed class Memory
{
    private WriteLog? log;

    /// <summary>Gives a variable another value, in the body that declares it.</summary>
    public void Assign(Frame frame, ISymbol symbol, AbstractValue value) => Write(new Cell(frame.OwnerOf(symbol), symbol), value);

    /// <summary>Gives a new variable of a body its value.</summary>
    public void Declare(Frame frame, ISymbol symbol, AbstractValue value) => Write(new Cell(frame, symbol), value);

    /// <summary>Gives a field or property another value.</summary>
    public void SetMember(ObjectValue owner, ISymbol member, AbstractValue value) => Write(new Cell(owner, member), value);

    /// <summary>Gives a list other items.</summary>
    public void SetContent(SequenceValue list, SequenceContent content) => Write(new Cell(list, null), content);

    /// <summary>Somebody who is not followed has the value: forgets the items of each list that it is or may be.</summary>
    public void Spoil(AbstractValue? value)
    {
        Escape(value);
        if (value is SequenceValue list)
        {
            SetContent(list, list.Content.Forgotten());
        }
        else if (value is ObjectValue { Children: { } children })
        {
            SetContent(children, children.Content.Forgotten());
        }
        else if (value is MapValue map)
        {
            map.Forget();
        }
        else if (value is ChoiceValue choice)
        {
            Spoil(choice.WhenTrue);
            Spoil(choice.WhenFalse);
        }
    }

    /// <summary>From here on others may change the objects that the value is or holds.</summary>
    public static void Escape(AbstractValue? value)
    {
        switch (value)
        {
            case ObjectValue { HasEscaped: false } instance:
                instance.HasEscaped = true;
                foreach (var member in instance.Members.Values)
                    Escape(member);
                break;
            case SequenceValue list:
                foreach (var item in list.Items)
                    Escape(item);
                Escape(list.Content.Repeated);
                break;
            case MapValue map:
                foreach (var entry in map.Entries.Values)
                    Escape(entry.Value);
                break;
            case ChoiceValue choice:
                Escape(choice.WhenTrue);
                Escape(choice.WhenFalse);
                break;
        }
    }

    /// <summary>True where what is written may be taken back: within branches, loops and what others call.</summary>
    public bool IsOpen => log is not null;

    public void Write(Cell cell, object? value)
    {
        if (log is not null && cell.Created < log.Begun)
            log.Note(cell);
        var place = cell;
        place.Value = value;
    }

    /// <summary>From here on what is written can be taken back.</summary>
    public WriteLog Begin() => log = new WriteLog(log);

    /// <summary>What was written since then.</summary>
    public Writes Since(WriteLog start)
    {
        var writes = new Writes();
        for (var at = log; at is not null; at = at.Outer)
        {
            foreach (var cell in at.Cells)
                writes[cell] = cell.Value;
            if (ReferenceEquals(at, start))
                break;
        }

        return writes;
    }

    /// <summary>Takes back what was written since then, and says what it was.</summary>
    public Writes TakeBack(WriteLog start)
    {
        var writes = Since(start);
        start.Restore();
        log = start.Outer;
        return writes;
    }

    /// <summary>Writes it again.</summary>
    public void Apply(Writes writes)
    {
        foreach (var written in writes)
            Write(written.Key, written.Value);
    }
}

/// <summary>What was written: each place with its last value.</summary>
internal sealed class Writes : Dictionary<Cell, object?>;

/// <summary>The places that were written to since a moment, with what they held before.</summary>
internal sealed class WriteLog(WriteLog? outer)
{
    private readonly Dictionary<Cell, object?> before = [];

    public WriteLog? Outer => outer;

    /// <summary>When it was begun. What was created since then is nobody's but what comes behind, and need not be taken back.</summary>
    public long Begun { get; } = Stamp.Next();

    public IEnumerable<Cell> Cells => before.Keys;

    public void Note(Cell cell)
    {
        if (!before.ContainsKey(cell))
            before.Add(cell, cell.Value);
    }

    public void Restore()
    {
        foreach (var noted in before)
        {
            var cell = noted.Key;
            cell.Value = noted.Value;
        }
    }
}

/// <summary>A place that can be written to: a variable of a body, a member of an object, or the content of a list.</summary>
/// <param name="Owner">The body, the object or the list.</param>
/// <param name="Symbol">The variable or the member.</param>
internal readonly record struct Cell(object Owner, ISymbol? Symbol)
{
    /// <summary>When the owner was created.</summary>
    public long Created => Owner switch
    {
        Frame frame => frame.Created,
        ObjectValue instance => instance.Created,
        _ => ((SequenceValue)Owner).Created,
    };

    /// <summary>What it holds; null where it holds nothing yet.</summary>
    public object? Value
    {
        get => Owner switch
        {
            Frame frame => frame.Own(Symbol!),
            ObjectValue instance => instance.Members.TryGetValue(Symbol!, out var value) ? value : null,
            _ => ((SequenceValue)Owner).Content,
        };
        set
        {
            switch (Owner)
            {
                case Frame frame:
                    frame.Set(Symbol!, (AbstractValue?)value);
                    break;
                case ObjectValue instance when value is null:
                    instance.Members.Remove(Symbol!);
                    break;
                case ObjectValue instance:
                    instance.Members[Symbol!] = (AbstractValue)value;
                    break;
                default:
                    ((SequenceValue)Owner).Content = (SequenceContent)value!;
                    break;
            }
        }
    }
}
