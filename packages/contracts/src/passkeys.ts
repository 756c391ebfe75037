import { z } from 'zod'
import { NewPassword } from './accounts.ts'
import { Id, Timestamp } from './common.ts'

/** Bytes as WebAuthn puts them into JSON (Web Authentication Level 3, section 5.1.10). */
const bytes = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^[\w-]+$/)

/** 1023 bytes at most (section 4). */
const CredentialId = bytes(1364)
const Transports = z.array(z.string().max(32)).max(16)

const credential = { id: CredentialId, rawId: CredentialId, type: z.literal('public-key') }

/** What a browser hands over after making a passkey; it sends more, and nobody reads that. */
const NewCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8_192),
    attestationObject: bytes(65_536),
    transports: Transports.optional(),
  }),
})

/** What a browser hands over after using one. */
export const PasskeyAssertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8_192),
    authenticatorData: bytes(8_192),
    signature: bytes(8_192),
    userHandle: bytes(88).optional(),
  }),
})
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>

const Descriptor = z.object({
  id: CredentialId,
  type: z.literal('public-key'),
  transports: Transports,
})

/** For `navigator.credentials.create()`. */
export const PasskeyCreation = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number().int() })),
  timeout: z.number().int().describe('Milliseconds'),
  excludeCredentials: z.array(Descriptor),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
})
export type PasskeyCreation = z.infer<typeof PasskeyCreation>

/** For `navigator.credentials.get()`. */
export const PasskeyRequest = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.number().int().describe('Milliseconds'),
  allowCredentials: z.array(Descriptor),
  userVerification: z.literal('required'),
})
export type PasskeyRequest = z.infer<typeof PasskeyRequest>

export const PasskeyName = z.string().trim().min(1).max(64)

export const Passkey = z
  .object({
    id: Id,
    name: z.string(),
    isSynced: z
      .boolean()
      .describe('Lives in an account of its maker too, and so survives the loss of the device'),
    createdAt: Timestamp,
    lastUsedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof Passkey>

export const PasskeyList = z.object({
  passkeys: z.array(Passkey),
  /** For `PublicKeyCredential.signalAllAcceptedCredentials()`: password managers forget what is not in it. */
  accepted: z.object({
    rpId: z.string(),
    userId: z.string(),
    allAcceptedCredentialIds: z.array(z.string()),
  }),
})
export type PasskeyList = z.infer<typeof PasskeyList>

export const AddPasskeyInput = z.object({ credential: NewCredential })
export const RenamePasskeyInput = z.object({ id: Id, name: PasskeyName })
export const RemovePasskeyInput = z.object({
  id: Id,
  endOtherSessions: z.boolean().default(false).describe('Sign all other browsers out as well'),
})

export const PasskeySignInInput = z.object({
  credential: PasskeyAssertion,
  newPassword: NewPassword.optional().describe('Only where the answer was `password_change_required`'),
})
export type PasskeySignInInput = z.infer<typeof PasskeySignInInput>

export const PasskeySecondFactorInput = z.object({
  credential: PasskeyAssertion,
  trustDevice: z.boolean().default(false).describe('Ask for no second factor in this browser for 30 days'),
})

export const PasskeyConfirmInput = z.object({ credential: PasskeyAssertion })
