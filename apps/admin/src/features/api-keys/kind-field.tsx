import { RadioGroup } from '@heimdall/ui'
import { Controller } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import type { CreateKeyControl } from './create-key-control.ts'

/** Whose key it will be. The system's takes a permission. */
export function KindField({ control }: { control: CreateKeyControl }) {
  const t = useTranslations('apiKeys.creating')
  const mayMakeSystemKeys = useCan('api_key:write')
  return (
    <Controller
      control={control}
      name="isSystem"
      render={({ field }) => (
        <RadioGroup
          label={t('kind')}
          cards
          value={field.value ? 'system' : 'own'}
          onValueChange={(kind) => field.onChange(kind === 'system')}
          onBlur={field.onBlur}
          options={[
            { value: 'own', label: t('own'), description: t('ownHint') },
            {
              value: 'system',
              label: t('system'),
              description: mayMakeSystemKeys ? t('systemHint') : t('systemForbidden'),
              disabled: !mayMakeSystemKeys,
            },
          ]}
        />
      )}
    />
  )
}
