import { deletionGraceDays } from '@heimdall/contracts'
import { Button, Card, CardContent, CardFooter, CardHeader, CardTitle } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteAccountDialog } from './delete-account-dialog.tsx'

const consequences = ['grace', 'gone', 'stays'] as const

/** What the deletion of an account means, before anything is pressed. */
export function DeleteAccountCard() {
  const t = useTranslations('privacy.delete')
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardContent>
        <ul className="list-disc space-y-2 pl-5 text-muted">
          {consequences.map((name) => (
            <li key={name}>{t(name, { days: deletionGraceDays })}</li>
          ))}
        </ul>
      </CardContent>
      <CardFooter>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </CardFooter>
      <DeleteAccountDialog open={open} onClose={() => setOpen(false)} />
    </Card>
  )
}
