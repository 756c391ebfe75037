import type { Issue } from '@heimdall/contracts'
import { begin, type Sql } from '@heimdall/db'
import type { AuditRecord } from '../record.ts'
import { contradicts } from './contradicts.ts'
import { claimKeys, rememberAnswers } from './idempotency.ts'
import type { LogWriter } from './log-writer.ts'
import type { WriteRequest, WriteResult, Written } from './write-request.ts'

/** Several events with ids of the sender: one that turns out to be taken undoes them all, and nobody else's. */
export const mustBeWhole = ({ choosesIds, records }: WriteRequest) => choosesIds && records.length > 1

/** Another request took one of the ids in the meantime; nothing was written. */
export class IdTaken extends Error {
  override name = 'IdTaken'
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super('An id belongs to another event')
    this.issues = issues
  }
}

/** Writes the requests of one group in one commit. Results are in the order of the requests. */
export async function writeBatch(
  writer: LogWriter,
  requests: readonly WriteRequest[],
  now: Date,
): Promise<WriteResult[]> {
  const keyed = requests.filter((request) => request.idempotency)
  if (keyed.length === 0 && !requests.some((request) => request.choosesIds)) {
    await writer.append(requests.flatMap((request) => request.records))
    return requests.map(({ records }) => ({
      outcome: 'written',
      ids: records.map((record) => record.id),
      added: records.length,
    }))
  }
  return begin(writer.sql, async (tx) => {
    const { answered, claimed } = await claimKeys(tx, keyed, now)
    const fresh = requests.filter((request) => !answered.has(request))
    const added = await writer.appendMissing(tx, firstOfEach(fresh))
    for (const { records } of fresh.filter(mustBeWhole)) await refuseTaken(tx, records, added)
    const results = new Map(fresh.map((request) => [request, written(request, added)]))
    await rememberAnswers(tx, claimed, results)
    return requests.map((request) => results.get(request) ?? answerOf(answered.get(request), results))
  })
}

/** The same key twice in one group: the second gets what the first gets. */
function answerOf(
  answer: WriteResult | WriteRequest | undefined,
  results: ReadonlyMap<WriteRequest, Written>,
): WriteResult {
  if (answer === undefined) throw new Error('A request was neither written nor answered')
  if ('outcome' in answer) return answer
  const first = results.get(answer)
  if (!first) throw new Error('A key was claimed by a request that was not written')
  return { ...first, outcome: 'replayed' }
}

/** Looked at once the ids are ours or someone else's for good: whoever held one uncommitted made the append wait. */
async function refuseTaken(
  sql: Sql,
  records: readonly AuditRecord[],
  added: ReadonlySet<string>,
): Promise<void> {
  if (records.every((record) => added.has(record.id))) return
  const issues = await contradicts(sql, records)
  if (issues.length > 0) throw new IdTaken(issues)
}

/** Whoever brings an id first has it, so that one event is written and told to be new once. */
function firstOfEach(requests: readonly WriteRequest[]): AuditRecord[] {
  const first = new Map<string, AuditRecord>()
  for (const record of requests.flatMap((request) => request.records)) {
    if (!first.has(record.id)) first.set(record.id, record)
  }
  return [...first.values()]
}

/** Takes from `added` what this request brought: the same id further on is a duplicate. */
function written(request: WriteRequest, added: Set<string>): Written {
  const ids = request.records.map((record) => record.id)
  return { outcome: 'written', ids, added: ids.filter((id) => added.delete(id)).length }
}
