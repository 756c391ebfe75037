import { useTranslations } from 'use-intl'

/** Who made what maps are drawn from. */
export function MapCredit() {
  const t = useTranslations('about')
  return (
    <p>
      {t.rich('maps', {
        link: (text) => (
          <a
            href="https://www.naturalearthdata.com"
            rel="noreferrer"
            className="rounded-xs text-accent-ink underline"
          >
            {text}
          </a>
        ),
      })}
    </p>
  )
}
