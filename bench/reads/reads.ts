import { connect, isCanceled } from '@heimdall/db'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import { newDataDir, startHeimdall } from '../heimdall-process.ts'
import type { Report } from '../result.ts'
import { type Case, casesFor } from './cases.ts'
import { choosePeople } from './people.ts'
import { explainer } from './plans.ts'
import { prepare } from './prepare.ts'

const aimMs = 50
/** Parts of names; without, all are measured. */
const chosen = process.env.BENCH_CASE?.split('|')
/** So often, or for so long, each case is run. */
const most = { runs: 200, seconds: 3 }

/**
 * Every read that somebody waits for, at 10 million events: p50 and p99 through the engine's own functions, and which
 * plans look at more rows than they keep. With TEST_TIMESCALE_URL on TimescaleDB, else on plain PostgreSQL.
 */
export async function reads(): Promise<Report> {
  const kept = process.env.BENCH_DATA
  const { dataDir, remove } = kept ? { dataDir: kept, remove: async () => undefined } : await newDataDir()
  const prepared = await prepare(dataDir, (line) => console.log(`  … ${line}`))
  const heimdall = await startHeimdall(dataDir, prepared.env)
  const own = await attachEmbeddedPostgres({ dataDir })
  const url = prepared.timeseriesUrl ?? own.url
  const connection = connect(url, { name: 'bench reads', maxConnections: 4, plansForValues: true })
  const { explain, close } = await explainer(url)
  try {
    const people = await choosePeople(connection.sql)
    await remembered(connection.sql)
    const key = await heimdall.createApiKey('audit:read')
    const overHttp = (path: string): Case => ({
      name: `GET ${path}`,
      async run() {
        const answer = await fetch(`${heimdall.url}${path}`, { headers: { authorization: `Bearer ${key}` } })
        // The answer's list, or its absence, is all that counts here.
        const { events } = (await answer.json()) as { events?: unknown[] }
        if (!events) throw new Error(`${path}: ${answer.status}`)
        return events.length
      },
    })
    const http = [
      '/v1/admin/audit',
      '/v1/admin/audit?userSearch=member_4200',
      `/v1/users/${people.quiet}/audit`,
    ]
    const report: Report = [...prepared.report]
    for (const one of [...casesFor(people), ...http.map(overHttp)]) {
      if (chosen && !chosen.some((part) => one.name.includes(part))) continue
      const look = measure(one, connection, one.name.startsWith('GET ') ? null : explain)
      report.push([one.name, await look.catch(orLimit)])
    }
    return report
  } finally {
    await close()
    await connection.close()
    await heimdall.stop()
    await prepared.remove()
    await remove()
  }
}

/** Waits until the server has taken in who was active, in hours and in days, as it has soon after its start. */
async function remembered(sql: ReturnType<typeof connect>['sql']): Promise<void> {
  for (let before = -1; ; ) {
    const [row] = await sql<{ hours: number; days: number }[]>`
      SELECT (SELECT count(*) FROM audit_active_hours)::int AS hours, (SELECT count(*) FROM audit_seen_days)::int AS days`
    const { hours = 0, days = 0 } = row ?? {}
    if (hours > 0 && hours + days === before) return
    before = hours + days
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

/** Who asks such a thing is told to narrow it; all other cases are worth measuring nevertheless. */
function orLimit(error: unknown): string {
  if (!isCanceled(error)) throw error
  return 'ends at the limit of its time  ← over the aim'
}

async function measure(
  one: Case,
  { db, sql }: ReturnType<typeof connect>,
  explain: Awaited<ReturnType<typeof explainer>>['explain'] | null,
): Promise<string> {
  let rows = await one.run(db, sql)
  const times: number[] = []
  for (
    const endMs = performance.now() + most.seconds * 1_000;
    times.length < most.runs && performance.now() < endMs;
  ) {
    const startedMs = performance.now()
    rows = await one.run(db, sql)
    times.push(performance.now() - startedMs)
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const scan = await explain?.(one)
  const scans =
    scan && scan.scanned > scan.kept
      ? `, looks at ${scan.scanned.toLocaleString('en')} for ${scan.kept.toLocaleString('en')}`
      : ''
  const figures = `p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`
  return `${figures}, ${rows} rows${scans}${at(0.99) < aimMs ? '' : '  ← over the aim'}`
}
