import { CreateTripTemplateInput, maxTripTemplates, TripTemplate } from '@heimdall/contracts'
import { gpsTripTemplates } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, newId } from '../../../kernel/index.ts'
import { lockOwner } from '../lock-owner.ts'
import { requireCategory } from '../owned-by.ts'
import { whoseOf } from '../whose-of.ts'
import { templateNameTaken, toTemplate } from './queries.ts'

export const createTripTemplate = defineCommand({
  name: 'tripTemplates.create',
  permission: 'self or trip:write',
  input: CreateTripTemplateInput,
  output: TripTemplate,
  async run({ services, tx, actor, input, audit, now }) {
    const userId = whoseOf(actor, input.userId, 'trip:write')
    // One at a time, lest two at once pass the limit.
    await lockOwner(tx, userId)
    if ((await tx.$count(gpsTripTemplates, eq(gpsTripTemplates.userId, userId))) >= maxTripTemplates) {
      const message = `There are ${maxTripTemplates} templates; delete one that is no longer needed`
      throw fieldError('CONFLICT', '', 'too_many_templates', message)
    }
    const { name, categoryId = null, settings, locations } = input
    await requireCategory(tx, userId, categoryId)
    const [row] = await tx
      .insert(gpsTripTemplates)
      .values({
        id: newId(services),
        userId,
        name,
        categoryId,
        settings,
        locations,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!row) throw templateNameTaken()
    audit('trip_template_created', { userId, resource: ['trip_template', row.id], metadata: { name } })
    return toTemplate(row)
  },
})
