import { oauthClientLogos } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'

/** The WebP behind the address of an app's logo, or null. Whoever is asked for consent sees it before they are known. */
export async function readAppLogo(
  { primary }: Services,
  oauthClientId: string,
  contentHash: string,
): Promise<Buffer | null> {
  const [row] = await primary.db
    .select({ image: oauthClientLogos.image })
    .from(oauthClientLogos)
    .where(
      and(eq(oauthClientLogos.oauthClientId, oauthClientId), eq(oauthClientLogos.contentHash, contentHash)),
    )
  return row?.image ?? null
}
