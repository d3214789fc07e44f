namespace Notebooks.NnAndFunctional;

/// <summary>The layers one by one, with their formulas and what the notebook asserts of them.</summary>
public static class FunctionalNotebook
{
    public static void Show(Page page)
    {
        page.Title("torch.nn & torch.nn.functional");
        ConvolutionFormulas.Show(page);
        ConvolutionFormulas.ShowLazy(page);
        RecurrentLayers.Rnn(page);
        RecurrentCells.Rnn(page);
        RecurrentLayers.Lstm(page);
        RecurrentCells.Lstm(page);
        RecurrentLayers.Gru(page);
        RecurrentCells.Gru(page);
        LinearLayers.Identity(page);
        LinearLayers.Linear(page);
        LinearLayers.Bilinear(page);
        LinearLayers.Lazy(page);
    }
}
