import type { OAuthAppSummary } from '@heimdall/contracts'
import { cx } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'

const links = ['homepageUri', 'policyUri', 'tosUri'] as const

export interface AppLinksProps {
  app: Pick<OAuthAppSummary, (typeof links)[number]>
  className?: string
}

/** What the developer says about the app, elsewhere. */
export function AppLinks({ app, className }: AppLinksProps) {
  const t = useTranslations('oauth')
  const given = links.flatMap((name) => {
    const href = app[name]
    return href === null ? [] : [{ name, href }]
  })
  if (given.length === 0) return null
  return (
    <ul className={cx('flex flex-wrap gap-x-4 gap-y-1', className)}>
      {given.map(({ name, href }) => (
        <li key={name}>
          <TextLink>
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {t(name)}
            </a>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
