import { z } from 'zod'

export const Id = z.uuid().meta({ examples: ['0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'] })
/** The years 1 to 9999 of UTC: what lies beyond, JavaScript and PostgreSQL write differently. */
const hasFourDigitYear = (text: string) => {
  const milliseconds = Date.parse(text)
  return milliseconds >= Date.parse('0001-01-01T00:00:00Z') && milliseconds < Date.UTC(10_000, 0)
}
export const Timestamp = z.iso
  .datetime({ offset: true })
  .refine(hasFourDigitYear, 'Use a year from 1 to 9999')
  .meta({ examples: ['2026-03-01T12:34:56.789Z'] })
export const Locale = z.enum(['en', 'de'])
export type Locale = z.infer<typeof Locale>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
/** IANA's name of a time zone. Which ones there are, the runtime knows best. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Use the name of an IANA time zone, such as Europe/Berlin')
  .meta({ examples: ['Europe/Berlin'] })

/** Where a request or an event came from, as far as the IP address tells. */
export const Place = z.object({
  countryCode: z.string().nullable().describe('ISO 3166-1 alpha-2'),
  countryName: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
})
export type Place = z.infer<typeof Place>

/** `page` counts from 1. */
export const PageInput = z.object({
  page: z.number().int().min(1).max(100_000).default(1),
  limit: z.number().int().min(1).max(100).default(20),
})

/** The same, and for lists of any length: the cursor goes on without end, costs the same everywhere, and misses nothing. */
export const ListInput = PageInput.extend({
  cursor: z
    .string()
    .min(1)
    .max(600)
    .optional()
    .describe('`nextCursor` of the page before, with the same filters and order; goes before `page`'),
})
export const NextCursor = z.string().nullable().describe('Null: this was the last page')

/** Totals are exact up to 10,000; beyond that nobody needs the number, and counting it would scan. */
export const Total = z.union([z.number().int().nonnegative(), z.literal('10000+')])
export type Total = z.infer<typeof Total>
export const totalCap = 10_000

/** `count` must have been counted up to `totalCap + 1` at most. */
export const cappedTotal = (count: number): Total => (count > totalCap ? '10000+' : count)

export const Done = z.object({ done: z.literal(true) })
export const done: z.infer<typeof Done> = { done: true }

/** For what needs to be told nothing. */
export const NoInput = z.object({}).default({})
