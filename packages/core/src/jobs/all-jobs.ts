import { findFailedJobs } from '@heimdall/audit'
import { tidyFiles } from '../files/index.ts'
import { dropPositionsBefore, tidyViews, trimFeed } from '../gps/index.ts'
import { rotateSigningKeysWhenDue } from '../identity/oauth/index.ts'
import { tidyOAuthPayloads } from '../identity/oauth-tokens/index.ts'
import { tidySessions } from '../identity/sessions/index.ts'
import { tidySignIns } from '../identity/sign-in/index.ts'
import { forgetClaims } from '../identity/verification/index.ts'
import { tendIntegrations } from '../integrations/index.ts'
import { forgetAnswers } from '../kernel/index.ts'
import { purgeDeletions, remindDeletions, tidyExports } from '../privacy/index.ts'
import { readRetention } from '../settings/index.ts'
import { defineJob, type JobDefinition } from './define-job.ts'
import { sendDigests } from './digest/send-digests.ts'
import { forgetRuns } from './forget-runs.ts'

const dayMs = 86_400_000
const weeksAhead = 4

/** What Heimdall does by itself; when, and what it is called, says `jobs` of the contracts. */
export const allJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'delete_accounts',
    atStart: true,
    async step({ services }) {
      const { more, deleted, failed } = await purgeDeletions(services)
      // People were promised that it happens: administrators have to hear of it.
      if (!more && failed > 0) throw new Error(`Accounts that can not be deleted, see the log: ${failed}`)
      return { more, counts: { deleted } }
    },
  }),
  defineJob({
    name: 'remind_deletions',
    step: async ({ services }) => ({ more: await remindDeletions(services) }),
  }),
  defineJob({
    name: 'tidy_exports',
    step: async ({ services }) => ({ more: await tidyExports(services) }),
  }),
  defineJob({
    name: 'tidy_files',
    async step({ services }) {
      const { uploads, links, blobs } = await tidyFiles(services)
      return { more: false, counts: { forgotten: uploads + links + blobs } }
    },
  }),
  defineJob({
    name: 'forget_registrations',
    step: ({ services, call }) => forgetClaims.execute(services, call, {}),
  }),
  defineJob({ name: 'tidy_sign_ins', step: ({ services }) => tidySignIns(services) }),
  defineJob({
    name: 'tidy_sessions',
    step: ({ services, call }) => tidySessions.execute(services, call, {}),
  }),
  defineJob({ name: 'tidy_tokens', step: ({ services }) => tidyOAuthPayloads(services) }),
  defineJob({
    name: 'tend_integrations',
    async step({ services }) {
      const more = await tendIntegrations(services)
      return { more, counts: { tended: more ? 1 : 0 } }
    },
  }),
  defineJob({
    name: 'forget_answers',
    async step({ services }) {
      const { more, counts } = await forgetAnswers(services)
      const ofEvents = await services.audit.upkeep.forgetKeysBefore(
        new Date(services.clock.now().getTime() - dayMs),
      )
      return { more: more || ofEvents > 0, counts: { forgotten: counts.forgotten + ofEvents } }
    },
  }),
  defineJob({ name: 'forget_views', step: ({ services }) => tidyViews(services) }),
  defineJob({
    name: 'rotate_signing_keys',
    step: async ({ services }) => ({ more: await rotateSigningKeysWhenDue(services) }),
  }),
  defineJob({
    name: 'audit_partitions',
    atStart: true,
    async step({ services: { audit, clock } }) {
      const now = clock.now()
      await audit.upkeep.preparePartitions(now, new Date(now.getTime() + weeksAhead * 7 * dayMs))
      return { more: false }
    },
  }),
  defineJob({
    name: 'audit_rollups',
    async step({ services: { audit } }) {
      const { counted, isMore } = await audit.upkeep.rollUp()
      if (isMore) return { more: true, counts: { counted } }
      const failed = (await findFailedJobs(audit.timeseries.sql)) ?? []
      if (failed.length > 0) throw new Error(`Jobs of TimescaleDB fail: ${failed.join(', ')}`)
      return { more: false, counts: { counted } }
    },
  }),
  defineJob({
    name: 'audit_retention',
    async step({ services }) {
      const days = await readRetention(services, services.primary.db, 'audit_retention_days')
      if (days === null) return { more: false }
      const before = new Date(services.clock.now().getTime() - days * dayMs)
      const dropped = await services.audit.upkeep.dropEventsBefore(before)
      return { more: false, counts: { dropped: dropped.length } }
    },
  }),
  defineJob({
    name: 'location_retention',
    async step({ services }) {
      const days = await readRetention(services, services.primary.db, 'position_retention_days')
      if (days === null) return { more: false }
      const before = new Date(services.clock.now().getTime() - days * dayMs)
      const dropped = await dropPositionsBefore(services.gps.timeseries, before)
      return { more: false, counts: { dropped: dropped.length } }
    },
  }),
  defineJob({
    name: 'trim_location_feed',
    async step({ services: { gps, clock } }) {
      const before = new Date(clock.now().getTime() - dayMs)
      return { more: false, counts: { forgotten: await trimFeed(gps.timeseries, before) } }
    },
  }),
  defineJob({ name: 'weekly_digest', step: ({ services }) => sendDigests(services) }),
  defineJob({ name: 'forget_runs', step: ({ services }) => forgetRuns(services) }),
]
