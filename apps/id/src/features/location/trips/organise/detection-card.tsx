import { TripNumbers, type TripSettings, tripModes } from '@heimdall/contracts'
import {
  Button,
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  Field,
  FormError,
  Input,
  SegmentedControl,
  SkeletonRows,
  useToast,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { settingsQuery } from '../queries.ts'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'
import { DetectAgain } from './detect-again.tsx'

/** By which numbers trips are told apart: for each way of travelling its own. */
export function DetectionCard() {
  const t = useTranslations('trips.detection')
  const query = useQuery(settingsQuery())
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('text')}</CardDescription>
        </div>
      </CardHeader>
      <CardContent>
        {query.isPending ? (
          <SkeletonRows label={t('loading')} rows={3} />
        ) : query.data === undefined ? (
          <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
        ) : (
          <Numbers settings={query.data} />
        )}
        <DetectAgain />
      </CardContent>
    </Card>
  )
}

type Mode = (typeof tripModes)[number]
type NumberName = keyof TripNumbers
const fields: readonly NumberName[] = [
  'startDistanceM',
  'startSeconds',
  'stopSeconds',
  'stopRadiusM',
  'gapSeconds',
]

function Numbers({ settings }: { settings: TripSettings }) {
  const t = useTranslations('trips.detection')
  const tModes = useTranslations('trips.modes')
  const { toast } = useToast()
  const problemOf = useTripProblem()
  const { updateSettings } = useTripChanges()
  const [mode, setMode] = useState<Mode>('walk')
  // Of each mode, so that a look at another one loses nothing.
  const [drafts, setDrafts] = useState<Partial<Record<Mode, Partial<Record<NumberName, string>>>>>({})
  const written = (field: NumberName) => drafts[mode]?.[field] ?? String(settings[mode][field])
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (updateSettings.isPending) return
    // The limits of the fields are those of the schema, so what the browser lets through fits.
    const numbers = TripNumbers.safeParse(
      Object.fromEntries(fields.map((field) => [field, Number(written(field))])),
    )
    if (!numbers.success) return
    updateSettings.mutate(
      { [mode]: numbers.data },
      {
        onSuccess: () => {
          setDrafts((before) => ({ ...before, [mode]: {} }))
          toast({ tone: 'success', title: t('saved') })
        },
      },
    )
  }
  const problem = problemOf(updateSettings.error)
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <SegmentedControl
        label={t('mode')}
        options={tripModes.map((value) => ({ value, label: tModes(value) }))}
        value={mode}
        onValueChange={setMode}
      />
      {problem !== undefined && <FormError title={problem} />}
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map((field) => {
          const { minValue, maxValue } = TripNumbers.shape[field]
          return (
            <Field key={field} label={t(`numbers.${field}`)} hint={t(`hints.${field}`)} required>
              <Input
                type="number"
                required
                min={minValue ?? undefined}
                max={maxValue ?? undefined}
                step={1}
                value={written(field)}
                onChange={({ target }) =>
                  setDrafts((before) => ({ ...before, [mode]: { ...before[mode], [field]: target.value } }))
                }
              />
            </Field>
          )
        })}
      </div>
      <Button type="submit" loading={updateSettings.isPending} className="self-start">
        {t('save')}
      </Button>
    </form>
  )
}
