import type { Mail, Mailer } from '../kernel/index.ts'

export interface TestMailer extends Mailer {
  sent: Mail[]
  /** Ids of mails of which nothing is to be left. */
  forgotten: string[]
  /** Thrown instead of sending, once each and in order. */
  failures: Error[]
  /** Thrown by `ready` while it is set. */
  away: Error | null
  kind: Mailer['kind']
}

/** Keeps what it is given. */
export function createTestMailer(): TestMailer {
  const mailer: TestMailer = {
    kind: 'smtp',
    sent: [],
    forgotten: [],
    failures: [],
    away: null,
    async ready() {
      if (mailer.away) throw mailer.away
    },
    async send(mail) {
      const failure = mailer.failures.shift()
      if (failure) throw failure
      mailer.sent.push(mail)
    },
    async forget(mailIds) {
      mailer.forgotten.push(...mailIds)
    },
  }
  return mailer
}
