import type { Witness } from '@heimdall/audit'
import { parseVerifierKey } from '@heimdall/tlog'
import { z } from 'zod'

export const witnesses = z
  .string()
  .transform((text) => text.split(',').map((part) => readWitness(part.trim())))
  .refine((read) => read.every((witness) => witness !== null), {
    message:
      'must be URL and verifier key (cosignature/v1) with a space between, and commas between witnesses',
  })
  .transform((read) => read.filter((witness) => witness !== null))

function readWitness(text: string): Witness | null {
  const [url = '', verifierKey = '', ...rest] = text.split(/\s+/)
  if (!/^https?:/.test(url) || !URL.canParse(url) || rest.length > 0) return null
  try {
    return parseVerifierKey(verifierKey).type === 4 ? { url: url.replace(/\/+$/, ''), verifierKey } : null
  } catch {
    return null
  }
}
