import type { PublicInfo } from '@heimdall/contracts'
import { Card, CardContent, CardHeader, CardTitle, DescriptionList } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'

/** Whose place this is: what its people have said in the settings. */
export function PlatformCard({ info }: { info: PublicInfo }) {
  const t = useTranslations('about')
  const { name, contact, termsUrl, privacyPolicyUrl } = info
  const contactLink = contact === '' || contact.includes('://') ? contact : `mailto:${contact}`
  const items = [
    { term: t('terms'), href: termsUrl, text: termsUrl },
    { term: t('privacyPolicy'), href: privacyPolicyUrl, text: privacyPolicyUrl },
    { term: t('contact'), href: contactLink, text: contact },
  ].filter(({ href }) => href !== '')
  if (items.length === 0) return null
  return (
    <Card>
      <CardHeader>
        <CardTitle>{name}</CardTitle>
      </CardHeader>
      <CardContent>
        <DescriptionList
          items={items.map(({ term, href, text }) => ({
            term,
            value: (
              <TextLink>
                <a href={href} rel="noreferrer" className="wrap-anywhere">
                  {text}
                </a>
              </TextLink>
            ),
          }))}
        />
      </CardContent>
    </Card>
  )
}
