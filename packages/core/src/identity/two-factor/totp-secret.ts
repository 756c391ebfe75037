import type { Services } from '../../kernel/index.ts'

/** Long as the output of SHA-1 (RFC 4226, section 4, R6). */
const secretBytes = 20

export const newTotpSecret = ({ random }: Services): Uint8Array => random.bytes(secretBytes)

const place = (userId: string) => `totp_factors/${userId}`

export const sealTotpSecret = ({ secrets }: Services, userId: string, secret: Uint8Array): Buffer =>
  secrets.wrap(secret, place(userId))

export const openTotpSecret = ({ secrets }: Services, userId: string, sealed: Uint8Array): Buffer =>
  secrets.unwrap(sealed, place(userId))
