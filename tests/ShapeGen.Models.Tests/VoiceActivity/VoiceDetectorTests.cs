using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Tests.Shared;
using VoiceActivity;

namespace ShapeGen.Models.Tests.VoiceActivity;

/// <summary>Silero VAD computes what ONNX Runtime computes, in any number of streams.</summary>
public class VoiceDetectorTests
{
    [Fact]
    public void Run_is_compiled() =>
        Assert.NotNull(typeof(VoiceDetector).GetMethod("shapeGenCompute", BindingFlags.Instance | BindingFlags.NonPublic));

    [Fact]
    public void A_stream_hears_what_ONNX_Runtime_hears()
    {
        var stream = new SpeechStream(Recording.Detector);

        var probabilities = stream.ListenToAll(Recording.Samples);

        Assert.Equal(400, probabilities.Length);
        Assert.InRange(Reference.Difference(Recording.Reference.Probabilities, probabilities), 0, 1e-5f);
        Bound.AssertWithin(Recording.Reference.H, [.. stream.State.H]);
        Bound.AssertWithin(Recording.Reference.C, [.. stream.State.C]);
    }

    [Fact]
    public void Streams_of_one_model_that_take_turns_do_not_disturb_each_other()
    {
        var whole = new SpeechStream(Recording.Detector).ListenToAll(Recording.Samples);
        var second = Recording.ChunkCount / 2;
        var half = new SpeechStream(Recording.Detector).ListenToAll(Recording.Samples.AsSpan(second * SpeechStream.ChunkLength));
        var (one, other) = (new SpeechStream(Recording.Detector), new SpeechStream(Recording.Detector));

        for (var i = 0; i < half.Length; i++)
        {
            Assert.Equal(whole[i], one.Listen(Recording.Chunk(i)));
            Assert.Equal(half[i], other.Listen(Recording.Chunk(second + i)));
        }

        Assert.NotEqual(half[0], whole[second]);
    }

    [Fact]
    public void Streams_on_several_threads_share_one_model()
    {
        var expected = new SpeechStream(Recording.Detector).ListenToAll(Recording.Samples.AsSpan(0, 40 * SpeechStream.ChunkLength));
        var heard = new float[4][];

        Parallel.For(0, heard.Length, i => heard[i] = new SpeechStream(Recording.Detector).ListenToAll(Recording.Samples.AsSpan(0, 40 * SpeechStream.ChunkLength)));

        Assert.All(heard, probabilities => Assert.Equal(expected, probabilities));
    }

    [Fact]
    public void Run_gives_what_Forward_gives_for_two_streams_at_once()
    {
        var samples = Tensor.Create(Recording.Samples[..(2 * 576)], [2, 576]);
        var state = (Tensor.Create(Recording.Reference.H.Concat(new float[128]).ToArray(), [2, 128]), Tensor.Create(Recording.Reference.C.Concat(new float[128]).ToArray(), [2, 128]));

        var forward = Recording.Detector.Forward(samples, state);
        var run = Recording.Detector.Run(samples, state);

        Bound.AssertWithin(forward.Probability.ToArray(), run.Probability.ToArray());
        Bound.AssertWithin(forward.Next.H.ToArray(), run.Next.H.ToArray());
        Bound.AssertWithin(forward.Next.C.ToArray(), run.Next.C.ToArray());
    }

    [Fact]
    public void Listening_allocates_nothing()
    {
        var stream = new SpeechStream(Recording.Detector);

        Assert.Equal(0, Allocated.By(() => stream.Listen(Recording.Chunk(0))));
    }

    [Fact]
    public void A_chunk_of_another_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new SpeechStream(Recording.Detector).Listen(new float[511]));
        Assert.StartsWith("A chunk has 512 samples, but this one has 511.", error.Message);
    }

    [Fact]
    public void What_is_missing_of_the_last_chunk_is_silence()
    {
        var padded = new float[2 * SpeechStream.ChunkLength];
        Recording.Samples.AsSpan(0, 600).CopyTo(padded);

        Assert.Equal(
            new SpeechStream(Recording.Detector).ListenToAll(padded),
            new SpeechStream(Recording.Detector).ListenToAll(padded.AsSpan(0, 600)));
        Assert.Empty(new SpeechStream(Recording.Detector).ListenToAll([]));
    }
}
