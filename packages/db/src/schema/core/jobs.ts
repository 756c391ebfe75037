import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** What Heimdall does by itself, and when it does so next. What a job is stands in the code; this is how it fares. */
export const jobs = pgTable('jobs', {
  name: text('name').primaryKey(),
  /** Its cron pattern, by which a change of it is noticed. */
  schedule: text('schedule').notNull(),
  dueAt: moment('due_at').notNull(),
  pausedAt: moment('paused_at'),
  /** Somebody wants it to run now. */
  requestedAt: moment('requested_at'),
  requestedBy: uuid('requested_by').references(() => users.id, { onDelete: 'set null' }),
  /** How often in a row it has failed. */
  failures: integer('failures').notNull().default(0),
  /** When that was told by mail; null: nothing was told. */
  alertedAt: moment('alerted_at'),
})

/** One run of a job. At most one of a job is under way: the index says so, whoever claims it. */
export const jobRuns = pgTable(
  'job_runs',
  {
    id: uuid('id').primaryKey(),
    job: text('job')
      .notNull()
      .references(() => jobs.name, { onDelete: 'cascade' }),
    trigger: text('trigger').$type<'schedule' | 'catch_up' | 'manual'>().notNull(),
    startedBy: uuid('started_by').references(() => users.id, { onDelete: 'set null' }),
    status: text('status').$type<'running' | 'succeeded' | 'failed' | 'stopped' | 'lost'>().notNull(),
    dueAt: moment('due_at').notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
    /** By the clock of the database. A run whose process has not said that it lives until then is lost. */
    aliveUntil: moment('alive_until').notNull(),
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    error: text('error'),
  },
  (table) => [
    uniqueIndex('job_runs_running_key').on(table.job).where(sql`status = 'running'`),
    index('job_runs_job_id_idx').on(table.job, table.id.desc()),
    index('job_runs_started_at_idx').on(table.startedAt),
    check('job_runs_trigger_check', sql`${table.trigger} in ('schedule', 'catch_up', 'manual')`),
    check(
      'job_runs_status_check',
      sql`${table.status} in ('running', 'succeeded', 'failed', 'stopped', 'lost')`,
    ),
    check('job_runs_finished_at_check', sql`(${table.status} = 'running') = (${table.finishedAt} is null)`),
  ],
)

/** The process that starts jobs. Each new one counts the term up, by which an earlier one is known to be no more. */
export const jobLeader = pgTable(
  'job_leader',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    holder: uuid('holder').notNull(),
    term: bigint('term', { mode: 'number' }).notNull(),
    /** By the clock of the database. */
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [check('job_leader_is_only_check', sql`${table.isOnly}`)],
)
