using KnowledgeGraph.Core;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Specification;

namespace KnowledgeGraph.Tests.Ingest;

public class AuditFolderTests
{
    [Fact]
    public void A_seed_without_an_audit_is_compared_with_nothing()
    {
        using var folder = new TemporaryFolder();
        var audit = AuditFolder.Read(folder.Path);

        Assert.Null(audit.Source);
        Assert.Empty(audit.Figures);
        Assert.Empty(audit.Rules);
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_told_all_at_once_with_their_places()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "audit/figures.jsonl",
            """
            {"id": "a", "what": "w", "section": "1", "evidence": "e", "stated": "1", "query": "{ n }", "number": 1}
            {"id": "b", "what": "w", "section": "1", "evidence": "e", "stated": "1"}
            """
        );
        folder.Write(
            "audit/rules.jsonl",
            """
            {"rule": "r", "query": "{ n }", "expcted": 0}
            {"rule": "r"
            """
        );

        var error = Assert.Throws<GraphException>(() => AuditFolder.Read(folder.Path));

        Assert.Equal(
            [("audit/figures.jsonl", 2, "query"), ("audit/rules.jsonl", 1, "expcted"), ("audit/rules.jsonl", 2, "JSON")],
            error.Errors.Zip(
                ["query", "expcted", "JSON"],
                (e, word) => (e.Place!.Value.File!, e.Place.Value.Line, e.Message.Contains(word) ? word : e.Message)
            )
        );
    }
}
