import type { Locale } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import type { z } from 'zod'
import type { Services } from '../kernel/index.ts'
import type { MailTemplate } from './define-mail.ts'

/** What a deferred mail has turned out to be. */
export interface Letter {
  template: MailTemplate
  params: unknown
  /** Null: whoever owns the address has no account. */
  recipient: { userId: string; username: string } | null
  locale: Locale
  /** What its link gives to a new account; null or left out: no role. */
  roleId?: string | null
}

export interface ResolveContext<Params> {
  services: Services
  tx: Transaction
  params: Params
  /** The address that it goes to. */
  recipient: string
  /** From 1; a mail that could not be sent is resolved anew. */
  attempt: number
  now: Date
}

/**
 * A mail of which only the address is known when it is queued. Who gets it, what it says, and the token in its link come
 * to be when it leaves: so a request that queues one does the same work for known and unknown addresses, and no secret
 * ever lies in the outbox.
 */
export interface DeferredMail<Params extends z.ZodType = z.ZodType> {
  /** Stands in the outbox, so it never changes. */
  name: string
  /** Its subject in the list of mails, where the real one is not known yet. */
  about: Record<Locale, string>
  /** No secrets: the outbox is a table like any other. */
  params: Params
  /** In a transaction that commits before the mail leaves. Null: there is nobody to write to. */
  resolve(context: ResolveContext<z.output<Params>>): Promise<Letter | null>
}

export const defineDeferredMail = <Params extends z.ZodType>(
  mail: DeferredMail<Params>,
): DeferredMail<Params> => mail

/** A letter whose params fit its template. */
export const letter = <Params extends z.ZodType>(
  template: MailTemplate<Params>,
  recipient: Letter['recipient'],
  locale: Locale,
  params: z.input<Params>,
): Letter => ({ template, recipient, locale, params })
