import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../../components/form-failure.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { useMe } from '../../account/use-me.ts'
import { audienceChanges } from './audience-changes.ts'
import { type AudienceChoice, AudienceFields } from './audience-fields.tsx'
import { useAudienceText } from './use-audience-text.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

/** What everybody, or whoever has an overlay, sees. A choice counts as soon as it is made. */
export function AudienceCard({ audience, value }: { audience: 'public' | 'overlay'; value: AudienceChoice }) {
  const t = useTranslations('location.sharing')
  const audienceText = useAudienceText()
  const { username } = useMe()
  const { update } = useSharingChanges()
  const [sent, setSent] = useState<Partial<AudienceChoice>>({})
  const pending = update.isPending ? sent : {}
  // What was chosen stands there at once.
  const choice = {
    precision: pending.precision ?? value.precision,
    delaySeconds: pending.delaySeconds ?? value.delaySeconds,
  }
  return (
    <Card>
      <CardHeader className="flex-col items-start">
        <CardTitle>{t(`${audience}.title`)}</CardTitle>
        <CardDescription>{audienceText(t(`${audience}.who`), choice)}</CardDescription>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        <FormFailure error={update.error} />
        <AudienceFields
          value={choice}
          onChange={(next) => {
            const changes = audienceChanges(choice, next)
            setSent({ ...pending, ...changes })
            update.mutate({ [audience]: changes })
          }}
        />
        {audience === 'public' && choice.precision !== 'hidden' && (
          <p className="text-sm text-muted">
            {t('public.page')}{' '}
            <TextLink>
              <Link to="/live/$username" params={{ username }}>
                {`${window.location.host}/live/${username}`}
              </Link>
            </TextLink>
          </p>
        )}
        <p className="text-sm text-muted">{t(`${audience}.text`)}</p>
      </CardContent>
    </Card>
  )
}
