// Wide and deep (Cheng et al. 2016): crossed features beside a tower whose widths come from an array.
var model = new WideAndDeep(wide: 12, deep: 6, hidden: [16, 8]);
Console.WriteLine(model.Forward(Tensor.Rand(3, 12), Tensor.Rand(3, 6)).Lengths[1]);

[Model]
public partial class WideAndDeep
{
    private readonly Linear wideLayer;
    private readonly Sequential tower;
    private readonly Linear head;

    public WideAndDeep(int wide, int deep, params int[] hidden)
    {
        wideLayer = new Linear(wide, 1, bias: false);
        var layers = new List<IModule>();
        var inputs = deep;
        foreach (var width in hidden)
        {
            layers.Add(new Linear(inputs, width));
            layers.Add(new ReLU());
            inputs = width;
        }

        tower = new Sequential(layers);
        head = new Linear(inputs, 1);
    }

    [Shape("(N, wide), (N, deep) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> crossed, Tensor<float> features) =>
        (wideLayer.Forward(crossed) + head.Forward(tower.Forward(features))).Sigmoid();
}
