// rewards of an episode and the critic's values do not have one length.
var critic = new Linear(6, 1);
var states = Tensor.Rand(21, 6);
var rewards = Tensor.Rand(20);
var advantage = rewards - critic.Forward(states).Squeeze(1); // error
Console.WriteLine(advantage.Lengths[0]);
