namespace ShapeGen.Mutants.Running;

/// <summary>A test with one row of its data.</summary>
/// <param name="Name">Its name, the same in each run.</param>
/// <param name="Run">Runs it; throws where it fails.</param>
internal sealed record TestCase(string Name, Action Run);
