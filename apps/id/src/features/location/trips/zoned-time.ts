const formats = new Map<string, Intl.DateTimeFormat>()

function wallClock(time: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return format.format(time).replace(' ', 'T')
}

/** Fields for a date and a time know no zone: both ways between a moment and what a clock in a zone shows, to the minute. */
export const zonedTime = {
  /** `2026-03-01T14:30` */
  print: (time: number | string, timeZone: string): string =>
    wallClock(new Date(time).getTime(), timeZone).slice(0, 16),
  /** As ISO 8601; null where the text is no time. Of an hour that comes twice the second, in one that is left out later. */
  read(text: string, timeZone: string): string | null {
    const wanted = Date.parse(`${text}Z`)
    if (Number.isNaN(wanted)) return null
    let time = wanted
    // The first step may cross a change of the clocks, which the second one knows of.
    for (let step = 0; step < 2; step += 1) time += wanted - Date.parse(`${wallClock(time, timeZone)}Z`)
    return new Date(time).toISOString()
  },
}
