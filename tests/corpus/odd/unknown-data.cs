// The number of columns is known only when the file was read.
public static class Program
{
    public static void Main()
    {
        var text = "1,2,3\n4,5,6\n";
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').Select(float.Parse).ToArray()).ToArray();
        var table = Tensor.Create(rows.SelectMany(row => row).ToArray(), [rows.Length, rows[0].Length]);
        var model = new Linear(3, 1);
        var total = 0f;
        foreach (var row in Enumerable.Range(0, rows.Length))
            total += model.Forward(table.Select(0, row)).Sum();
        Console.WriteLine(total);
    }
}
