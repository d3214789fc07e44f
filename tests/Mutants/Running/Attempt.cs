namespace ShapeGen.Mutants.Running;

/// <summary>Runs a test.</summary>
internal static class Attempt
{
    /// <summary>Why it fails; null where it passes.</summary>
    public static Exception? Of(TestCase test)
    {
        try
        {
            test.Run();
            return null;
        }
        catch (Exception exception)
        {
            return exception.InnerException ?? exception;
        }
    }
}
