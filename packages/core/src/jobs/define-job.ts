import type { JobName } from '@heimdall/contracts'
import type { Call, Services } from '../kernel/index.ts'

interface JobContext {
  services: Services
  /** Of Heimdall itself, for the commands of this job. */
  call: Call
  /** Heimdall is about to stop, or this run has been given up. Steps that take seconds look at it. */
  signal: AbortSignal
}

export interface JobStep {
  /** Whether there is more to do right away. */
  more: boolean
  /** What it has done; the steps of a run are added up. */
  counts?: Readonly<Record<string, number>>
}

/** What `jobs` of the contracts says in words. */
export interface JobDefinition {
  name: JobName
  /** Is due at each start as well. */
  atStart?: true
  /**
   * One batch of work, in transactions of its own. A process that was taken for dead may be in the middle of its last one
   * when another begins, so that a step must be right even then; between steps a run makes sure that it is still the one.
   */
  step(context: JobContext): Promise<JobStep>
}

export const defineJob = (definition: JobDefinition): JobDefinition => definition
