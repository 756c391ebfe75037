import { Button, PageHeader, Tabs } from '@heimdall/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { InvitationsList } from './invitations-list.tsx'
import { invitationTabs } from './invitations-search.ts'
import { InviteDialog } from './invite-dialog.tsx'

const route = getRouteApi('/users/invitations')

export function InvitationsPage() {
  const t = useTranslations('invitations')
  usePageTitle(t('title'))
  const { state = 'open', page, create } = route.useSearch()
  const navigate = route.useNavigate()
  const open = (value: true | undefined) =>
    void navigate({ search: (before) => ({ ...before, create: value }), resetScroll: false })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <Button asChild>
              <Link to="/users">{t('toUsers')}</Link>
            </Button>
            <Button variant="primary" onClick={() => open(true)}>
              {t('invite')}
            </Button>
          </>
        }
      />
      <Tabs
        label={t('tabs')}
        value={state}
        onValueChange={(value) =>
          void navigate({ search: { state: invitationTabs.find((tab) => tab === value) } })
        }
        items={invitationTabs.map((value) => ({
          value,
          label: t(`states.${value}`),
          content: (
            <InvitationsList
              state={value}
              page={page ?? 1}
              onPage={(next) => void navigate({ search: { state, page: next } })}
              onInvite={() => open(true)}
            />
          ),
        }))}
      />
      <InviteDialog open={create === true} onOpenChange={(next) => open(next || undefined)} />
    </>
  )
}
