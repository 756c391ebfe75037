import type { RegisterInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, isNotNull, sql } from 'drizzle-orm'
import { fieldError, newId, type Services } from '../../kernel/index.ts'

export type InsertedAccount = { created: true; userId: string } | { created: false; existingUserId: string }

/**
 * Makes an account. Usernames are public, so a taken one is said; a taken e-mail address is only told to the caller,
 * who decides what to make of it. An address that is only claimed is never taken.
 */
export async function insertAccount(
  services: Services,
  tx: Transaction,
  input: Pick<RegisterInput, 'email' | 'username' | 'locale'> & {
    passwordHash: string
    /** False: the address is claimed only, by however many, until a link that was sent there is opened. */
    emailVerified: boolean
  },
): Promise<InsertedAccount> {
  const now = services.clock.now()
  const [row] = await tx
    .insert(users)
    .values({
      id: newId(services),
      username: input.username,
      email: input.email,
      emailVerifiedAt: input.emailVerified ? now : null,
      passwordHash: input.passwordHash,
      preferredLocale: input.locale,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (row) return { created: true, userId: row.id }
  // The name first, whoever has the address: else a name that is taken would tell which addresses have an account.
  const taken = fieldError('CONFLICT', 'username', 'username_taken', 'This username is taken')
  const [namesake] = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.username}) = ${input.username.toLowerCase()}`)
  if (namesake) throw taken
  const [owner] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(sql`lower(${users.email}) = ${input.email}`, isNotNull(users.emailVerifiedAt)))
  if (owner) return { created: false, existingUserId: owner.id }
  throw taken
}
