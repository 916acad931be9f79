namespace Nameplate.Analysis.Tests.Runs;

/// <summary>
/// The stored hashes of the shipped programme's documents. They must hold on every machine; <see cref="OpenAiInstructionSetTests"/> runs this
/// class again with instruction sets switched off. A changed fact or model changes them: accept with NAMEPLATE_ACCEPT=1 and say why in the commit.
/// </summary>
[Trait("Category", "Slow")]
public sealed class OpenAiHashTests
{
    [Fact]
    public void The_documents_have_their_stored_hashes()
    {
        string text = string.Concat(((string[])[OpenAi.First, OpenAi.Newest]).Select(v => $"{v} {OpenAi.Hash(OpenAi.Document(v, 512))}\n"));
        Snapshot.Match(text, "tests/Nameplate.Analysis.Tests/Runs/openai-hashes.txt");
    }
}
