/** What an address says, as text, where it has this form: whoever wrote the link may have written anything. */
export const fitting = (value: unknown, form: RegExp): string | undefined =>
  // Search parameters that look like numbers are numbers.
  (typeof value === 'string' || typeof value === 'number') && form.test(String(value))
    ? String(value)
    : undefined

/** A day: `2026-03-01`. */
export const dayForm = /^\d{4}-\d\d-\d\d$/

/** A day that there is: another one stops whoever makes a time of it. */
export function fittingDay(value: unknown): string | undefined {
  const day = fitting(value, dayForm)
  return Number.isNaN(Date.parse(`${day}T00:00:00`)) ? undefined : day
}
