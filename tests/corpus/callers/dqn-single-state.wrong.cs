// a single observation is fed to the policy as a vector of features and its batch is indexed.
var policy = new Linear(4, 2);
var state = Tensor.Create(new float[] { 0.1f, 0f, 0.2f, 0f }, [4]);
var values = policy.Forward(state);
Console.WriteLine(values[0, 1]); // error
