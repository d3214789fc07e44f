namespace ShapeGen.Execution;

/// <summary>Work in parts that can be done in any order and at the same time.</summary>
internal interface IWork
{
    /// <summary>Does one part.</summary>
    void Run(int part);
}
