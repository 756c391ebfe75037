import {
  createTripCategory,
  deleteTripCategory,
  listTripCategories,
  updateTripCategory,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Trips']
const path = '/v1/gps/trip-categories'
const one = `${path}/{id}` as const
const writes = 'One’s own, or any with trip:write.'

export const tripCategories = router({
  list: query(listTripCategories, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listTripCategories',
      summary: 'Somebody’s trip categories, by name',
      description: 'Keys name a user. One’s own, or any with trip:read.',
      tags,
    },
  }),
  create: command(createTripCategory, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createTripCategory',
      summary: 'Make a trip category',
      description: `Keys name a user. ${writes}`,
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateTripCategory, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateTripCategory',
      summary: 'Change a trip category',
      description: `Only what is named changes. ${writes}`,
      tags,
    },
  }),
  delete: command(deleteTripCategory, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteTripCategory',
      summary: 'Delete a trip category',
      description: `Its trips stay, without a category. ${writes}`,
      tags,
    },
  }),
})
