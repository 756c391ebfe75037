import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { CommandContext } from '../../kernel/index.ts'
import { lockDevice } from './lock-device.ts'
import { ingestUrlOf, newIngestToken, newPullKey, pullUrlOf } from './new-credentials.ts'

/** What a device sends by, or what overlays read it by. */
type DeviceCredential = 'token' | 'pull_key'

/** Another one, in the address that is answered this once; the old one is nobody's from the commit on. */
export async function rotateCredential(
  {
    services,
    tx,
    actor,
    input,
    audit,
    accessChanged,
    now,
  }: Pick<
    CommandContext<{ id: string }, unknown>,
    'services' | 'tx' | 'actor' | 'input' | 'audit' | 'accessChanged' | 'now'
  >,
  credential: DeviceCredential,
): Promise<string> {
  const device = await lockDevice(tx, actor, input.id)
  const { url, hashes } = credential === 'token' ? newAddress(services) : newPullAddress(services)
  await tx
    .update(gpsDevices)
    .set({ ...hashes, updatedAt: now })
    .where(eq(gpsDevices.id, device.id))
  audit('device_updated', {
    userId: device.userId,
    resource: ['gps_device', device.id],
    metadata: {
      name: device.name,
      kind: device.kind,
      changedFields: [credential],
      credentialsRenewed: true,
    },
  })
  accessChanged({ deviceId: device.id })
  return url
}

type Services = CommandContext<unknown, unknown>['services']

function newAddress({ random, publicUrl }: Services) {
  const { token, tokenHash } = newIngestToken(random)
  return { url: ingestUrlOf(publicUrl, token), hashes: { tokenHash } }
}

function newPullAddress({ random, publicUrl }: Services) {
  const { pullKey, pullKeyHash } = newPullKey(random)
  return { url: pullUrlOf(publicUrl, pullKey), hashes: { pullKeyHash } }
}
