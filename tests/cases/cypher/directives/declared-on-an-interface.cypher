// $strength = 0.5
MATCH (subject:Challenge|ApplicationTask)
WHERE EXISTS {
  CALL (subject) {
    MATCH (subject:Challenge)<-[r:ADDRESSES]-(work:Paper) RETURN r, work
    UNION ALL
    MATCH (subject:ApplicationTask)<-[r:APPLIED_TO]-(work:Paper) RETURN r, work
  }
  WITH *
  WHERE r.confidence > $strength
  RETURN work
}
WITH subject ORDER BY subject.id, CASE WHEN subject:Challenge THEN 15 WHEN subject:ApplicationTask THEN 16 END
RETURN CASE
  WHEN subject:Challenge THEN subject {__typename: 'ChallengeSubject', .id}
  WHEN subject:ApplicationTask THEN subject {__typename: 'TaskSubject', .id}
END AS row
