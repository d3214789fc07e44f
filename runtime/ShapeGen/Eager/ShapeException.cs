namespace ShapeGen;

/// <summary>A tensor's shape does not fit the contract of what it was given to. The message is the one that the build gives.</summary>
public sealed class ShapeException : ArgumentException
{
    /// <summary>An error with that message.</summary>
    public ShapeException(string message)
        : base(message)
    {
    }
}
