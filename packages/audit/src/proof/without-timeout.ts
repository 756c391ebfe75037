import type { Sql } from '@heimdall/db'

/** A transaction that takes as long as it takes; within one that is open already, the rest of it. */
export function withoutTimeout<Result>(sql: Sql, work: (tx: Sql) => Promise<Result>): Promise<Result> {
  const run = async (tx: Sql) => {
    await tx`SET LOCAL statement_timeout = 0`
    return work(tx)
  }
  // postgres.js hands the callback a connection-bound client that lacks only the pool's own methods; its type of what
  // `begin` answers unwraps arrays of queries, which `run` never returns. A transaction that is open already has no `begin`.
  return 'begin' in sql ? (sql.begin((tx) => run(tx as unknown as Sql)) as Promise<Result>) : run(sql)
}
