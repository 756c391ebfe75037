import { mailOutbox } from '@heimdall/db/core'
import { and, asc, eq, inArray, lt, lte, or, sql } from '@heimdall/db/sql'
import { MailFailure, type Services } from '../kernel/index.ts'
import type { DeferredMail } from './define-deferred-mail.ts'
import { templates } from './find-template.ts'
import { writeMail } from './write-mail.ts'

const mostAttempts = 8
const firstWaitMs = 60_000
const longestWaitMs = 6 * 3_600_000
/** Longer than any conversation with a mail server lasts. */
const inHandsMs = 15 * 60_000
const keptMs = 30 * 24 * 3_600_000

/**
 * Sends one mail that is due; true when there may be more. A row is claimed, and the claim committed, before its mail
 * leaves: of several processes one sends it, and one that dies in the middle leaves a row that nobody sends again.
 * SMTP can not say whether that mail arrived, and a second one would be worse than a row that an admin sees.
 */
export async function sendNextMail(
  services: Services,
  deferredMails: readonly DeferredMail[] = [],
): Promise<boolean> {
  const { mailer, clock } = services
  const { db } = services.primary
  const [due] = await db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(and(eq(mailOutbox.status, 'waiting'), lte(mailOutbox.dueAt, clock.now())))
    .limit(1)
  if (!due) {
    await tidyUp(services)
    return false
  }
  // Before anything is claimed: while the mail server is away, mails wait and use up no attempt.
  await mailer.ready()
  const mail = await claim(services)
  if (!mail) return true
  const outcome = await trySend(services, mail, deferredMails)
  // Nobody was to be written to, or nobody is there any more: to keep the row would be to keep a list of addresses.
  const forget = outcome === null || (outcome.status !== 'waiting' && forgets(mail.template))
  if (forget) {
    await db.delete(mailOutbox).where(eq(mailOutbox.id, mail.id))
    await mailer.forget([mail.id])
  } else await db.update(mailOutbox).set(outcome).where(eq(mailOutbox.id, mail.id))
  return true
}

const forgets = (template: string) => templates.get(template)?.forgetOnceSent === true
const forgotten = [...templates.keys()].filter(forgets)

type Row = typeof mailOutbox.$inferSelect

/** What the row shall say of the attempt; null when there was nobody to write to. */
async function trySend(
  services: Services,
  mail: Row,
  deferredMails: readonly DeferredMail[],
): Promise<Partial<Row> | null> {
  const { mailer, clock, log } = services
  /** Whose mail it turned out to be, so that it goes with the account also when it can not be sent. */
  let owner: Pick<Row, 'userId'> | undefined
  try {
    const written = await writeMail(services, mail, deferredMails)
    if (written === null) return null
    const { fromName, subject, text, html, sealed, userId } = written
    if (userId !== undefined) owner = { userId }
    await mailer.send({ id: mail.id, to: mail.recipient, fromName, subject, text, html })
    return { status: 'sent', sentAt: clock.now(), lastError: null, content: sealed, ...owner }
  } catch (error) {
    const worthwhile = !(error instanceof MailFailure) || error.outcome === 'later'
    const again = worthwhile && mail.attempts < mostAttempts
    log.warn({ err: error, mail: mail.id, again }, 'A mail could not be sent')
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 4 ** (mail.attempts - 1))
    return {
      ...owner,
      status: again ? 'waiting' : 'dead',
      dueAt: new Date(clock.now().getTime() + waitMs),
      lastError: textOf(error),
    }
  }
}

async function claim({ primary, clock }: Services): Promise<Row | undefined> {
  const now = clock.now()
  const next = primary.db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(and(eq(mailOutbox.status, 'waiting'), lte(mailOutbox.dueAt, now)))
    .orderBy(asc(mailOutbox.dueAt))
    .limit(1)
    .for('update', { skipLocked: true })
  const [mail] = await primary.db
    .update(mailOutbox)
    .set({ status: 'sending', claimedAt: now, attempts: sql`${mailOutbox.attempts} + 1` })
    .where(eq(mailOutbox.id, next))
    .returning()
  return mail
}

/** Gives up what a process had in its hands when it died, and forgets what was sent, or given up, long ago. */
async function tidyUp({ primary, mailer, clock }: Services): Promise<void> {
  const before = (ms: number) => new Date(clock.now().getTime() - ms)
  const wasInterrupted = and(eq(mailOutbox.status, 'sending'), lt(mailOutbox.claimedAt, before(inHandsMs)))
  const isOld = or(
    and(eq(mailOutbox.status, 'sent'), lt(mailOutbox.sentAt, before(keptMs))),
    and(eq(mailOutbox.status, 'dead'), lt(mailOutbox.claimedAt, before(keptMs))),
  )
  const old = await primary.db
    .delete(mailOutbox)
    // Whoever is gone shall not stay as a mail that failed.
    .where(or(isOld, and(wasInterrupted, inArray(mailOutbox.template, forgotten))))
    .returning({ id: mailOutbox.id })
  await primary.db
    .update(mailOutbox)
    .set({ status: 'dead', lastError: 'Interrupted while it was being sent; it may have arrived' })
    .where(wasInterrupted)
  // Where mails become files they go, too: without its row nobody would know whose a file is.
  if (old.length > 0) await mailer.forget(old.map(({ id }) => id))
}

const textOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '').slice(0, 500)
