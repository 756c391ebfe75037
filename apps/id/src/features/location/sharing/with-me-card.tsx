import { Card, CardContent, CardHeader, CardTitle } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../../components/text-link.tsx'
import { withMeQuery } from './queries.ts'

/** Who lets me see them; nothing where nobody does. */
export function WithMeCard() {
  const t = useTranslations('location.sharing')
  const { data } = useQuery(withMeQuery())
  if (!data || data.shared.length === 0) return null
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('withMe')}</CardTitle>
      </CardHeader>
      <CardContent>
        <ul className="flex flex-col gap-2">
          {data.shared.map(({ id, owner }) => (
            <li key={id}>
              <TextLink>
                <Link to="/seen/$grantId" params={{ grantId: id }}>
                  {owner.username}
                </Link>
              </TextLink>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  )
}
