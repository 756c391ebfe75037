import { z } from 'zod'
import { Id, Timestamp } from './common.ts'
import { TypedCode } from './sign-in.ts'

/** What protects one's own account. */
export const SecurityState = z
  .object({
    hasPassword: z.boolean(),
    totpSince: Timestamp.nullable().describe(
      'When the authenticator app was set up; null where there is none',
    ),
    passkeys: z.number().int(),
    backupCodes: z
      .object({ left: z.number().int(), total: z.number().int(), createdAt: Timestamp })
      .nullable()
      .describe('Null: none were ever made'),
    required: z
      .object({
        byPlatform: z.boolean(),
        byRoles: z.array(z.string()).describe('Roles of mine that give nothing without a second factor'),
      })
      .describe('Who asks for a second factor'),
  })
  .meta({ id: 'SecurityState' })
export type SecurityState = z.infer<typeof SecurityState>

export const TotpSetUp = z.object({
  secret: z.string().describe('Base32, for typing it into the app'),
  uri: z.string().describe('otpauth://, for a QR code'),
})
export type TotpSetUp = z.infer<typeof TotpSetUp>

const endOtherSessions = z.boolean().default(false).describe('Sign all other browsers out')

export const ConfirmTotpInput = z.object({ code: TypedCode, endOtherSessions })
export const ChangeFactorInput = z.object({ endOtherSessions }).default({ endOtherSessions: false })

export const BackupCodes = z.object({
  backupCodes: z.array(z.string()).describe('Shown this once. Each works once'),
  sessionsEnded: z.number().int(),
})
export type BackupCodes = z.infer<typeof BackupCodes>
export const FactorRemoved = z.object({ sessionsEnded: z.number().int() })

export const TrustedDevice = z.object({
  id: Id,
  current: z.boolean(),
  userAgent: z.string().nullable(),
  trustedUntil: Timestamp,
  lastUsedAt: Timestamp,
})
export type TrustedDevice = z.infer<typeof TrustedDevice>
export const TrustedDeviceList = z.object({ devices: z.array(TrustedDevice) })
export const RevokeTrustInput = z.object({ id: Id })
