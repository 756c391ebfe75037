import { createHmac, timingSafeEqual } from 'node:crypto'
import { fieldError, limitRate, networkOf, type Services } from '../../../kernel/index.ts'
import type { Audience } from './audience.ts'
import type { SharingMemory } from './sharing-memory.ts'

const perNetwork = { limit: 10, windowSeconds: 600 }
const perShare = { limit: 100, windowSeconds: 3_600 }

/** Whether whoever looks has to bring a password first, or the key that they got for it. */
export async function isLocked(memory: SharingMemory, audience: Audience, key: string): Promise<boolean> {
  const expected = await keyFor(memory, audience)
  if (expected === null) return false
  const given = Buffer.from(key)
  return given.length !== expected.key.length || !timingSafeEqual(given, expected.key)
}

/** For the right password a key that opens this link until the password is another one. */
export async function unlockShare(
  services: Services,
  memory: SharingMemory,
  audience: Audience | null,
  { password, ipAddress }: { password: string; ipAddress: string | null },
): Promise<string> {
  const id = audience?.id ?? 'none'
  for (const [name, rule] of [
    [`gps-unlock:${id}:${networkOf(ipAddress)}`, perNetwork],
    [`gps-unlock:${id}`, perShare],
  ] as const) {
    await limitRate(services, name, rule)
  }
  const expected = audience && (await keyFor(memory, audience))
  // As long as for a link that has one.
  const isRight = await services.passwords.verify(expected?.passwordHash ?? null, password)
  if (isRight && expected) return expected.key.toString()
  throw fieldError('FORBIDDEN', 'password', 'wrong_password', 'This is not the password')
}

async function keyFor(memory: SharingMemory, { kind, ownerId, id }: Audience) {
  if (kind !== 'link' || id === null) return null
  const owner = await memory.get(ownerId)
  const passwordHash = owner?.shares.get(id)?.passwordHash ?? null
  if (!owner || passwordHash === null) return null
  const mac = createHmac('sha256', owner.secret).update(`unlock ${id} ${passwordHash}`)
  return { passwordHash, key: Buffer.from(mac.digest('base64url')) }
}
