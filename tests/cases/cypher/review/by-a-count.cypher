// $count = 20
// $position = 50
MATCH (paper:Paper)
WHERE COUNT { MATCH (paper)-[r:WRITTEN_BY]->(author:Author) RETURN DISTINCT author } >= $count AND COLLECT {
  MATCH (paper)-[r:WRITTEN_BY]->(author:Author)
  WITH r.position AS value
  WHERE value IS NOT NULL
  RETURN value ORDER BY value DESC LIMIT 1
}[0] < $position
WITH paper ORDER BY paper.id
RETURN paper {.id} AS row
