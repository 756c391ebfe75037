import { avatars } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

export const avatar: Section<'avatar'> = {
  async read({ services, user }) {
    const [row] = await services.primary.db.select().from(avatars).where(eq(avatars.userId, user.id))
    if (!row) return null
    return {
      contentType: 'image/webp',
      source: row.source,
      updatedAt: row.updatedAt.toISOString(),
      base64: row.image.toString('base64'),
    }
  },
}
