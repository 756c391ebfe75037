import type { SignInProvider } from '@heimdall/contracts'
import {
  Button,
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  ProviderIcon,
  useLeaving,
} from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useConnect } from './use-connect.ts'

export interface ConnectCardProps {
  providers: readonly SignInProvider[]
  isFirst: boolean
}

/** One more account, of any platform, also of one that is linked already. */
export function ConnectCard({ providers, isFirst }: ConnectCardProps) {
  const t = useTranslations('links')
  const connect = useConnect()
  const leaving = useLeaving(connect)
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t(isFirst ? 'connectFirst' : 'connectTitle')}</CardTitle>
          {!isFirst && <CardDescription>{t('connectText')}</CardDescription>}
        </div>
      </CardHeader>
      <CardContent className="flex flex-col gap-3">
        <FormFailure error={connect.error} />
        <div className="flex flex-wrap gap-2">
          {providers.map(({ slug, kind, name }) => (
            <Button
              key={slug}
              aria-label={t('connectNamed', { provider: name })}
              loading={leaving && connect.variables?.provider === slug}
              onClick={() => !leaving && connect.mutate({ provider: slug })}
            >
              <ProviderIcon kind={kind} />
              <span className="truncate">{name}</span>
            </Button>
          ))}
        </div>
      </CardContent>
    </Card>
  )
}
