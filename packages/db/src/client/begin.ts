import type { Sql } from './connect.ts'

/** Does the work in a transaction. */
export function begin<Result>(sql: Sql, work: (tx: Sql) => Promise<Result>): Promise<Result> {
  // postgres.js hands over a client that lacks only the pool's own methods; its type of what `begin` answers unwraps
  // arrays of queries, which no work returns.
  return sql.begin((tx) => work(tx as unknown as Sql)) as Promise<Result>
}
