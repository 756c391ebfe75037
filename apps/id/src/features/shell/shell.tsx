import { AppShell, Logo, PrivacyProvider, ToastProvider } from '@heimdall/ui'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { leaveEnded } from '../../lib/leave.ts'
import { platformName } from '../../lib/platform-name.ts'
import { onSessionEnd } from '../../lib/query-client.ts'
import { useMe } from '../account/use-me.ts'
import { LiveProvider } from '../live/live-provider.tsx'
import { StepUp } from '../step-up/step-up.tsx'
import { useNavGroups } from './nav-items.ts'
import { UserMenu } from './user-menu.tsx'

/** Everything around the pages of whoever is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  const tCommon = useTranslations('common')
  const { privacyMode } = useMe()
  const pathname = useLocation({ select: (location) => location.pathname })
  const nav = useNavGroups()
  useEffect(() => onSessionEnd(leaveEnded), [])
  return (
    <PrivacyProvider enabled={privacyMode}>
      <LiveProvider>
        <ToastProvider labels={{ region: tCommon('notifications'), dismiss: tCommon('close') }}>
          <AppShell
            width="narrow"
            mobileNav="tabs"
            logo={
              <Link to="/" className="rounded-sm">
                <Logo name={platformName} size="sm" />
              </Link>
            }
            nav={nav}
            activeId={pathname.startsWith('/location/') ? '/location' : pathname}
            renderLink={({ to, href }, link) =>
              to === undefined ? <a href={href} {...link} /> : <Link to={to} {...link} />
            }
            labels={{
              skip: t('skip'),
              nav: t('navigation'),
              openMenu: t('openMenu'),
              closeMenu: t('closeMenu'),
              more: t('more'),
            }}
            userMenu={<UserMenu />}
          >
            {children}
          </AppShell>
          <StepUp />
        </ToastProvider>
      </LiveProvider>
    </PrivacyProvider>
  )
}
