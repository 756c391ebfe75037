import { NoInput } from '@heimdall/contracts'
import { z } from 'zod'
import { type Command, defineCommand, PermissionDenied } from '../../kernel/index.ts'
import type { JobDefinition } from '../define-job.ts'

const Step = z.object({ more: z.boolean(), counts: z.record(z.string(), z.number()).optional() })

/**
 * A step of a job as a command: it passes the gate of all others, and is done by Heimdall itself and by nobody else. The work comes
 * before the transaction of the command, for it has its own: some is in other databases, or takes long.
 */
export function stepCommand(
  { name, step }: JobDefinition,
  signal: AbortSignal,
): Command<typeof NoInput, typeof Step> {
  return defineCommand({
    name: `jobs.${name}`,
    permission: 'job:write',
    input: NoInput,
    output: Step,
    async prepare({ services, actor, request }) {
      if (actor.type !== 'system') throw new PermissionDenied('job:write', 'Heimdall alone does its jobs')
      return step({ services, call: { actor, request }, signal })
    },
    async run({ audit, prepared: { more, counts } }) {
      audit.none('what it does to anybody is recorded where it is done; the run has a history of its own')
      return { more, ...(counts ? { counts: { ...counts } } : {}) }
    },
  })
}
