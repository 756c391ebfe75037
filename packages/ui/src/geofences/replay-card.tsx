import type { GeofenceReplay, GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import { type ReactNode, useState } from 'react'
import { Button } from '../buttons/button.tsx'
import { BifrostLine } from '../feedback/bifrost-line.tsx'
import { NativeSelect } from '../forms/native-select.tsx'
import { ReplayResult, type ReplayResultProps } from './replay-result.tsx'

const spans = ['1', '7', '30'] as const
const dayMs = 86_400_000

export interface ReplayInput {
  shape: GeofenceShape
  rules: GeofenceRules
  /** ISO */
  from: string
  to: string
}

export interface ReplayCardProps extends Omit<ReplayResultProps, 'replay'> {
  /** What the past is held against; null: the form says nothing yet. */
  fence: Pick<ReplayInput, 'shape' | 'rules'> | null
  replay: { data: GeofenceReplay | undefined; error: unknown; isPending: boolean }
  onStart: (input: ReplayInput) => void
  /** What is shown in place of a result. */
  failure: (error: unknown, retry: () => void) => ReactNode
  /** Where it stands among the headings of its page. */
  heading: 'h2' | 'h3'
}

/** What a geofence would have noticed with this shape and these numbers, beside what it did notice. */
export function ReplayCard({ fence, replay, onStart, failure, heading: Heading, ...shown }: ReplayCardProps) {
  const { replayTexts } = shown
  const [days, setDays] = useState<string>('30')
  function start() {
    if (!fence || replay.isPending) return
    const to = new Date()
    const from = new Date(to.getTime() - Number(days) * dayMs)
    const { shape, rules } = fence
    onStart({ shape, rules, from: from.toISOString(), to: to.toISOString() })
  }
  return (
    <section aria-labelledby="replay-title" className="mt-8 flex flex-col gap-3 first:mt-0">
      <Heading id="replay-title" className="text-sm font-semibold text-ink">
        {replayTexts.title}
      </Heading>
      <p className="max-w-prose text-sm text-muted">{replayTexts.description}</p>
      <div className="flex flex-wrap items-center gap-2">
        <NativeSelect
          aria-label={replayTexts.span}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              {replayTexts.days(Number(span))}
            </option>
          ))}
        </NativeSelect>
        <Button aria-disabled={fence === null} loading={replay.isPending} onClick={start}>
          {replayTexts.start}
        </Button>
      </div>
      {replay.isPending && <BifrostLine mode="indeterminate" label={replayTexts.working} />}
      {replay.error != null && !replay.isPending && failure(replay.error, start)}
      {replay.data && !replay.isPending && <ReplayResult {...shown} replay={replay.data} />}
    </section>
  )
}
