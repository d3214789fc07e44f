namespace ShapeGen.Tests.RandomNumbers;

/// <summary>Tests that seed the generator all layers share: no other test runs at the same time.</summary>
[CollectionDefinition(nameof(SeededTests), DisableParallelization = true)]
public class SeededTests;
