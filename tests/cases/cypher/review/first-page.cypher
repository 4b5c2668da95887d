// $inCorpus = true
// $limit = 11
RETURN {
  totalCount: COUNT { MATCH (paper:Paper) WHERE paper.inCorpus = $inCorpus },
  edges: COLLECT {
    MATCH (paper:Paper)
    WHERE paper.inCorpus = $inCorpus
    WITH paper ORDER BY paper.reference, paper.id LIMIT $limit
    RETURN {node: paper {.title}}
  }
} AS row
