import { Field, NativeSelect, Textarea } from '@heimdall/ui'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { AppFormOutput, AppFormValues } from './app-form.ts'

export interface AppProofFieldsProps {
  form: UseFormReturn<AppFormValues, unknown, AppFormOutput>
  /** The app is there already: the old way ends with this one. */
  isEdited: boolean
}

/** How an app on a server shows that it is itself. */
export function AppProofFields({ form, isEdited }: AppProofFieldsProps) {
  const t = useTranslations('apps')
  const hasKeys = form.watch('provesBy') === 'keys'
  const error = form.formState.errors.jwks?.message
  const isKnown = error === 'missing' || error === 'private'
  return (
    <>
      <Field label={t('provesBy')} hint={t(isEdited ? 'provesByChangeHint' : 'provesByHint')}>
        <NativeSelect {...form.register('provesBy')}>
          <option value="secret">{t('bySecret')}</option>
          <option value="keys">{t('byKeys')}</option>
        </NativeSelect>
      </Field>
      {hasKeys && (
        <Field
          label={t('jwks')}
          hint={t('jwksHint')}
          error={error && t(`jwksErrors.${isKnown ? error : 'wrong'}`)}
        >
          <Textarea
            {...form.register('jwks', { shouldUnregister: true })}
            rows={8}
            spellCheck={false}
            autoCapitalize="none"
            className="font-mono text-xs"
          />
        </Field>
      )}
    </>
  )
}
