import { TripCategory, UpdateTripCategoryInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { gpsTripCategories } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../../kernel/index.ts'
import { changedFields } from '../changed-fields.ts'
import { categoryNameTaken, lockCategory, toCategory } from './queries.ts'

/** What is left out stays as it is. */
export const updateTripCategory = defineCommand({
  name: 'tripCategories.update',
  permission: 'self or trip:write',
  input: UpdateTripCategoryInput,
  output: TripCategory,
  async run({ tx, actor, input: { id, ...values }, audit, now }) {
    const before = await lockCategory(tx, actor, id)
    const { name = before.name, colour = before.colour, icon = before.icon } = values
    const changed = changedFields(before, { name, colour, icon })
    if (changed.length === 0) {
      audit.none('It is so already')
      return toCategory(before)
    }
    try {
      const [row] = await tx
        .update(gpsTripCategories)
        .set({ name, colour, icon, updatedAt: now })
        .where(eq(gpsTripCategories.id, id))
        .returning()
      if (!row) throw new Error('A locked category is gone')
      audit('trip_category_updated', {
        userId: row.userId,
        resource: ['trip_category', id],
        metadata: { name, changedFields: changed },
      })
      return toCategory(row)
    } catch (error) {
      throw isUniqueViolation(error) ? categoryNameTaken() : error
    }
  },
})
