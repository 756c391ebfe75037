import { z } from 'zod'
import { Timestamp } from './common.ts'

export const AppAct = z.object({
  eventType: z.string().meta({ examples: ['token_created'] }),
  events: z.number().int(),
  failures: z.number().int(),
  lastAt: Timestamp,
})
export type AppAct = z.infer<typeof AppAct>

/** What an app did, from the audit log: how often what, and never with whom. */
export const AppActs = z
  .object({
    since: Timestamp,
    isPartial: z.boolean().describe('There was more than can be counted at once: these are the latest'),
    acts: z.array(AppAct).describe('By kind, the latest first'),
  })
  .meta({ id: 'AppActs' })
export type AppActs = z.infer<typeof AppActs>

export const OAuthAppActs = AppActs.extend({
  people: z.number().int().describe('How many have let it in'),
}).meta({ id: 'OAuthAppActs' })
export type OAuthAppActs = z.infer<typeof OAuthAppActs>
