// $year = 2024
// $offset = 2
// $limit = 5
MATCH (paper:Paper)
WHERE paper.year >= $year
WITH paper ORDER BY paper.year DESC, paper.id SKIP $offset LIMIT $limit
RETURN paper {.id, .title, .year, .methods} AS row
