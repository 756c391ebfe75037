import type { Transaction } from '@heimdall/db'
import { pendingRegistrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { type ExternalProfile, hashToken, newId, newToken, type Services } from '../../../kernel/index.ts'
import { findProvider, type ProviderRow } from '../../providers/index.ts'

/** Long enough to choose a name. */
const keptSeconds = 1_800

const Profile = z.object({
  issuer: z.string(),
  subject: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  avatarUrl: z.string().nullable(),
}) satisfies z.ZodType<ExternalProfile>

const place = (id: string) => `pending_registrations/${id}`

/** Keeps what the provider has said, sealed, until whoever came has chosen a name. */
export async function keepRegistration(
  services: Services,
  tx: Transaction,
  { provider, profile, returnTo }: { provider: ProviderRow; profile: ExternalProfile; returnTo: string },
): Promise<{ token: string; expiresAt: Date }> {
  const now = services.clock.now()
  const token = newToken(services.random)
  const expiresAt = new Date(now.getTime() + keptSeconds * 1000)
  const id = newId(services)
  await tx.insert(pendingRegistrations).values({
    id,
    tokenHash: hashToken(token),
    providerId: provider.id,
    profile: services.secrets.wrap(Buffer.from(JSON.stringify(profile)), place(id)),
    returnTo,
    expiresAt,
    createdAt: now,
  })
  return { token, expiresAt }
}

export interface Registration {
  provider: ProviderRow
  profile: ExternalProfile
}

/** What is kept under a token, or undefined: too old, or used, or its provider makes no accounts any more. */
export async function openRegistration(
  services: Services,
  token: string | undefined,
): Promise<Registration | undefined> {
  if (token === undefined) return undefined
  const { db } = services.primary
  const [row] = await db
    .select()
    .from(pendingRegistrations)
    .where(eq(pendingRegistrations.tokenHash, hashToken(token)))
  if (!row || row.expiresAt <= services.clock.now()) return undefined
  const provider = await findProvider(db, { id: row.providerId })
  if (!provider?.isEnabled || !provider.allowsRegistration) return undefined
  const opened = services.secrets.unwrap(row.profile, place(row.id)).toString()
  return { provider, profile: Profile.parse(JSON.parse(opened)) }
}

/** Whether this caller is the one who uses it up. */
export async function useUpRegistration(tx: Transaction, token: string): Promise<boolean> {
  const used = await tx
    .delete(pendingRegistrations)
    .where(eq(pendingRegistrations.tokenHash, hashToken(token)))
    .returning({ id: pendingRegistrations.id })
  return used.length > 0
}
