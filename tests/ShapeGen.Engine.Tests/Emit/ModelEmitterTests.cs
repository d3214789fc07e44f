namespace ShapeGen.Engine.Tests;

public class ModelEmitterTests
{
    [Fact]
    public void LeNet()
    {
        var text = ModelEmitter.Emit(LeNetGraph.Model);
        GeneratedCode.Compile(LeNetGraph.Source, text);
        Snapshot.Verify(text);
    }
}
