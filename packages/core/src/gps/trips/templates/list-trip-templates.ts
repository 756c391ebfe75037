import { ListTripTemplatesInput, maxTripTemplates, TripTemplateList } from '@heimdall/contracts'
import { gpsTripTemplates } from '@heimdall/db/core'
import { asc, eq, sql } from '@heimdall/db/sql'
import { defineQuery } from '../../../kernel/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { whoseOf } from '../whose-of.ts'
import { toTemplate } from './queries.ts'

/** By name. */
export const listTripTemplates = defineQuery({
  name: 'tripTemplates.list',
  permission: 'self or trip:read',
  input: ListTripTemplatesInput,
  output: TripTemplateList,
  async run({ services, actor, input }) {
    const userId = whoseOf(actor, input.userId, 'trip:read')
    // They say where somebody means to be.
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [userId] })
    const rows = await services.primary.db
      .select()
      .from(gpsTripTemplates)
      .where(eq(gpsTripTemplates.userId, userId))
      .orderBy(sql`lower(${gpsTripTemplates.name})`, asc(gpsTripTemplates.id))
      .limit(maxTripTemplates)
    return { templates: rows.map(toTemplate) }
  },
})
