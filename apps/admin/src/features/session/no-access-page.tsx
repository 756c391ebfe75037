import { AuthLayout, Button, Logo } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { platformName } from '../../lib/platform-name.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useMe } from './use-me.ts'
import { useSignOut } from './use-sign-out.ts'

/** Signed in, but no administrator: says so calmly, and what can be done about it. */
export function NoAccessPage() {
  const t = useTranslations('noAccess')
  const me = useMe()
  const { mutate: signOut, isPending } = useSignOut()
  usePageTitle(t('title'))
  return (
    <AuthLayout
      logo={<Logo name={platformName} />}
      title={t('title')}
      description={t('description', { username: me.username })}
    >
      <div className="flex flex-col gap-2">
        <Button asChild variant="primary" block>
          <a href="/">{t('toAccount')}</a>
        </Button>
        <Button variant="ghost" block loading={isPending} onClick={() => signOut({})}>
          {t('signOut')}
        </Button>
      </div>
    </AuthLayout>
  )
}
