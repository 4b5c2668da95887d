// $top = 1
// $year = 2024
CALL () {
  MATCH (p:Paper) WHERE p.year = $year RETURN p ORDER BY p.reference DESC LIMIT toInteger($top)
}
WITH p AS paper
WHERE paper:Paper
RETURN paper {
  .id,
  authors: COLLECT {
    MATCH (paper)-[r:WRITTEN_BY]->(author:Author)
    WITH DISTINCT author ORDER BY author.id
    RETURN author {.name}
  }
} AS row
