import { HideInput, HideState } from '@heimdall/contracts'
import { defineCommand, fieldError, userIdOf } from '../../kernel/index.ts'
import { lockSharing, purge } from './own-sharing.ts'
import { whoseSharing } from './whose-sharing.ts'

/** Undoes "hide now": audiences see again what they did, but nothing that was recorded before this moment. */
export const showAgain = defineCommand({
  name: 'sharing.show',
  permission: 'self or device:write',
  input: HideInput,
  output: HideState,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const userId = await whoseSharing(tx, actor, input.userId)
    if (userId !== userIdOf(actor)) {
      const message = 'Only whoever is hidden can share again'
      throw fieldError('FORBIDDEN', 'userId', 'not_yours', message)
    }
    const { hiddenAt } = await lockSharing(services, tx, userId, now)
    if (hiddenAt === null) audit.none('Nothing was hidden')
    else {
      await purge(context, userId, { hiddenAt: null })
      audit('device_updated', { userId, metadata: { changedFields: ['shown'], audience: 'all' } })
    }
    return { hiddenAt: null }
  },
})
