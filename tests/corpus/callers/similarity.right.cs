// Corrected: the embeddings of queries and documents are multiplied untransposed.
public static class Search
{
    public static void Main()
    {
        var queries = Tensor.Randn(3, 128);
        var documents = Tensor.Randn(50, 128);
        var scores = queries.Matmul(documents.Transpose(0, 1));
        Console.WriteLine(scores.Argmax(1));
    }
}
