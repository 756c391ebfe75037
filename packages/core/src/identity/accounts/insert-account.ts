import type { RegisterInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { fieldError, newId, type Services } from '../../kernel/index.ts'
import { readPlatform } from '../../settings/index.ts'

/**
 * Makes an account and answers its id. A taken username is said, for usernames are public; a taken address only to those
 * whose own it is (`emailVerified`). An address that is only claimed is nobody's, and never taken.
 */
export async function insertAccount(
  services: Services,
  tx: Transaction,
  input: Pick<RegisterInput, 'email' | 'username' | 'locale'> & {
    /** Null: whoever owns it signs in otherwise. */
    passwordHash: string | null
    /** False: the address is claimed only, by however many, until a link that was sent there is opened. */
    emailVerified: boolean
  },
): Promise<string> {
  const now = services.clock.now()
  const [row] = await tx
    .insert(users)
    .values({
      id: newId(services),
      username: input.username,
      email: input.email,
      emailVerifiedAt: input.emailVerified ? now : null,
      passwordHash: input.passwordHash,
      preferredLocale: input.locale ?? (await readPlatform(tx)).defaultLocale,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (row) return row.id
  const [namesake] = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.username}) = ${input.username.toLowerCase()}`)
  if (namesake || !input.emailVerified) {
    throw usernameTaken()
  }
  throw fieldError('CONFLICT', 'email', 'email_taken', 'This e-mail address has an account')
}

export const usernameTaken = () =>
  fieldError('CONFLICT', 'username', 'username_taken', 'This username is taken')
