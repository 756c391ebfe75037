import { z } from 'zod'

export const masterKeys = z
  .string()
  .transform((text) => text.split(',').map((part) => readMasterKey(part.trim())))
  .refine((keys) => keys.every((key) => key !== null), {
    message:
      'must be 32 bytes in hex or base64 (openssl rand -hex 32), or several of them, with commas between',
  })
  .transform((keys) => keys.filter((key) => key !== null))

/** 32 bytes in hex or base64; null when it is something else. */
export function readMasterKey(text: string): Buffer | null {
  const isHex = /^[0-9a-f]{64}$/i.test(text)
  if (!isHex && !/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null
  return Buffer.from(text, isHex ? 'hex' : 'base64')
}
