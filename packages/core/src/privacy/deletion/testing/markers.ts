/** What would not be there by chance, in each form that a column can hold. */
const forms: readonly [type: RegExp, make: (number: number) => unknown][] = [
  [/^(text|character varying)/, (number) => `mk${number}zq`],
  [/^jsonb$/, (number) => JSON.stringify([{ answer: `mk${number}zq` }])],
  [/^bytea$/, (number) => Buffer.from(`mk${number}zq`)],
  [/^uuid$/, (number) => `5eed5eed-5eed-4eed-8eed-${String(number).padStart(12, '0')}`],
  [/^inet$/, (number) => `198.51.100.${number % 256}`],
  [/^double precision$/, (number) => 7.777 + number / 1e7],
  [/^real$/, () => 7.7775],
  [/^(integer|bigint)$/, (number) => 777_000_000 + number],
  [/^timestamp/, (number) => new Date(Date.UTC(1999, 8, 9, 9, 9, 9, number % 1_000)).toISOString()],
  [/^date$/, () => '1999-09-09'],
]

/** Finds each of them in a row that is written out as JSON, and in any text. */
export const marker =
  /mk\d+zq|6d6b(3\d)+7a71|5eed5eed-5eed|198\.51\.100\.|\b7\.777|\b777000\d\d\d\b|1999-09-09/

let made = 0

/** A marker for a column of this type, as PostgreSQL's `format_type` names it. */
export function makeMarker(type: string): unknown {
  const number = ++made
  const single = type.replace(/\[\]$/, '')
  const form = forms.find(([pattern]) => pattern.test(single))
  if (!form) throw new Error(`There is no marker for a column of type ${type}: add one`)
  return single === type ? form[1](number) : [form[1](number)]
}
