import type { Job } from '@heimdall/contracts'
import { Button, FormError, useToast } from '@heimdall/ui'
import { Pause, Play, RotateCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useJobChanges } from './use-job-changes.ts'

export function JobActions({ job: { name, isRequested, lastRun, pausedAt } }: { job: Job }) {
  const t = useTranslations('jobs.actions')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { run, update } = useJobChanges()
  const isRunning = isRequested || lastRun?.status === 'running'
  const isPaused = pausedAt !== null
  const error = run.error ?? update.error
  return (
    <div className="flex flex-wrap gap-2">
      {error && (
        <div className="basis-full">
          <FormError title={failureText(error)} />
        </div>
      )}
      <Button
        size="sm"
        variant="primary"
        loading={run.isPending || isRunning}
        disabled={isRunning}
        onClick={() => run.mutate({ name })}
      >
        <RotateCw aria-hidden="true" />
        {t(isRunning ? 'running' : 'run')}
      </Button>
      <Button
        size="sm"
        loading={update.isPending}
        onClick={() =>
          update.mutate(
            { name, paused: !isPaused },
            { onSuccess: () => toast({ tone: 'success', title: t(isPaused ? 'resumed' : 'paused') }) },
          )
        }
      >
        {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        {t(isPaused ? 'resume' : 'pause')}
      </Button>
    </div>
  )
}
