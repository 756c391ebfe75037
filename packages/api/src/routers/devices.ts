import { FollowDevicesInput, type GpsEvent, PostedPositions, PostPositionsInput } from '@heimdall/contracts'
import {
  createDevice,
  deleteDevice,
  followDevices,
  getDevice,
  getDeviceSnapshot,
  getLiveDevice,
  listDeviceRequests,
  listDevices,
  listPositions,
  postPositions,
  rotateDeviceToken,
  rotatePullKey,
  updateDevice,
} from '@heimdall/core'
import { tracked } from '@trpc/server'
import type {} from '@trpc/server/unstable-core-do-not-import' // Declarations name its types.
import { holdPlace } from '../hold-place.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Live location']
const path = '/v1/gps/devices'
const one = `${path}/{id}` as const
/** Subscriptions over WebSocket end with the connection. */
const never = new AbortController().signal
/** 5,000 positions with attributes. */
const maxBatchBytes = 4 * 1024 * 1024

export const devices = router({
  list: query(listDevices, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listDevices',
      summary: 'List GPS devices',
      description:
        'One’s own; those of others with device:read. Where they are, `live` says of one’s own, and with location:read of all.',
      tags,
    },
  }),
  get: query(getDevice, {
    rest: { method: 'GET', path: one, operationId: 'getDevice', summary: 'One GPS device', tags },
  }),
  create: command(createDevice, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createDevice',
      summary: 'Add a GPS device; its addresses are shown this once',
      description:
        'The device sends to `ingestUrl` in whichever dialect it speaks (docs/location.md). For others than oneself it takes device:write. An account has 50 devices at most: 409.',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateDevice, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateDevice',
      summary: 'Change what a device is called and how it looks on maps',
      tags,
    },
  }),
  rotateToken: command(rotateDeviceToken, {
    rest: {
      method: 'POST',
      path: `${one}/rotate-token`,
      operationId: 'rotateDeviceToken',
      summary: 'Give a device a new address to send to; it is shown this once',
      description: 'What comes to the old one is refused from this moment on.',
      tags,
    },
  }),
  rotatePullKey: command(rotatePullKey, {
    rest: {
      method: 'POST',
      path: `${one}/rotate-pull-key`,
      operationId: 'rotatePullKey',
      summary: 'Give overlays a new address to read from; it is shown this once',
      description: 'It shows where the device is, so that of others it takes location:read besides.',
      tags,
    },
  }),
  delete: command(deleteDevice, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteDevice',
      summary: 'Delete a device and all of its positions',
      tags,
    },
  }),
  requests: query(listDeviceRequests, {
    rest: {
      method: 'GET',
      path: `${one}/requests`,
      operationId: 'listDeviceRequests',
      summary: 'What a device has sent lately, and how it was read',
      description: 'The latest 50 requests of the last hour.',
      tags,
    },
  }),
  positions: query(listPositions, {
    rest: {
      method: 'GET',
      path: `${one}/positions`,
      operationId: 'listPositions',
      summary: 'Where a device was',
      description: 'One’s own; those of others with location:read. Flagged positions are among them.',
      tags,
    },
  }),
  postPositions: procedure
    .meta(
      metaOf('self or device:write', {
        rest: {
          method: 'POST',
          path: `${one}/positions`,
          operationId: 'postPositions',
          summary: 'Send 1 to 5,000 positions',
          description:
            'Answered once they are durable. Each is stored once, by device and fix time, so it can be sent again without a key. What can not be right is refused one by one; the rest is taken.',
          tags,
        },
        successStatus: 201,
        isRepeatable: true,
        maxBodyBytes: maxBatchBytes,
      }),
    )
    .input(PostPositionsInput)
    .output(PostedPositions)
    .mutation(({ ctx, input }) => postPositions(ctx.services, ctx.call, input)),
  live: query(getLiveDevice, {
    rest: {
      method: 'GET',
      path: `${one}/live`,
      operationId: 'getLiveDevice',
      summary: 'Where a device is now',
      tags,
    },
  }),
  snapshot: query(getDeviceSnapshot),
  follow: procedure
    .meta(metaOf('self or location:read'))
    .input(FollowDevicesInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const follow = () => followDevices(ctx.services, ctx.call, input, signal ?? never)
      for await (const { events, lastEventId } of holdPlace(ctx, follow)) {
        yield tracked(lastEventId, events satisfies GpsEvent[])
      }
    }),
})
