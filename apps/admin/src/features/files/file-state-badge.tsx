import type { StoredFile } from '@heimdall/contracts'
import { Badge } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useIsStuck } from './use-is-stuck.ts'

/** What one has to know of a file before one takes it; nothing of one that is clean. */
export function FileStateBadge({ file, isScanned }: { file: StoredFile; isScanned: boolean }) {
  const t = useTranslations('files.states')
  if (useIsStuck(file)) return <Badge tone="warning">{t('stuck')}</Badge>
  if (file.state === 'processing') return <Badge tone="info">{t('processing')}</Badge>
  if (file.state === 'infected') return <Badge tone="danger">{t('infected')}</Badge>
  // Where there is no scanner, the page says so once.
  return file.scan === 'not_scanned' && isScanned ? <Badge tone="warning">{t('notScanned')}</Badge> : null
}
