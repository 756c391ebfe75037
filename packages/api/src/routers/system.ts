import { getPublicInfo, ping } from '@heimdall/core'
import { query, router } from '../trpc.ts'

const tags = ['System']

export const system = router({
  info: query(getPublicInfo, {
    rest: { method: 'GET', path: '/v1/info', operationId: 'getInfo', summary: 'What anybody may know', tags },
  }),
  ping: query(ping),
})
