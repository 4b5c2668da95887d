// $limit = 2
// $name = "e"
MATCH (limitation:Limitation)
WITH limitation ORDER BY limitation.id LIMIT $limit
RETURN limitation {
  .name,
  subjects: COLLECT {
    MATCH (limitation)<-[r:HAS_LIMITATION]-(limitationSubject:Paper|MethodCategory)
    WHERE limitationSubject:MethodCategory AND limitationSubject.name CONTAINS $name
    WITH DISTINCT limitationSubject ORDER BY limitationSubject.id, CASE WHEN limitationSubject:Paper THEN 3 WHEN limitationSubject:MethodCategory THEN 7 END
    RETURN CASE
      WHEN limitationSubject:Paper THEN limitationSubject {__typename: 'Paper'}
      WHEN limitationSubject:MethodCategory THEN limitationSubject {
        __typename: 'MethodCategory',
        .name,
        paperCount: COUNT {
          MATCH (limitationSubject)<-[r2:PART_OF]-(innovation:Innovation)
          MATCH (innovation)<-[r3:INTRODUCES]-(paper:Paper)
          RETURN DISTINCT paper
        }
      }
    END
  }
} AS row
