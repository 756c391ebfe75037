import type { UserDetails } from '@heimdall/contracts'
import {
  Badge,
  Button,
  Card,
  CardContent,
  CardFooter,
  CardHeader,
  CardTitle,
  DescriptionList,
} from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan, useMe } from '../session/use-me.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Which factors there are, and the way out for somebody who has lost them all. */
export function UserTwoFactor({ user }: { user: UserDetails }) {
  const t = useTranslations('user.factors')
  const me = useMe()
  const mayChange = useCan('user:write')
  const [resetting, setResetting] = useState(false)
  const { totp, passkeys, backupCodes } = user.factors
  const mayReset = mayChange && user.twoFactor && !user.outranksYou && user.id !== me.id
  return (
    <Card className="max-w-3xl">
      <CardHeader className="items-center!">
        <CardTitle>{t('title')}</CardTitle>
        <Badge tone={user.twoFactor ? 'success' : 'warning'}>{user.twoFactor ? t('on') : t('off')}</Badge>
      </CardHeader>
      <CardContent>
        <DescriptionList
          items={[
            { term: t('totp'), value: totp ? t('setUp') : t('notSetUp') },
            { term: t('passkeys'), value: t('count', { count: passkeys }) },
            { term: t('backupCodes'), value: t('left', { count: backupCodes }) },
          ]}
        />
      </CardContent>
      {mayReset && (
        <CardFooter>
          <Button onClick={() => setResetting(true)}>{t('reset')}</Button>
        </CardFooter>
      )}
      <ReasonDialog
        user={user}
        act={resetting ? 'resetTwoFactor' : undefined}
        onClose={() => setResetting(false)}
      />
    </Card>
  )
}
