import type { StoredFile } from '@heimdall/contracts'
import { CodeBlock, PrivacyBlur, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { downloadAddress, previewAddress } from './file-address.ts'

/** As much of a text as is read to be shown. */
const textBytes = 65_536

/** What a browser shows by itself and without danger; the server decides what that is. */
export function FilePreview({ file }: { file: StoredFile }) {
  const t = useTranslations('files')
  const label = t('previewOf', { name: file.name })
  const address = previewAddress(file.id)
  if (file.preview === 'image') {
    return (
      <PrivacyBlur className="block">
        <img
          src={address}
          alt={label}
          className="mx-auto max-h-96 max-w-full rounded-md border border-line bg-sunken object-contain"
        />
      </PrivacyBlur>
    )
  }
  if (file.preview === 'audio') {
    // biome-ignore lint/a11y/useMediaCaption: what others have uploaded has no captions.
    return <audio controls preload="metadata" src={address} aria-label={label} className="w-full" />
  }
  if (file.preview === 'video') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: what others have uploaded has no captions.
      <video
        controls
        preload="metadata"
        src={address}
        aria-label={label}
        className="max-h-96 w-full rounded-md bg-sunken"
      />
    )
  }
  if (file.preview === 'text') return <TextPreview file={file} />
  return <p className="text-sm text-muted">{t('noPreview')}</p>
}

function TextPreview({ file }: { file: StoredFile }) {
  const t = useTranslations('files')
  const tCommon = useTranslations('common')
  const label = t('previewOf', { name: file.name })
  const { data, isPending } = useQuery({
    queryKey: ['file-text', file.id],
    queryFn: async ({ signal }) => {
      const headers = { range: `bytes=0-${textBytes - 1}` }
      const answer = await fetch(downloadAddress(file.id), { headers, signal })
      if (!answer.ok) throw new Error(`The file answers ${answer.status}`)
      return answer.text()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isPending) return <SkeletonRows label={t('oneLoading')} rows={4} />
  if (data === undefined) return <p className="text-sm text-muted">{t('noPreview')}</p>
  return (
    <PrivacyBlur className="block">
      <div className="max-h-96 overflow-auto">
        <CodeBlock
          wrap
          label={label}
          code={data}
          title={file.sizeBytes > textBytes ? t('beginning') : file.name}
          copy={{
            label: tCommon('copy'),
            copiedLabel: tCommon('copied'),
            failedLabel: tCommon('copyFailed'),
          }}
        />
      </div>
    </PrivacyBlur>
  )
}
