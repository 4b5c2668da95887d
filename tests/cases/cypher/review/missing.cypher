MATCH (paper:Paper)
WHERE paper.year IS NULL AND NOT EXISTS { MATCH (paper)-[r:PUBLISHED_IN]->(venue:Venue) }
WITH paper ORDER BY paper.id
RETURN paper {.id} AS row
