// $limit = 5
MATCH (paper:Paper)
OPTIONAL CALL (paper) {
  MATCH (paper)-[r:IN_DOMAIN]->(methodDomain:MethodDomain)
  RETURN DISTINCT methodDomain
}
WITH DISTINCT paper, methodDomain, paper.year AS year
WITH methodDomain, year, count(paper) AS measure, avg(paper.reference) AS measure3, collect(paper) AS members
WITH *, COUNT {
  UNWIND members AS paper2
  MATCH (paper2)-[r2:WRITTEN_BY]->(author:Author)
  RETURN DISTINCT author
} AS measure2
WITH * ORDER BY measure DESC, methodDomain.id, year LIMIT $limit
RETURN {
  keys: [CASE WHEN methodDomain IS NOT NULL THEN methodDomain {} END, year],
  measures: [measure, measure2, measure3]
} AS row
