import { Avatar, Button, Card, CardContent, CardHeader, CardTitle, PictureButton } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { lastError } from '../../lib/last-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { useMe } from '../account/use-me.ts'
import { useAvatar } from './use-avatar.ts'

export function AvatarCard() {
  const t = useTranslations('profile')
  const { id, username, avatarUrl } = useMe()
  const { upload, take, remove } = useAvatar()
  const links = useQuery(trpc.accounts.linkedAvatars.queryOptions({})).data?.links ?? []
  const busy = upload.isPending || take.isPending || remove.isPending
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('picture')}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        <FormFailure error={lastError(upload, take, remove)} />
        <div className="flex flex-wrap items-center gap-4">
          <Avatar name={username} seed={id} src={avatarUrl ?? undefined} size="xl" />
          <div className="flex min-w-0 flex-1 flex-wrap gap-2">
            <PictureButton
              label={t('upload')}
              fieldLabel={t('chooseFile')}
              loading={upload.isPending}
              disabled={busy}
              onChoose={(file) => upload.mutate(file)}
            />
            {links.map(({ linkId, provider, name }) => (
              <Button key={linkId} disabled={busy} onClick={() => take.mutate({ linkId })}>
                {t('take', { provider, name })}
              </Button>
            ))}
            {avatarUrl !== null && (
              <Button variant="ghost" disabled={busy} onClick={() => remove.mutate({})}>
                {t('removePicture')}
              </Button>
            )}
          </div>
        </div>
        <p className="text-sm text-muted">{t('pictureHint')}</p>
      </CardContent>
    </Card>
  )
}
