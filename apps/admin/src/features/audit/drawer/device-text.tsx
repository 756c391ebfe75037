import { useTranslations } from 'use-intl'
import { parseUserAgent } from '../../../lib/user-agent.ts'

/** "Firefox on Windows", and below it what the browser said. */
export function DeviceText({ userAgent }: { userAgent: string }) {
  const t = useTranslations('event')
  const { browser, system } = parseUserAgent(userAgent)
  const short = browser && system ? t('browserOn', { browser, system }) : (browser ?? system)
  return (
    <>
      {short}
      <span className="block text-xs text-muted">{userAgent}</span>
    </>
  )
}
