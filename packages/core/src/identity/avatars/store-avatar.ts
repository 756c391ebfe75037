import { avatars, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { CommandContext } from '../../kernel/index.ts'
import { lockPresentUser } from '../account-lock/index.ts'
import { hashPicture } from '../pictures/index.ts'
import { signedIn } from '../sessions/index.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'tx' | 'actor' | 'audit' | 'now'>

/** Puts the picture where `/avatars` finds it, under an address of its own, so that browsers keep it for good. */
export async function storeAvatar(
  { tx, actor, audit, now }: Context,
  image: Buffer,
  source: 'upload' | 'platform',
): Promise<{ avatarUrl: string }> {
  const { userId } = signedIn(actor)
  const contentHash = hashPicture(image)
  const avatarUrl = `/avatars/${userId}/${contentHash}.webp`
  const picture = { image, contentHash, source, updatedAt: now }
  await lockPresentUser(tx, userId)
  await tx
    .insert(avatars)
    .values({ userId, ...picture })
    .onConflictDoUpdate({ target: avatars.userId, set: picture })
  await tx.update(users).set({ avatarUrl, updatedAt: now }).where(eq(users.id, userId))
  audit('user_updated', { resource: ['user', userId], metadata: { changedFields: ['avatar'] } })
  return { avatarUrl }
}
