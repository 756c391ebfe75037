import { z } from 'zod'

/** The members of RFC 7518 (section 6), RFC 8037 and RFC 7518 (section 6.4) that nobody but the app may know. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/, 'Write it in base64url, as it stands in the key')

const PublicKey = z.object({
  kty: z.enum(['RSA', 'EC', 'OKP']),
  kid: z.string().min(1).max(200).describe('Tells the keys of the app apart'),
  alg: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']).optional(),
  use: z.literal('sig').optional(),
  crv: z.enum(['P-256', 'Ed25519']).optional().describe('`P-256` for EC, `Ed25519` for OKP'),
  n: base64url(683).optional().describe('RSA: 2048 to 4096 bits'),
  e: base64url(8).optional().describe('RSA'),
  x: base64url(43).optional().describe('EC and OKP'),
  y: base64url(43).optional().describe('EC'),
})
type PublicKey = z.infer<typeof PublicKey>

const kinds = {
  RSA: { algorithms: ['RS256', 'PS256'], curve: undefined, members: ['n', 'e'] },
  EC: { algorithms: ['ES256'], curve: 'P-256', members: ['x', 'y'] },
  OKP: { algorithms: ['EdDSA', 'Ed25519'], curve: 'Ed25519', members: ['x'] },
} as const

/** The member that is wrong, and why. */
function problemOf(key: PublicKey): readonly [member: string, message: string] | null {
  const { algorithms, curve, members } = kinds[key.kty]
  const missing = members.find((member) => key[member] === undefined)
  if (missing !== undefined) return [missing, `A key of the kind ${key.kty} needs ${missing}`]
  if (key.crv !== curve) return ['crv', `The curve of ${key.kty} is ${curve ?? 'left out'}`]
  if (key.alg === undefined && key.use === undefined)
    return ['alg', 'Say what the key is for: alg, or use: sig']
  if (key.alg !== undefined && !algorithms.some((name) => name === key.alg)) {
    return ['alg', `A key of the kind ${key.kty} signs with ${algorithms.join(' or ')}`]
  }
  return null
}

const example = {
  keys: [
    {
      kty: 'EC',
      kid: '2026-01',
      use: 'sig',
      crv: 'P-256',
      x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
      y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    },
  ],
}

/** As they are kept and shown. */
export const OAuthAppKeys = z.object({ keys: z.array(PublicKey) }).meta({ examples: [example] })

/** What is named so in an issue is for the eyes of its owner alone. */
export const privateKeyIssue = 'private_key'

/** A JWK set (RFC 7517) of public keys, to tell an app by its signature (RFC 7523). Members that nobody needs are left out. */
export const OAuthAppKeysInput = z
  .object({
    keys: z
      .array(
        z.looseObject(PublicKey.shape).superRefine((key, context) => {
          const member = privateMembers.find((name) => key[name] !== undefined)
          const message = `${member} is private. Send public keys alone, and make a new pair in place of this one`
          const params = { name: privateKeyIssue }
          if (member !== undefined) context.addIssue({ code: 'custom', path: [member], params, message })
          const problem = problemOf(key)
          if (problem) context.addIssue({ code: 'custom', path: [problem[0]], message: problem[1] })
        }),
      )
      .min(1)
      .max(10)
      .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length, {
        message: 'Each key needs a kid of its own',
      }),
  })
  .meta({ examples: [example] })
  // Ed25519 has two names, and libraries differ in which they sign by: the curve says enough.
  .transform(({ keys }) => ({
    keys: keys
      .map((key) => PublicKey.parse(key))
      .map(({ alg, ...key }) => ({
        ...key,
        ...(alg === undefined || key.kty === 'OKP' ? {} : { alg }),
        use: 'sig' as const,
      })),
  }))
export type OAuthAppKeysInput = z.output<typeof OAuthAppKeysInput>
