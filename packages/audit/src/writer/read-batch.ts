import { batchLimit, type Issue, PostAuditEvent } from '@heimdall/contracts'
import { z } from 'zod'

export type BatchFormat = 'json' | 'ndjson'

const Batch = z.array(PostAuditEvent)
/** Whoever sends 5,000 wrong events learns enough from these. */
const mostIssues = 100

/** The events of a body: a JSON array, or one event a line. */
export function readBatch(
  body: string,
  format: BatchFormat,
): { ok: true; events: PostAuditEvent[] } | { ok: false; issues: Issue[] } {
  const read = format === 'json' ? readArray(body) : readLines(body)
  if (!read.ok) return read
  const { values } = read
  if (values.length === 0) {
    return refuse([], 'empty_batch', 'Send an array of events, or one event a line; at least one')
  }
  if (values.length > batchLimit) {
    const message = `A batch holds ${batchLimit} events at most; this one has ${values.length}`
    return refuse([], 'batch_too_long', message)
  }
  const events = Batch.safeParse(values)
  return events.success ? { ok: true, events: events.data } : { ok: false, issues: issuesOf(events.error) }
}

type Read = { ok: true; values: unknown[] } | { ok: false; issues: Issue[] }

function readArray(body: string): Read {
  try {
    const value: unknown = JSON.parse(body)
    return { ok: true, values: Array.isArray(value) ? value : [] }
  } catch {
    return refuse([], 'invalid_json', 'The body is not valid JSON')
  }
}

function readLines(body: string): Read {
  const values: unknown[] = []
  // Some editors begin every file with a byte-order mark.
  for (const [index, line] of body
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    try {
      values.push(JSON.parse(line))
    } catch {
      return refuse(['events', values.length], 'invalid_json', `Line ${index + 1} is not valid JSON`)
    }
  }
  return { ok: true, values }
}

const refuse = (path: Issue['path'], code: string, message: string) => ({
  ok: false as const,
  issues: [{ path, code, message }],
})

const issuesOf = ({ issues }: z.ZodError): Issue[] =>
  issues.slice(0, mostIssues).map(({ path, code, message }) => ({
    path: ['events', ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
    code,
    message,
  }))
