import { type Services, systemCall } from '../../kernel/index.ts'
import type { JobDefinition } from '../define-job.ts'
import { describeFailure } from './describe-failure.ts'
import { keepAlive } from './keep-alive.ts'
import { stepCommand } from './step-command.ts'

export type Outcome =
  | { status: 'succeeded'; counts: Record<string, number> }
  | { status: 'stopped'; counts: Record<string, number> }
  | { status: 'failed'; counts: Record<string, number>; error: string }

/** A run that comes to no end by itself ends between two steps; the next one goes on. */
const longestMs = 3_600_000
const longestError = 500

/** Does the work of a run, step by step; null when it turns out to be no longer ours to say anything about. */
export async function performRun(
  services: Services,
  job: JobDefinition,
  runId: string,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const counts: Record<string, number> = {}
  const command = stepCommand(job, signal)
  const endsAt = services.clock.now().getTime() + longestMs
  try {
    for (let more = true; more; ) {
      const isOurs = (await keepAlive(services, [runId], counts)).length > 0
      if (!isOurs) return null
      if (signal.aborted) return { status: 'stopped', counts }
      if (services.clock.now().getTime() > endsAt) throw new Error('It was not done within an hour')
      const step = await command.execute(services, systemCall(services, job.name), {})
      for (const [name, count] of Object.entries(step.counts ?? {})) {
        counts[name] = (counts[name] ?? 0) + count
      }
      more = step.more
    }
    return { status: 'succeeded', counts }
  } catch (error) {
    services.log.warn({ err: error, job: job.name, run: runId }, 'A job has failed; it will be tried again')
    return { status: 'failed', counts, error: describeFailure(error).slice(0, longestError) }
  }
}
