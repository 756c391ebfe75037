import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp } from './common.ts'

/** What Heimdall does by itself. When: cron patterns, in UTC. Its work is in `packages/core/src/jobs/all-jobs.ts`. */
export const jobs = {
  delete_accounts: {
    schedule: '*/15 * * * *',
    label: { en: 'Delete accounts', de: 'Konten löschen' },
    description: {
      en: 'Deletes accounts whose seven days to think again are over.',
      de: 'Löscht Konten, deren sieben Tage Bedenkzeit vorbei sind.',
    },
  },
  remind_deletions: {
    schedule: '*/15 * * * *',
    label: { en: 'Remind of deletions', de: 'An Löschungen erinnern' },
    description: {
      en: 'Mails those whose account goes within a day.',
      de: 'Schreibt allen eine Mail, deren Konto in weniger als einem Tag gelöscht wird.',
    },
  },
  tidy_exports: {
    schedule: '27 * * * *',
    label: { en: 'Remove old data exports', de: 'Alte Datenexporte entfernen' },
    description: {
      en: 'Removes exports whose time to be downloaded is over.',
      de: 'Entfernt Exporte, deren Zeit zum Herunterladen vorbei ist.',
    },
  },
  tidy_files: {
    schedule: '37 * * * *',
    label: { en: 'Tidy up files', de: 'Dateien aufräumen' },
    description: {
      en: 'Removes uploads that nobody went on with, and what is left of files that are gone.',
      de: 'Entfernt Uploads, die niemand fortgesetzt hat, und Reste von gelöschten Dateien.',
    },
  },
  forget_registrations: {
    schedule: '12 * * * *',
    label: { en: 'Forget abandoned registrations', de: 'Abgebrochene Registrierungen vergessen' },
    description: {
      en: 'Forgets accounts whose address nobody has proven within a week.',
      de: 'Vergisst Konten, deren Adresse eine Woche lang niemand bestätigt hat.',
    },
  },
  tidy_sign_ins: {
    schedule: '*/5 * * * *',
    label: { en: 'Tidy up sign-ins', de: 'Anmeldungen aufräumen' },
    description: {
      en: 'Forgets sign-ins and registrations that nobody finished, and browsers that are gone for good.',
      de: 'Vergisst Anmeldungen und Registrierungen, die niemand beendet hat, und Browser, die nicht wiederkommen.',
    },
  },
  tidy_sessions: {
    schedule: '* * * * *',
    label: { en: 'End sessions', de: 'Sitzungen beenden' },
    description: {
      en: 'Ends sessions whose time is over, and tells the apps that were signed in by them.',
      de: 'Beendet Sitzungen, deren Zeit vorbei ist, und sagt es den Apps, die daran hängen.',
    },
  },
  tidy_tokens: {
    schedule: '*/5 * * * *',
    label: { en: 'Tidy up tokens', de: 'Tokens aufräumen' },
    description: {
      en: 'Forgets tokens and codes of apps that have expired.',
      de: 'Vergisst abgelaufene Tokens und Codes von Apps.',
    },
  },
  tend_integrations: {
    schedule: '* * * * *',
    label: { en: 'Tend integrations', de: 'Integrationen pflegen' },
    description: {
      en: 'Renews access before it ends, checks it, reads figures, and tells platforms what was disconnected.',
      de: 'Erneuert Zugriffe, bevor sie enden, prüft sie, liest Zahlen und meldet Plattformen, was getrennt wurde.',
    },
  },
  forget_answers: {
    schedule: '22 * * * *',
    label: { en: 'Forget old answers', de: 'Alte Antworten vergessen' },
    description: {
      en: 'Forgets what requests with an Idempotency-Key were answered a day ago.',
      de: 'Vergisst nach einem Tag, wie Anfragen mit einem Idempotency-Key beantwortet wurden.',
    },
  },
  forget_views: {
    schedule: '32 3 * * *',
    label: { en: 'Forget who saw locations', de: 'Vergessen, wer Standorte sah' },
    description: {
      en: 'Forgets after 90 days who has seen where somebody was.',
      de: 'Vergisst nach 90 Tagen, wer gesehen hat, wo jemand war.',
    },
  },
  rotate_signing_keys: {
    schedule: '42 * * * *',
    label: { en: 'Rotate signing keys', de: 'Signaturschlüssel wechseln' },
    description: {
      en: 'Puts the next key in the place of one that has signed for 90 days.',
      de: 'Setzt den nächsten Schlüssel an die Stelle eines, der 90 Tage signiert hat.',
    },
  },
  audit_partitions: {
    schedule: '52 2 * * *',
    label: { en: 'Prepare the log', de: 'Protokoll vorbereiten' },
    description: {
      en: 'Makes the tables of the coming weeks, for events and positions, ahead of time.',
      de: 'Legt die Tabellen der kommenden Wochen für Ereignisse und Positionen im Voraus an.',
    },
  },
  audit_rollups: {
    schedule: '2 * * * *',
    label: { en: 'Count events', de: 'Ereignisse zählen' },
    description: {
      en: 'Counts what is not counted yet for figures, and checks the database’s own jobs for it.',
      de: 'Zählt für die Statistik, was noch nicht gezählt ist, und prüft die Jobs der Datenbank dafür.',
    },
  },
  audit_retention: {
    schedule: '47 * * * *',
    label: { en: 'Drop old events', de: 'Alte Ereignisse löschen' },
    description: {
      en: 'Drops events that have been kept for as long as they shall be, a week at a time.',
      de: 'Löscht Ereignisse wochenweise, sobald ihre Aufbewahrungsfrist vorbei ist.',
    },
  },
  location_retention: {
    schedule: '57 * * * *',
    label: { en: 'Drop old positions', de: 'Alte Positionen löschen' },
    description: {
      en: 'Drops positions that have been kept for as long as they shall be, a week at a time.',
      de: 'Löscht Positionen wochenweise, sobald ihre Aufbewahrungsfrist vorbei ist.',
    },
  },
  trim_location_feed: {
    schedule: '*/5 * * * *',
    label: { en: 'Trim the live feed', de: 'Live-Verlauf kürzen' },
    description: {
      en: 'Forgets what live location has told more than a day ago.',
      de: 'Vergisst, was der Live-Standort vor mehr als einem Tag gemeldet hat.',
    },
  },
  weekly_digest: {
    schedule: '0 7 * * 1',
    label: { en: 'Weekly digest', de: 'Wochenbericht' },
    description: {
      en: 'Mails what happened in the week to those who have asked for it.',
      de: 'Schickt allen, die ihn bestellt haben, per Mail, was in der Woche passiert ist.',
    },
  },
  forget_runs: {
    schedule: '17 4 * * *',
    label: { en: 'Forget old runs', de: 'Alte Läufe vergessen' },
    description: {
      en: 'Forgets runs of jobs after 90 days, and all but the last 1,000 of each.',
      de: 'Vergisst Läufe nach 90 Tagen, und von jedem Job alle bis auf die letzten 1.000.',
    },
  },
} as const

export type JobName = keyof typeof jobs
export const jobNames = Object.keys(jobs) as [JobName, ...JobName[]] // Object.keys loses the literal keys
export const jobRunStatuses = ['running', 'succeeded', 'failed', 'stopped', 'lost'] as const
export const jobTriggers = ['schedule', 'catch_up', 'manual'] as const

const name = z.enum(jobNames).meta({ examples: ['delete_accounts'] })

export const JobRun = z
  .object({
    id: Id,
    trigger: z
      .enum(jobTriggers)
      .describe('`catch_up`: its time had come more than once while nobody could run it'),
    startedBy: z
      .object({ id: Id, username: z.string().meta({ examples: ['heimdall'] }) })
      .nullable()
      .describe('Who had it run'),
    status: z
      .enum(jobRunStatuses)
      .describe(
        '`stopped`: Heimdall was shut down meanwhile; `lost`: its process is gone. Both are run again at once',
      ),
    startedAt: Timestamp,
    finishedAt: Timestamp.nullable(),
    durationMs: z.number().int().describe('So far, while it runs'),
    counts: z
      .record(z.string(), z.number())
      .describe('What it has done')
      .meta({ examples: [{ deleted: 2 }] }),
    error: z
      .string()
      .nullable()
      .describe('Why it failed')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'JobRun' })
export type JobRun = z.infer<typeof JobRun>

export const Job = z
  .object({
    name,
    schedule: z
      .string()
      .describe('A cron pattern, in UTC')
      .meta({ examples: ['*/15 * * * *'] }),
    label: z.object({ en: z.string(), de: z.string() }).meta({ examples: [jobs.delete_accounts.label] }),
    description: z
      .object({ en: z.string(), de: z.string() })
      .meta({ examples: [jobs.delete_accounts.description] }),
    pausedAt: Timestamp.nullable(),
    dueAt: Timestamp.nullable().describe('When it runs next; null while it is paused'),
    isRequested: z.boolean().describe('Somebody wants it to run now, and it is about to'),
    failures: z.number().int().describe('How often in a row it has failed'),
    lastRun: JobRun.nullable(),
    recentDurationsMs: z.array(z.number().int()).describe('Of its last 20 runs, the oldest first'),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>

export const JobList = z.object({ jobs: z.array(Job) })
export const JobInput = z.object({ name })
export const JobRunsInput = ListInput.extend({ name })
export const JobRunList = z.object({ runs: z.array(JobRun), nextCursor: NextCursor })
export const UpdateJobInput = z.object({
  name,
  paused: z.boolean().describe('Whether it rests. A run that is under way goes on to its end'),
})

/** What somebody wants to be told by mail. */
export const Digest = z.object({ weekly: z.boolean().describe('A mail each Monday, of what happened') })
