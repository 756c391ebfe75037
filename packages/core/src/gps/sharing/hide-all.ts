import { HideInput, HideState } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { lockSharing, purge } from './own-sharing.ts'
import { whoseSharing } from './whose-sharing.ts'

/** Panic: nobody but the owner sees anything from now on, in any process, nor ever what was waiting. */
export const hideAll = defineCommand({
  name: 'sharing.hide',
  permission: 'self or device:write',
  input: HideInput,
  output: HideState,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const userId = await whoseSharing(tx, actor, input.userId)
    const { hiddenAt } = await lockSharing(services, tx, userId, now)
    const since = hiddenAt ?? now
    await purge(context, userId, { hiddenAt: since })
    audit('device_updated', { userId, metadata: { changedFields: ['hidden'], audience: 'all' } })
    return { hiddenAt: since.toISOString() }
  },
})
