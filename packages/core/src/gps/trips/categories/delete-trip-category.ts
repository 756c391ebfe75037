import { Done, done, TripCategoryInput } from '@heimdall/contracts'
import { gpsTripCategories } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../../kernel/index.ts'
import { lockCategory } from './queries.ts'

/** Its trips stay, without a category. */
export const deleteTripCategory = defineCommand({
  name: 'tripCategories.delete',
  permission: 'self or trip:write',
  input: TripCategoryInput,
  output: Done,
  async run({ tx, actor, input, audit }) {
    const { id, userId, name } = await lockCategory(tx, actor, input.id)
    await tx.delete(gpsTripCategories).where(eq(gpsTripCategories.id, id))
    audit('trip_category_deleted', { userId, resource: ['trip_category', id], metadata: { name } })
    return done
  },
})
