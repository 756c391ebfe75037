import { TripTemplate, UpdateTripTemplateInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { gpsTripTemplates } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../../kernel/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { changedFields } from '../changed-fields.ts'
import { requireCategory } from '../owned-by.ts'
import { lockTemplate, templateNameTaken, toTemplate } from './queries.ts'

/** What is left out stays as it is. */
export const updateTripTemplate = defineCommand({
  name: 'tripTemplates.update',
  permission: 'self or trip:write',
  input: UpdateTripTemplateInput,
  output: TripTemplate,
  async run({ services, tx, actor, input: { id, ...values }, audit, now }) {
    const before = await lockTemplate(tx, actor, id)
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [before.userId] }, tx)
    const {
      name = before.name,
      categoryId = before.categoryId,
      settings = before.settings,
      locations = before.locations,
    } = values
    await requireCategory(tx, before.userId, categoryId)
    const changed = changedFields(before, { name, categoryId, settings, locations })
    if (changed.length === 0) {
      audit.none('It is so already')
      return toTemplate(before)
    }
    try {
      const [row] = await tx
        .update(gpsTripTemplates)
        .set({ name, categoryId, settings, locations, updatedAt: now })
        .where(eq(gpsTripTemplates.id, id))
        .returning()
      if (!row) throw new Error('A locked template is gone')
      audit('trip_template_updated', {
        userId: row.userId,
        resource: ['trip_template', id],
        metadata: { name, changedFields: changed },
      })
      return toTemplate(row)
    } catch (error) {
      throw isUniqueViolation(error) ? templateNameTaken() : error
    }
  },
})
