import { z } from 'zod'

export const flag = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] })
/** A number in a range, whose one message says the range. */
export const number = (from: number, to: number, kind: 'whole number' | 'number') =>
  z
    .string()
    .refine((text) => isNumberIn(text, from, to, kind === 'whole number'), {
      message: `must be a ${kind} from ${from} to ${to}`,
    })
    .transform(Number)
export const url = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}://`)) && URL.canParse(text), {
      message: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
    })
/** Drivers take user, password and name of a database out of the URL and decode them. */
export const databaseUrl = url('postgres', 'postgresql').refine(isDecodable, {
  message: 'holds a % that begins no escape; write % as %25, also in the password',
})
/** Browsers name us by it in `Origin`, so it is an origin and nothing more. */
export const origin = url('http', 'https')
  .transform((text) => new URL(text.replace(/\/+$/, '')))
  .refine(({ href, origin }) => href === `${origin}/`, {
    message: 'must be an address alone, like https://id.example.org: no path, query, #, user or password',
  })
  .transform(({ origin }) => origin)
/** Without line breaks, which would begin another header. */
export const mailFrom = z
  .string()
  .trim()
  .regex(/^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
    message: 'must be an address, or a name and an address: Heimdall <heimdall@example.org>',
  })
export const days = number(0.01, 3_650, 'number')

function isNumberIn(text: string, from: number, to: number, whole: boolean): boolean {
  const value = Number(text)
  return text.trim() !== '' && value >= from && value <= to && (!whole || Number.isInteger(value))
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
