namespace ShapeGen.Shapes.Tests;

public class StateNamesTests
{
    [Theory]
    [InlineData("linearLayer", "linear_layer")]
    [InlineData("_linearLayer", "linear_layer")]
    [InlineData("LinearLayer", "linear_layer")]
    [InlineData("__linearLayer", "linear_layer")]
    [InlineData("linear_layer", "linear_layer")]
    [InlineData("Linear_Layer", "linear_layer")]
    [InlineData("fc1", "fc1")]
    [InlineData("Fc1", "fc1")]
    [InlineData("conv2dA", "conv2d_a")]
    [InlineData("conv1x1", "conv1x1")]
    [InlineData("layer1_2", "layer1_2")]
    [InlineData("block1Conv2", "block1_conv2")]
    [InlineData("weightIhL0", "weight_ih_l0")]
    [InlineData("LSTMCell", "lstm_cell")]
    [InlineData("qkvBN", "qkv_bn")]
    [InlineData("LSTM", "lstm")]
    [InlineData("W", "w")]
    [InlineData("x", "x")]
    [InlineData("größeÄndern", "größe_ändern")]
    [InlineData("weight_", "weight_")]
    [InlineData("_", "_")]
    [InlineData("", "")]
    public void A_member_goes_by_its_name_in_snake_case(string member, string expected) =>
        Assert.Equal(expected, StateNames.FromMember(member));
}
