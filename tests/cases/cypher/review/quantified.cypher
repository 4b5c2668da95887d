// $name = "a"
// $name2 = "Data"
// $kind = ["journal", "book"]
// $name3 = "OVEROPTIMIZATION"
MATCH (paper:Paper)
WHERE ((EXISTS { MATCH (paper)-[r:WRITTEN_BY]->(author:Author) WHERE author.name CONTAINS $name } AND NOT EXISTS { MATCH (paper)-[r:WRITTEN_BY]->(author:Author) WHERE NOT (author.name CONTAINS $name) }) OR NOT EXISTS {
  MATCH (paper)-[r:HAS_LIMITATION]->(limitation:Limitation)
  WHERE limitation.name STARTS WITH $name2
} AND EXISTS { MATCH (paper)-[r:PUBLISHED_IN]->(venue:Venue) WHERE venue.kind IN $kind } OR NOT (COUNT {
  MATCH (paper)-[r:ADDRESSES]->(challenge:Challenge)
  WHERE toLower(challenge.name) = toLower($name3)
} = 1))
WITH paper ORDER BY paper.id
RETURN paper {.id} AS row
