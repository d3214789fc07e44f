using VoiceActivity;
var detector = VoiceDetector.Load(args[0]);
Console.WriteLine(detector.Summary());
