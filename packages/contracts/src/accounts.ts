import { z } from 'zod'
import { Done, Id, Locale, Timestamp } from './common.ts'

/** Public handle. Letters, digits, `_`, `-` and `.`; compared without case. */
export const Username = z
  .string()
  .trim()
  .min(3)
  .max(32)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, {
    message: 'Use letters, digits, dots, dashes and underscores; begin and end with a letter or digit',
  })
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** NIST SP 800-63B-4: length counts, composition rules do not. The common ones are refused by the server. */
export const NewPassword = z.string().min(8).max(256)

export const RegisterInput = z.object({
  email: Email,
  username: Username,
  password: NewPassword,
  locale: Locale.optional().describe('That of the platform, where none is given'),
})
export type RegisterInput = z.infer<typeof RegisterInput>

/** With an invitation a new account is made also where registration is closed. */
export const RegisterWithInvitation = RegisterInput.extend({
  invitation: z.string().min(20).max(200).optional().describe('The token of an invitation'),
})
export const Registered = z.object({
  confirmEmail: z.boolean().describe('A link that was mailed has to be opened before the first sign-in'),
})

export const SetUpInput = RegisterInput.extend({ token: z.string().min(20).max(200) })
export type SetUpInput = z.infer<typeof SetUpInput>

export const SetUpState = z.object({ needed: z.boolean(), tokenValid: z.boolean() })

export const SignInInput = z.object({
  identifier: z.string().trim().min(1).max(254).describe('E-mail address or username'),
  password: z.string().min(1).max(256),
  newPassword: NewPassword.optional().describe('Only where the answer was `password_change_required`'),
})
export type SignInInput = z.infer<typeof SignInInput>

export const ChangePasswordInput = z.object({
  currentPassword: z.string().min(1).max(256),
  newPassword: NewPassword,
})
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>
export const SetPasswordInput = z.object({ newPassword: NewPassword })

export const PasswordChanged = z.object({
  revoked: z.number().int().describe('Other browsers that were signed out'),
})

/** What stands behind the # of a link in a mail. */
export const LinkToken = z.string().min(20).max(200)

export const ResendVerificationInput = SignInInput.pick({ identifier: true, password: true })

export const VerifyEmailInput = z.object({ token: LinkToken })
export const EmailVerified = z.object({ username: z.string() })

export const RequestPasswordResetInput = z.object({ email: Email, locale: Locale.optional() })
export type RequestPasswordResetInput = z.infer<typeof RequestPasswordResetInput>

export const ResetPasswordInput = z.object({ token: LinkToken, password: NewPassword })
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>

export const GetAccountLinkInput = z.object({
  token: LinkToken,
  purpose: z.enum(['verify_email', 'reset_password', 'change_email', 'cancel_deletion']),
})
/** What a link of a mail is for. Not valid: used, replaced, too old, or never made. */
export const AccountLink = z.discriminatedUnion('valid', [
  z.object({ valid: z.literal(true), username: z.string(), email: z.string() }),
  z.object({ valid: z.literal(false) }),
])

/** Whoever is signed in, and what this person may do. */
export const Me = z.object({
  id: Id,
  username: z.string(),
  email: z.string(),
  avatarUrl: z.string().nullable(),
  locale: Locale,
  privacyMode: z.boolean(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  twoFactor: z.object({
    enabled: z.boolean(),
    owed: z.boolean().describe('Some role gives nothing until a second factor is set up'),
  }),
  sessionId: Id,
  createdAt: Timestamp,
})
export type Me = z.infer<typeof Me>

export const UpdateMeInput = z
  .object({ username: Username, locale: Locale, privacyMode: z.boolean() })
  .partial()
  .refine((input) => Object.keys(input).length > 0, 'Name at least one field to change')
export type UpdateMeInput = z.infer<typeof UpdateMeInput>

/** How privacy mode stands after a change. */
export const PrivacyModeState = z
  .object({ success: z.literal(true), privacyMode: z.boolean() })
  .meta({ id: 'PrivacyMode' })
export const privacyModeIs = (privacyMode: boolean): z.infer<typeof PrivacyModeState> => ({
  success: true,
  privacyMode,
})
export const UpdatedMe = Done.extend(PrivacyModeState.shape)
