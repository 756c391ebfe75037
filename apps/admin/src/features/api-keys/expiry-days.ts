export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

/** A date is a promise for the whole of that day, where the viewer is. None stays none, which no schema takes for a time. */
export const endOfDay = (date: string): string =>
  date === '' ? '' : new Date(`${date}T23:59:59`).toISOString()
