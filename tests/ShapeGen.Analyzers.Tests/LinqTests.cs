namespace ShapeGen.Analyzers.Tests;

/// <summary>Calls on tensors that bind to LINQ.</summary>
public class LinqTests
{
    [Theory]
    [InlineData("Console.WriteLine(labels.{|SG1009:Sum|}());")]
    [InlineData("Console.WriteLine(labels.{|SG1009:Max|}());")]
    [InlineData("foreach (var value in x.{|SG1009:Reverse|}()) Console.WriteLine(value);")]
    [InlineData("Console.WriteLine(x.{|SG1009:Average|}());")]
    public Task An_operation_of_tensors_is_told_at_its_name(string statement) => Verify.Findings(Calls(statement));

    [Theory]
    [InlineData("Console.WriteLine(x.Sum());")]
    [InlineData("Console.WriteLine(Tensor.Sum<long>(labels));")]
    [InlineData("Console.WriteLine(x.AsEnumerable().Average());")]
    [InlineData("Console.WriteLine(labels.Sum(label => label + 1));")]
    [InlineData("Console.WriteLine(labels.Count());")]
    [InlineData("Console.WriteLine(labels.SequenceEqual(labels));")]
    [InlineData("Console.WriteLine(new[] { 1, 2 }.Sum());")]
    [InlineData("Console.WriteLine(x.Select(value => value * 2).Max());")]
    public Task What_is_meant_is_not_told(string statement) => Verify.Findings(Calls(statement));

    private static string Calls(string statement) => $$"""
        public static class Caller
        {
            public static void Call(Tensor<float> x, Tensor<long> labels)
            {
                {{statement}}
            }
        }
        """;
}
