import { DeviceInput, RotatedPullKey } from '@heimdall/contracts'
import { defineCommand, PermissionDenied, reaches } from '../../kernel/index.ts'
import { lockDevice } from './lock-device.ts'
import { rotateCredential } from './rotate-credential.ts'

/** A new address for overlays to read; the old one says nothing any more. */
export const rotatePullKey = defineCommand({
  name: 'devices.rotatePullKey',
  permission: 'self or device:write',
  input: DeviceInput,
  output: RotatedPullKey,
  async run(context) {
    const { userId } = await lockDevice(context.tx, context.actor, context.input.id)
    // Who holds the address sees where the device is.
    if (!reaches(context.actor, userId, 'location:read')) throw new PermissionDenied('location:read')
    return { pullUrl: await rotateCredential(context, 'pull_key') }
  },
})
