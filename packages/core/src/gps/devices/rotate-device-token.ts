import { DeviceInput, RotatedToken } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { rotateCredential } from './rotate-credential.ts'

/** A new address to send to; what comes to the old one is nobody's from this moment on. */
export const rotateDeviceToken = defineCommand({
  name: 'devices.rotateToken',
  permission: 'self or device:write',
  input: DeviceInput,
  output: RotatedToken,
  run: async (context) => ({ ingestUrl: await rotateCredential(context, 'token') }),
})
