/** What Chromium writes of each thing that a thread did; times in microseconds, `tts` and `tdur` of CPU time. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tts?: number
  tdur?: number
}
export interface Spread {
  median: number
  p95: number
  mean: number
}

const script = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
])

/** Frames of the busiest page in a trace, and what its main thread did between each two. */
export function readTrace(trace: { traceEvents: TraceEvent[] }): {
  frames: number
  scriptMs: Spread
  drawMs: Spread
  elseMs: number
  taskMs: Spread
} {
  const events = mainThreadOf(trace.traceEvents)
  const begins = events
    .filter(({ name }) => name === 'Commit')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b)
  const scripts = outermost(events.filter(({ name }) => script.has(name)))
  const draws = scripts.filter(({ name }) => name === 'FireAnimationFrame')
  const others = scripts.filter(({ name }) => name !== 'FireAnimationFrame')
  return {
    frames: begins.length,
    scriptMs: spreadOf(perFrame(begins, scripts)),
    drawMs: spreadOf(perFrame(begins, draws)),
    elseMs: others.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1_000, 0),
    taskMs: spreadOf(perFrame(begins, outermost(events.filter(({ name }) => name === 'RunTask')))),
  }
}

function mainThreadOf(events: readonly TraceEvent[]): TraceEvent[] {
  const counts = new Map<string, number>()
  const keyOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`
  for (const event of events) {
    if (event.name !== 'FireAnimationFrame') continue
    counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + 1)
  }
  const [busiest] = [...counts].sort((a, b) => b[1] - a[1])
  return events.filter((event) => keyOf(event) === busiest?.[0])
}

/** Without what happened inside of another: it is counted there. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0
  return events
    .filter(({ ph, dur }) => ph === 'X' && dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false
      end = ts + dur
      return true
    })
}

/** Milliseconds of CPU between each begin of a frame and the next. */
function perFrame(begins: readonly number[], events: readonly TraceEvent[]): number[] {
  const sums: number[] = begins.slice(1).map(() => 0)
  let frame = -1
  for (const { ts, dur = 0, tdur = dur } of events) {
    while (frame + 1 < begins.length && (begins[frame + 1] ?? 0) <= ts) frame++
    if (frame >= 0 && frame < sums.length) sums[frame] = (sums[frame] ?? 0) + tdur / 1_000
  }
  return sums
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return { median: at(0.5), p95: at(0.95), mean }
}
