import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** Who made what maps are drawn from. */
export function MapCredit() {
  const t = useTranslations('about')
  return (
    <p>
      {t.rich('maps', {
        link: (text) => <CreditLink to="https://www.naturalearthdata.com">{text}</CreditLink>,
        places: (text) => <CreditLink to="https://www.geonames.org">{text}</CreditLink>,
      })}
    </p>
  )
}

const CreditLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to} rel="noreferrer" className="rounded-xs text-accent-ink underline">
    {children}
  </a>
)
