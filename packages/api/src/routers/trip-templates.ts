import { createTripTemplate, deleteTripTemplate, listTripTemplates, updateTripTemplate } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Trips']
const path = '/v1/gps/trip-templates'
const one = `${path}/{id}` as const
const writes = 'One’s own, or any with trip:write.'

export const tripTemplates = router({
  list: query(listTripTemplates, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listTripTemplates',
      summary: 'Somebody’s trip templates, by name',
      description: 'Keys name a user. One’s own, or any with trip:read.',
      tags,
    },
  }),
  create: command(createTripTemplate, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createTripTemplate',
      summary: 'Make a trip template',
      description: `Keys name a user. ${writes}`,
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateTripTemplate, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateTripTemplate',
      summary: 'Change a trip template',
      description: `Only what is named changes. ${writes}`,
      tags,
    },
  }),
  delete: command(deleteTripTemplate, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteTripTemplate',
      summary: 'Delete a trip template',
      description: `Trips that were made from it stay as they are. ${writes}`,
      tags,
    },
  }),
})
