export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

/** A date is a promise for the whole of that day, where the viewer is. */
export const endOfDay = (date: string): string | undefined =>
  date === '' ? undefined : new Date(`${date}T23:59:59`).toISOString()
