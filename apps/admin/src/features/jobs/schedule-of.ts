/** What a cron pattern says, as far as Heimdall's own jobs go. */
export type Schedule =
  | { kind: 'minutes'; every: number }
  | { kind: 'hourly'; minute: number }
  | { kind: 'daily'; time: string }
  | { kind: 'weekly'; weekday: number; time: string }
  | { kind: 'other'; pattern: string }

export function scheduleOf(pattern: string): Schedule {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = pattern.split(' ')
  const isNumber = (part: string) => /^\d+$/.test(part)
  const every = /^\*(?:\/(\d+))?$/.exec(minute)
  const other = { kind: 'other', pattern } as const
  if (day !== '*' || month !== '*') return other
  if (every && hour === '*' && weekday === '*') return { kind: 'minutes', every: Number(every[1] ?? 1) }
  if (!isNumber(minute)) return other
  if (hour === '*' && weekday === '*') return { kind: 'hourly', minute: Number(minute) }
  if (!isNumber(hour)) return other
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (weekday === '*') return { kind: 'daily', time }
  return isNumber(weekday) ? { kind: 'weekly', weekday: Number(weekday), time } : other
}
