// $confidence = 0.9
// $name = "y"
MATCH (paper:Paper)
WHERE EXISTS {
  MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge)
  WHERE r.confidence >= $confidence AND challenge.name ENDS WITH $name
}
WITH paper ORDER BY paper.id
RETURN paper {.id} AS row
