RETURN {totalCount: COUNT { MATCH (paper:Paper) }} AS row
