import { Button } from '@heimdall/ui'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useAddFiles } from './use-uploads.ts'

export function UploadButton({ folderId }: { folderId: string | null }) {
  const t = useTranslations('files.uploads')
  const input = useRef<HTMLInputElement>(null)
  const add = useAddFiles(folderId)
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => {
          void add(target.files ?? [])
          // The same file again is a change, too.
          target.value = ''
        }}
      />
      <Button variant="primary" onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" />
        {t('upload')}
      </Button>
    </>
  )
}
