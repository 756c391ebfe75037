import { CreateTripCategoryInput, maxTripCategories, TripCategory } from '@heimdall/contracts'
import { gpsTripCategories } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, newId } from '../../../kernel/index.ts'
import { lockOwner } from '../lock-owner.ts'
import { whoseOf } from '../whose-of.ts'
import { categoryNameTaken, toCategory } from './queries.ts'

export const createTripCategory = defineCommand({
  name: 'tripCategories.create',
  permission: 'self or trip:write',
  input: CreateTripCategoryInput,
  output: TripCategory,
  async run({ services, tx, actor, input, audit, now }) {
    const userId = whoseOf(actor, input.userId, 'trip:write')
    // One at a time, lest two at once pass the limit.
    await lockOwner(tx, userId)
    if ((await tx.$count(gpsTripCategories, eq(gpsTripCategories.userId, userId))) >= maxTripCategories) {
      const message = `There are ${maxTripCategories} categories; delete one that is no longer needed`
      throw fieldError('CONFLICT', '', 'too_many_categories', message)
    }
    const { name, colour, icon } = input
    const [row] = await tx
      .insert(gpsTripCategories)
      .values({ id: newId(services), userId, name, colour, icon, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning()
    if (!row) throw categoryNameTaken()
    audit('trip_category_created', { userId, resource: ['trip_category', row.id], metadata: { name } })
    return toCategory(row)
  },
})
