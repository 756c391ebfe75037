import { Checkbox } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { trpc } from '../../lib/trpc.ts'
import { useCan } from '../session/use-me.ts'

export type KeyRolesFieldProps = {
  /** Null: not narrowed. */
  value: readonly string[] | null
  onChange: (roles: string[] | null) => void
}

/** Roles that narrow a key: it holds no more than they give, whatever is ticked above. */
export function KeyRolesField({ value, onChange }: KeyRolesFieldProps) {
  const t = useTranslations('apiKeys.editing')
  const mayRead = useCan('role:read')
  const { data } = useQuery({ ...trpc.roles.list.queryOptions({}), enabled: mayRead })
  const chosen = value ?? []
  const offered = [...new Set([...(data?.roles.map(({ name }) => name) ?? []), ...chosen])]
  if (offered.length === 0) return null
  function toggle(name: string, on: boolean) {
    const next = on ? [...chosen, name] : chosen.filter((role) => role !== name)
    onChange(next.length === 0 ? null : next)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium text-ink">{t('roles')}</legend>
      <p className="mt-0.5 text-xs text-muted">{t('rolesHint')}</p>
      <div className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        {offered.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen.includes(name)}
            onChange={(event) => toggle(name, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}
