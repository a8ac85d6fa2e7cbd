namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What benchmarks/KafkaTyped.Benchmarks.Editor prints of one run: medians.</summary>
/// <param name="Tool">Generator or Analyzers.</param>
/// <param name="MessageTypes">How many message types the project has.</param>
/// <param name="Scenario">Cold, UnrelatedEdit or ContractEdit.</param>
/// <param name="Milliseconds">The time.</param>
/// <param name="AllocatedKilobytes">The managed memory that all threads allocated.</param>
/// <param name="Files">How many files the generator printed anew; 0 for analyzers.</param>
internal sealed record EditorResult(string Tool, int MessageTypes, string Scenario, double Milliseconds, double AllocatedKilobytes, int Files);
