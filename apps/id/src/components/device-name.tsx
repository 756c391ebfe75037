import { type DeviceKind, parseUserAgent } from '@heimdall/contracts/device'
import { Monitor, Smartphone, SquareTerminal, Tablet } from 'lucide-react'
import { useTranslations } from 'use-intl'

const icons = { desktop: Monitor, phone: Smartphone, tablet: Tablet, program: SquareTerminal }

/** "Firefox on Windows", for messages. */
export function useDeviceName(): (userAgent: string | null) => string {
  const t = useTranslations('device')
  return (userAgent) => {
    const { browser, system } = parseUserAgent(userAgent)
    if (system !== null) return t('on', { browser: browser ?? t('unknownBrowser'), system })
    return browser ?? t('unknown')
  }
}

export function DeviceIcon({ userAgent, className }: { userAgent: string | null; className?: string }) {
  const kind: DeviceKind = parseUserAgent(userAgent).kind
  const Icon = icons[kind]
  return <Icon aria-hidden="true" className={className} />
}
