using KnowledgeGraph.Core;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// What Neo4j's failures mean to those who asked. Its code is kept; its words, which can hold the statement and values, go
/// into the inner exception, for the log.
/// </summary>
internal static class Neo4jErrors
{
    /// <summary>The error of a failed statement.</summary>
    public static GraphException Of(Neo4jException failure) => new(Explain(failure), failure);

    private static GraphError Explain(Neo4jException failure) =>
        failure.Code switch
        {
            null => new(ErrorCodes.StoreUnavailable, failure.Message),
            var code when failure.IsTermination => new(
                ErrorCodes.LimitExceeded,
                $"Neo4j ended the transaction before it was done ({code})."
            ),
            "Neo.ClientError.Security.Unauthorized" => new(
                ErrorCodes.StoreUnavailable,
                $"Neo4j refuses the user name or the password ({failure.Code}). Expected: those of --neo4j-user and KG_NEO4J_PASSWORD."
            ),
            "Neo.ClientError.Database.DatabaseNotFound" => new(
                ErrorCodes.StoreUnavailable,
                $"Neo4j has no database of that name ({failure.Code}). Expected: one that SHOW DATABASES lists."
            ),
            "Neo.ClientError.Transaction.TransactionNotFound" or "Neo.ClientError.Request.Invalid" => new(
                ErrorCodes.NotSupported,
                $"Neo4j lost the transaction between two requests ({failure.Code}). Changes need Aura or a single server, not a cluster behind one address."
            ),
            "Neo.ClientError.Statement.AccessMode" => new(
                ErrorCodes.NotSupported,
                $"The statement of a @cypher field writes, and fields only read ({failure.Code})."
            ),
            "Neo.ClientError.Statement.ArithmeticError" => new(
                ErrorCodes.LimitExceeded,
                $"A sum does not fit into 64 bits ({failure.Code})."
            ),
            "Neo.ClientError.Schema.ConstraintValidationFailed" => new(
                ErrorCodes.InvalidChange,
                $"The change breaks a constraint of the database ({failure.Code})."
            ),
            "Neo.ClientError.Procedure.ProcedureCallFailed"
                when failure.Message.Contains("no such fulltext schema index", StringComparison.Ordinal) => new(
                ErrorCodes.StoreUnavailable,
                $"The database lacks a full-text index of the schema ({failure.Code}). Expected: `kg neo4j migrate` was run."
            ),
            "Neo.ClientError.Procedure.ProcedureCallFailed" when failure.Message.Contains("ParseException", StringComparison.Ordinal) =>
                new(ErrorCodes.BadPhrase, $"The full-text phrase does not parse ({failure.Code}). Expected: Lucene's query syntax."),
            _ when failure.Message.StartsWith("Invalid Regex", StringComparison.Ordinal) => new(
                ErrorCodes.BadPhrase,
                $"The regular expression does not parse ({failure.Code}). Expected: Java's syntax."
            ),
            var code when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new(
                ErrorCodes.StoreUnavailable,
                $"Neo4j refuses what the user asks for ({code})."
            ),
            var code when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new(
                ErrorCodes.StoreUnavailable,
                $"Neo4j cannot answer at the moment ({code})."
            ),
            var code => new(ErrorCodes.Internal, $"Neo4j could not run the statement ({code})."),
        };
}
