import type { Webhook } from '@heimdall/contracts'
import { Button, FormError, useToast } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Pause, Pencil, Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { DeleteWebhookButton } from './delete-webhook-button.tsx'
import { ReplayButton } from './replay-button.tsx'
import { RotateSecretButton } from './rotate-secret-button.tsx'
import { TestButton } from './test-button.tsx'
import { useWebhookChanges } from './use-webhook-changes.ts'

const route = getRouteApi('/webhooks')

export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.actions')
  const { toast } = useToast()
  const failureText = useFailureText()
  const navigate = route.useNavigate()
  const { update } = useWebhookChanges()
  const isActive = webhook.status === 'active'
  const setStatus = () =>
    update.mutate(
      { id: webhook.id, status: isActive ? 'paused' : 'active' },
      { onSuccess: () => toast({ tone: 'success', title: t(isActive ? 'paused' : 'resumed') }) },
    )
  return (
    <div className="flex flex-wrap gap-2">
      {update.error && (
        <div className="basis-full">
          <FormError title={failureText(update.error)} />
        </div>
      )}
      <TestButton webhook={webhook} />
      <Button
        size="sm"
        onClick={() =>
          void navigate({ search: (before) => ({ ...before, edit: webhook.id }), resetScroll: false })
        }
      >
        <Pencil aria-hidden="true" />
        {t('edit')}
      </Button>
      <Button size="sm" loading={update.isPending} onClick={setStatus}>
        {isActive ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        {t(isActive ? 'pause' : 'resume')}
      </Button>
      <ReplayButton webhook={webhook} />
      <RotateSecretButton webhook={webhook} />
      <DeleteWebhookButton webhook={webhook} />
    </div>
  )
}
