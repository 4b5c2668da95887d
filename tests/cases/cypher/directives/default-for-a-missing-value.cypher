// $summaryDefault = "not described"
// $summary = "not described"
// $limit = 2
MATCH (topic:Challenge)
WHERE coalesce(topic.description, $summaryDefault) = $summary
WITH topic ORDER BY topic.id LIMIT $limit
RETURN topic {key: topic.id, heading: topic.name, summary: coalesce(topic.description, $summaryDefault)} AS row
