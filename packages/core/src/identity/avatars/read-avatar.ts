import { avatars } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

/** The WebP behind an avatar's address, or null. Pictures are public: names and faces stand beside each other everywhere. */
export async function readAvatar(
  { primary }: Services,
  userId: string,
  contentHash: string,
): Promise<Buffer | null> {
  const [row] = await primary.db
    .select({ image: avatars.image })
    .from(avatars)
    .where(and(eq(avatars.userId, userId), eq(avatars.contentHash, contentHash)))
  return row?.image ?? null
}
