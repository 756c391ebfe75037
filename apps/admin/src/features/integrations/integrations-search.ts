import { ConnectProblem } from '@heimdall/contracts'
import { z } from 'zod'

export const IntegrationsSearch = z.object({
  /** `new`, or the one that is connected anew. */
  connect: z
    .union([z.literal('new'), z.uuid()])
    .optional()
    .catch(undefined),
  /** The one that this is about: a mail, or a way back from a platform, leads to it. */
  integration: z.uuid().optional().catch(undefined),
  /** What became of a way to a platform and back. */
  done: z.enum(['connected', 'reconnected']).optional().catch(undefined),
  problem: ConnectProblem.optional().catch(undefined),
})
