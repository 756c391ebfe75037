import { useTranslations } from 'use-intl'
import { parseUserAgent } from '../../lib/user-agent.ts'

/** "Firefox on Windows", for lists and messages. */
export function useDeviceName(): (userAgent: string | null) => string {
  const t = useTranslations('event')
  const tSessions = useTranslations('user.sessions')
  return (userAgent) => {
    const { browser, system } = parseUserAgent(userAgent ?? '')
    if (browser && system) return t('browserOn', { browser, system })
    return browser ?? system ?? tSessions('unknownDevice')
  }
}
