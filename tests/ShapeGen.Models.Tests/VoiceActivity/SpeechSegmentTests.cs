using VoiceActivity;

namespace ShapeGen.Models.Tests.VoiceActivity;

public class SpeechSegmentTests
{
    [Fact]
    public void Each_sentence_of_the_recording_is_a_segment()
    {
        var segments = SpeechSegment.Of(Recording.Reference.Probabilities);

        Assert.Equal(Recording.Reference.Spoken.Length, segments.Count);
        Assert.All(segments.Zip(Recording.Reference.Spoken), pair =>
        {
            Assert.InRange(pair.First.Start, pair.Second.Start - 0.1, pair.Second.Start + 0.1);
            Assert.InRange(pair.First.End, pair.Second.End - 0.1, pair.Second.End + 0.1);
        });
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    public void A_pause_of_a_quarter_of_a_second_parts_segments(int silentChunks, int segments) =>
        Assert.Equal(segments, SpeechSegment.Of([0.9f, .. new float[silentChunks], 0.9f]).Count);

    [Fact]
    public void Speech_is_above_one_half()
    {
        Assert.Empty(SpeechSegment.Of([0.5f, 0, 0.5f]));
        Assert.Equal([new SpeechSegment(0.032, 0.064)], SpeechSegment.Of([0.5f, 0.5001f]));
    }

    [Fact]
    public void A_time_line_has_a_line_for_a_second_and_a_sign_for_a_chunk()
    {
        var lines = TimeLine.Of([0, 1, 0.5f, .. new float[29]]).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["  0.00 s | @=" + new string(' ', 28) + "|", "  0.99 s | |"], lines);
    }
}
