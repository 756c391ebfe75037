import { Card, CardContent, CardHeader, CardTitle, PrivacyBlur } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../../components/text-link.tsx'
import { grantsQuery, sharesQuery, sharingQuery } from '../sharing/queries.ts'
import { useAudienceText } from '../sharing/use-audience-text.ts'
import { useGrantTexts } from '../sharing/use-grant-texts.ts'

const most = 6

/** Who may see what the map shows, in words. Nothing before all of it is known: half of it would be reassuring, and wrong. */
export function WhoSeesMe() {
  const t = useTranslations('deviceMap.whoSees')
  const tSharing = useTranslations('location.sharing')
  const grantTexts = useGrantTexts()
  const audienceText = useAudienceText()
  const sharing = useQuery(sharingQuery()).data
  const shares = useQuery(sharesQuery()).data?.shares
  const grants = useQuery(grantsQuery()).data?.grants
  if (!sharing || !shares || !grants) return null
  const open = shares.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > Date.now())
  const lines: { key: string; name?: string; text: string }[] = [
    ...open.map((share) => ({
      key: share.id,
      name: share.name,
      text: audienceText(tSharing('shares.who'), share),
    })),
    ...grants.map((grant) => ({
      key: grant.id,
      text: audienceText(grantTexts(grant.to).sees, grant),
    })),
  ]
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
        <TextLink>
          <Link to="/location/sharing">{t('change')}</Link>
        </TextLink>
      </CardHeader>
      <CardContent className="flex flex-col gap-2 text-sm">
        {sharing.hiddenAt !== null ? (
          <p>{t('nobody')}</p>
        ) : (
          <>
            <p>{audienceText(tSharing('public.who'), sharing.public)}</p>
            <p>{audienceText(tSharing('overlay.who'), sharing.overlay)}</p>
            {lines.length > 0 && (
              <ul aria-label={t('list')} className="flex flex-col gap-2">
                {lines.slice(0, most).map(({ key, name, text }) => (
                  <li key={key}>
                    {name !== undefined && (
                      <PrivacyBlur focusable={false} className="font-medium">
                        {`${name}: `}
                      </PrivacyBlur>
                    )}
                    {text}
                  </li>
                ))}
              </ul>
            )}
            {lines.length > most && <p className="text-muted">{t('more', { count: lines.length - most })}</p>}
          </>
        )}
      </CardContent>
    </Card>
  )
}
