import { sessions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Services, UserActor } from '../../kernel/index.ts'

/** A session of Heimdall, as OpenID Connect describes a sign-in. */
export interface Login {
  userId: string
  sessionId: string
  /** When the person last proved who they are. */
  authenticatedAt: Date
  acr: string
  /** RFC 8176. */
  amr: string[]
}

export const acrValues = { oneFactor: 'urn:heimdall:acr:1fa', twoFactors: 'urn:heimdall:acr:2fa' } as const

const amrOfMethod = { password: ['pwd'], passkey: ['hwk', 'user'], link: ['fed'], set_up_link: [] } as const
const amrOfFactor = { totp: ['otp'], passkey: ['hwk'], backup_code: ['otp'], trusted_device: [] } as const

/** How the person of a session has signed in; null when it has just ended. */
export async function loadLogin({ primary }: Services, actor: UserActor): Promise<Login | null> {
  const [session] = await primary.db.select().from(sessions).where(eq(sessions.id, actor.sessionId))
  if (!session) return null
  const { method, secondFactor, createdAt } = session
  const isTwoFactors = method === 'passkey' || (secondFactor !== null && secondFactor !== 'trusted_device')
  const amr = new Set<string>([
    ...amrOfMethod[method],
    ...(secondFactor === null ? [] : amrOfFactor[secondFactor]),
    ...(isTwoFactors ? ['mfa'] : []),
  ])
  return {
    userId: session.userId,
    sessionId: session.id,
    // In a trusted browser a sign-in proves too little for changes, but it is one.
    authenticatedAt: new Date(Math.max(session.authenticatedAt.getTime(), createdAt.getTime())),
    acr: isTwoFactors ? acrValues.twoFactors : acrValues.oneFactor,
    amr: [...amr],
  }
}
