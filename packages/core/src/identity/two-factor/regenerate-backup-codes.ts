import { BackupCodes, ChangeFactorInput } from '@heimdall/contracts'
import { defineCommand, fieldError, requireFresh } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { secondFactorsOf } from '../sign-in/index.ts'
import { factorChanged } from './factor-changed.ts'
import { replaceBackupCodes } from './replace-backup-codes.ts'

/** Ten new backup codes in place of the ones before, for an account with a second factor of any kind. */
export const regenerateBackupCodes = defineCommand({
  name: 'twoFactor.regenerateBackupCodes',
  permission: 'self',
  input: ChangeFactorInput,
  output: BackupCodes,
  async run(context) {
    const { tx, actor, input, audit, now } = context
    const person = signedIn(actor)
    requireFresh(person, now)
    const { userId } = person
    await lockUser(tx, userId)
    if ((await secondFactorsOf(tx, userId)).length === 0) {
      throw fieldError('CONFLICT', '', 'no_second_factor', 'Set up an authenticator app or a passkey first')
    }
    const backupCodes = await replaceBackupCodes(context, userId)
    audit('2fa_backup_codes_regenerated', {
      resource: ['user', userId],
      metadata: { count: backupCodes.length },
    })
    const sessionsEnded = await factorChanged(context, person, 'backup_codes_renewed', input.endOtherSessions)
    return { backupCodes, sessionsEnded }
  },
})
