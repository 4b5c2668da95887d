// $limit = 3
// $paperCount = 5
// $limit2 = 2
MATCH (methodDomain:MethodDomain)
WITH methodDomain ORDER BY methodDomain.name, methodDomain.id
RETURN methodDomain {
  .name,
  categories: COLLECT {
    MATCH (methodDomain)<-[r:PART_OF]-(methodCategory:MethodCategory)
    WITH DISTINCT methodCategory ORDER BY methodCategory.name, methodCategory.id LIMIT $limit
    RETURN methodCategory {
      .name,
      innovations: COLLECT {
        MATCH (methodCategory)<-[r2:PART_OF]-(innovation:Innovation)
        WHERE COUNT { MATCH (innovation)<-[r3:INTRODUCES]-(paper:Paper) RETURN DISTINCT paper } > $paperCount
        WITH DISTINCT innovation ORDER BY COUNT { MATCH (innovation)<-[r3:INTRODUCES]-(paper:Paper) RETURN DISTINCT paper } DESC, innovation.id
        RETURN innovation {
          .name,
          paperCount: COUNT { MATCH (innovation)<-[r3:INTRODUCES]-(paper:Paper) RETURN DISTINCT paper },
          papers: COLLECT {
            MATCH (innovation)<-[r3:INTRODUCES]-(paper:Paper)
            WITH DISTINCT paper ORDER BY paper.id LIMIT $limit2
            RETURN paper {.title}
          }
        }
      }
    }
  }
} AS row
