import { BifrostLine, Card, CardContent, EmptyState, Logo, Skeleton, SkeletonRows } from '@heimdall/ui'
import { EyeOff } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { platformName } from '../../lib/platform-name.ts'
import { useDelayText } from '../location/sharing/use-audience-text.ts'
import { PasswordForm } from './password-form.tsx'
import { useWatch } from './use-watch.ts'
import { WatchedDevice } from './watched-device.tsx'

/** Much of what this page loads, so it comes when there is something to see. */
const WatchMap = lazy(() => import('./watch-map.tsx'))

/** What somebody shares, for whoever may see it: by a link, on a public page, or because they let them. */
export function WatchPage({ path }: { path: string }) {
  const t = useTranslations('watch')
  const delayText = useDelayText()
  const [key, setKey] = useState<string | null>(null)
  const { seen, isLost } = useWatch(path, key)
  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col gap-5 p-4 sm:p-8">
      <header className="flex flex-col gap-3">
        <Logo name={platformName} />
        <BifrostLine />
      </header>
      <main className="flex flex-col gap-5">
        {isLost && (
          <p role="status" className="text-sm text-muted">
            {t('lost')}
          </p>
        )}
        {seen === null ? (
          <Card>
            <CardContent className="pt-5">
              <SkeletonRows label={t('loading')} rows={3} />
            </CardContent>
          </Card>
        ) : seen.needsPassword ? (
          <PasswordForm path={path} onOpen={setKey} />
        ) : seen.owner === null ? (
          <EmptyState
            icon={<EyeOff aria-hidden />}
            title={<h1>{t('nothing')}</h1>}
            description={t('nothingText')}
          />
        ) : (
          <>
            <div>
              <h1 className="font-semibold text-xl">{t('of', { username: seen.owner.username })}</h1>
              <p className="text-sm text-muted">
                {t(`what.${seen.precision}`, {
                  when: seen.delaySeconds === 0 ? t('live') : delayText(seen.delaySeconds),
                })}
              </p>
            </div>
            <Suspense fallback={<Skeleton className="h-80 w-full rounded-lg" />}>
              <WatchMap
                devices={seen.devices}
                precision={seen.precision}
                className="h-80 w-full rounded-lg border border-line"
              />
            </Suspense>
            <ul className="flex flex-col gap-4">
              {seen.devices.map((device) => (
                <WatchedDevice key={device.key} device={device} precision={seen.precision} />
              ))}
            </ul>
          </>
        )}
      </main>
    </div>
  )
}
