import { NoInput, ShareList } from '@heimdall/contracts'
import { gpsShares } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { toShare } from './to-share.ts'

export const listShares = defineQuery({
  name: 'sharing.shares.list',
  permission: 'self',
  input: NoInput,
  output: ShareList,
  async run({ services, actor }) {
    const rows = await services.primary.db
      .select()
      .from(gpsShares)
      .where(eq(gpsShares.userId, signedIn(actor).userId))
      .orderBy(desc(gpsShares.id))
    return { shares: rows.map(toShare) }
  },
})
