import { DeviceInput, RotatedPullKey } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { rotateCredential } from './rotate-credential.ts'

/** A new address for overlays to read; the old one says nothing any more. */
export const rotatePullKey = defineCommand({
  name: 'devices.rotatePullKey',
  permission: 'self or device:write',
  input: DeviceInput,
  output: RotatedPullKey,
  run: async (context) => ({ pullUrl: await rotateCredential(context, 'pull_key') }),
})
