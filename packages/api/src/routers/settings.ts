import { listAllWithoutSecondFactor, listSettings, updateSetting } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Settings']

export const settings = router({
  list: query(listSettings, {
    rest: {
      method: 'GET',
      path: '/v1/settings',
      operationId: 'listSettings',
      summary: 'The settings of this platform',
      tags,
    },
  }),
  update: command(updateSetting, {
    rest: {
      method: 'PUT',
      path: '/v1/settings/{key}',
      operationId: 'updateSetting',
      summary: 'Change a setting; it counts at once',
      tags,
    },
  }),
  withoutSecondFactor: query(listAllWithoutSecondFactor),
})
