import { begin, type Sql } from '@heimdall/db'

/** A transaction that takes as long as it takes; within one that is open already, the rest of it. */
export function withoutTimeout<Result>(sql: Sql, work: (tx: Sql) => Promise<Result>): Promise<Result> {
  const run = async (tx: Sql) => {
    await tx`SET LOCAL statement_timeout = 0`
    return work(tx)
  }
  // A transaction that is open already has no `begin`.
  return 'begin' in sql ? begin(sql, run) : run(sql)
}
