namespace ShapeGen.Fuzz.Cost;

/// <summary>Models that nobody writes, on which a checker without bounds hangs or overflows.</summary>
internal static class HostileModels
{
    /// <summary>The texts by what is hostile in them.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["deeply nested contract"] = Model($"({new string('(', 20_000)}N{new string(')', 20_000)}, 4) -> (N, 4)"),
        ["long contract"] = Model($"(N, 4) -> ({string.Join(" + ", Enumerable.Repeat("N", 20_000))}, 4)"),
        ["signs"] = Model($"(N, 4) -> ({new string('-', 20_000)}N, 4)"),
        ["choices"] = Model($"(N, 4) -> ({string.Concat(Enumerable.Range(0, 5_000).Select(at => $"N == {at} ? {at} : "))}N, 4)"),
        ["powers"] = Model($"(A, B, C) -> ({string.Join(" * ", Enumerable.Repeat("(A + B + C + 1)", 60))})"),
        ["quotients"] = Model($"(A, B) -> ({string.Concat(Enumerable.Repeat("(", 200))}A{string.Concat(Enumerable.Repeat(" // B + A) * 3", 200))})"),
        ["enormous number"] = Model("(N, 99999999999999999999999999) -> (N, 4)"),
        ["overflow"] = Model("(N, 4) -> (N * 9223372036854775807 * 9223372036854775807, 4)"),
        ["many facts"] = Model($"(N, 4) -> (N, 4), {string.Join(", ", Enumerable.Range(2, 60).Select(at => $"N % {at} == 0 or N >= {at}"))}", "return x.Reshape(-1, 8).Reshape(-1, 4);"),
        ["many variables"] = Model($"({string.Join(", ", Enumerable.Range(0, 400).Select(at => $"S{at}"))}) -> ({string.Join("*", Enumerable.Range(0, 400).Select(at => $"S{at}"))})", "return x.Reshape(-1);"),
        ["long chain"] = Model("(N, 4) -> (N, 4)", $"return x{string.Concat(Enumerable.Repeat(".Relu()", 2_000))};"),
        ["long sum"] = Model("(N, 4) -> (N, 4)", $"return {string.Join(" + ", Enumerable.Repeat("x", 2_000))};"),
        ["long sum of sizes"] = Model("(N, 4) -> (N, 4)", $"var size = {string.Join(" + ", Enumerable.Repeat("x.Lengths[0] * x.Lengths[1]", 2_000))}; return x;"),
        ["nested choices"] = Model("(N, 4) -> (N, 4)", $"return {string.Concat(Enumerable.Range(0, 300).Select(at => $"x.Lengths[0] > {at} ? x.Relu() : ("))}x{new string(')', 300)};"),
        ["nested loops"] = Model("(N, 4) -> (N, 4)", $"{string.Concat(Enumerable.Range(0, 12).Select(at => $"for (var i{at} = 0; i{at} < 60; i{at}++) "))} x = x.Relu(); return x;"),
        ["open loops"] = Model("(N, 4) -> (N, 4)", $"{string.Concat(Enumerable.Range(0, 10).Select(at => $"for (var i{at} = 0; i{at} < x.Lengths[0]; i{at}++) "))} x = x.Relu(); return x;"),
        ["many branches"] = Model("(N, 4) -> (N, 4)", $"{string.Concat(Enumerable.Range(0, 300).Select(at => $"if (x.Lengths[0] % {at + 2} == 0) x = x.Relu(); else x = x.Tanh(); "))} return x;"),
        ["doubling methods"] = Model("(N, 4) -> (N, 4)", "return F0(x);", string.Concat(Enumerable.Range(0, 30).Select(at => $"Tensor<float> F{at}(Tensor<float> x) => F{at + 1}(x) + F{at + 1}(x); ")) + "Tensor<float> F30(Tensor<float> x) => x;"),
        ["endless recursion"] = Model("(N, 4) -> (N, 4)", "return F(x, 3);", "Tensor<float> F(Tensor<float> x, int n) => F(x, n + 1) + F(x, n - 1);"),
        ["growing size"] = Model("(N, 4) -> (N, 4)", $"{string.Concat(Enumerable.Repeat("x = Tensor.Cat([x, x.Reshape(-1, 4)], dim: 0); ", 200))} return x;"),
        ["growing product"] = Model("(N, M, 4) -> (N, M, 4)", $"{string.Concat(Enumerable.Repeat("x = x.Reshape(x.Lengths[0] * x.Lengths[1], x.Lengths[0] + x.Lengths[1], -1); ", 30))} return x;"),
    };

    private static string Model(string contract, string body = "return x;", string members = "") => $$"""
        [Model]
        public partial class Large
        {
            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                {{body}}
            }

            {{members}}
        }
        """;
}
