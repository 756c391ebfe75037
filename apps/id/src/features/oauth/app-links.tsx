import type { OAuthAppSummary } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'

const links = ['homepageUri', 'policyUri', 'tosUri'] as const

/** What the developer says about the app, elsewhere. */
export function AppLinks({ app }: { app: OAuthAppSummary }) {
  const t = useTranslations('oauth')
  const given = links.flatMap((name) => {
    const href = app[name]
    return href === null ? [] : [{ name, href }]
  })
  if (given.length === 0) return null
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1">
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
