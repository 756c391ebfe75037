import { ListTripCategoriesInput, maxTripCategories, TripCategoryList } from '@heimdall/contracts'
import { gpsTripCategories } from '@heimdall/db/core'
import { asc, eq, sql } from '@heimdall/db/sql'
import { defineQuery } from '../../../kernel/index.ts'
import { whoseOf } from '../whose-of.ts'
import { toCategory } from './queries.ts'

/** By name. */
export const listTripCategories = defineQuery({
  name: 'tripCategories.list',
  permission: 'self or trip:read',
  input: ListTripCategoriesInput,
  output: TripCategoryList,
  async run({ services, actor, input }) {
    const rows = await services.primary.db
      .select()
      .from(gpsTripCategories)
      .where(eq(gpsTripCategories.userId, whoseOf(actor, input.userId, 'trip:read')))
      .orderBy(sql`lower(${gpsTripCategories.name})`, asc(gpsTripCategories.id))
      .limit(maxTripCategories)
    return { categories: rows.map(toCategory) }
  },
})
