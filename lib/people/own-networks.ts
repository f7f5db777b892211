import { type SQL, sql } from "drizzle-orm";

/** A school's own networks as PostgreSQL compares them: bits beyond the prefix dropped, a bare address its own network. */
export const asNetworks = (given: readonly string[]): SQL<string[]> =>
  sql<string[]>`(select coalesce(array_agg(distinct network(given::inet)::text), '{}')
    from unnest(${sql.param([...given])}::text[]) given)`;
