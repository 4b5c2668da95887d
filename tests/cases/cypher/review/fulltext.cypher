// $index = "paperText"
// $phrase = "reward hacking"
// $year = 2023
// $min = 0.5
// $limit = 3
RETURN {
  totalCount: COUNT {
    CALL db.index.fulltext.queryNodes($index, $phrase) YIELD node AS paper, score AS score
    WITH paper, score
    WHERE paper:Paper AND paper.year >= $year AND score >= $min
    RETURN paper
  },
  edges: COLLECT {
    CALL db.index.fulltext.queryNodes($index, $phrase) YIELD node AS paper, score AS score
    WITH paper, score
    WHERE paper:Paper AND paper.year >= $year AND score >= $min
    WITH paper, score ORDER BY score DESC, paper.id LIMIT $limit
    RETURN {node: paper {.title}, score: score}
  }
} AS row
