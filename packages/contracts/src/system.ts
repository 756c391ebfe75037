import { z } from 'zod'
import { Locale } from './common.ts'

/** What anybody may know of this Heimdall before signing in. */
export const PublicInfo = z.object({
  name: z
    .string()
    .describe('What the community calls this place')
    .meta({ examples: ['Heimdall'] }),
  contact: z
    .string()
    .describe('An e-mail address or a page; empty: none is given')
    .meta({ examples: ['team@example.org'] }),
  defaultLocale: Locale,
  termsUrl: z
    .string()
    .describe('Empty: there are none')
    .meta({ examples: ['https://example.org/terms'] }),
  privacyPolicyUrl: z
    .string()
    .describe('Empty: there is none')
    .meta({ examples: ['https://example.org/privacy'] }),
  version: z.string(),
  registrationEnabled: z.boolean(),
  setUpNeeded: z.boolean(),
  mailDelivery: z
    .enum(['smtp', 'folder'])
    .describe('`folder`: no mail server is set, so nobody is written to; admins see the mails'),
  geoAttribution: z
    .object({ text: z.string(), url: z.string(), licence: z.string() })
    .nullable()
    .describe('Who made the database that places come from; its licence asks for the credit'),
})
export type PublicInfo = z.infer<typeof PublicInfo>

export const DependencyState = z.object({
  name: z.enum(['primary', 'timeseries', 'redis', 'geoip', 'files', 'virus_scanner']),
  status: z.enum(['up', 'down', 'off']).describe('`off`: not configured, and not needed'),
  latencyMs: z.number().nullable(),
  detail: z.string().nullable(),
})

/** `degraded`: requests go on, but something is missing. `down`: sign-in does not work. */
export const Readiness = z
  .object({
    status: z.enum(['ready', 'degraded', 'down']),
    dependencies: z.array(DependencyState),
    failingJobs: z
      .number()
      .int()
      .nullable()
      .describe('Jobs that have failed three times in a row or more; null: unknown'),
    outboxEvents: z.number().int().nullable().describe('Events that wait for the time-series database'),
  })
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof Readiness>
