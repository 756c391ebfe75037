import { Checkbox, Field, Input, NativeSelect } from '@heimdall/ui'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { AppFormOutput, AppFormValues } from './app-form.ts'

const rules = ['requirePushedAuthorizationRequests', 'dpopBoundAccessTokens'] as const

/** What few apps need, and those who do know by its name. */
export function AppProtocolFields({ form }: { form: UseFormReturn<AppFormValues, unknown, AppFormOutput> }) {
  const t = useTranslations('apps')
  const tCommon = useTranslations('common')
  const { errors } = form.formState
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-sm font-medium">{t('protocol')}</legend>
      <Field
        label={t('backchannelLogoutUri')}
        hint={t('backchannelLogoutUriHint')}
        optionalLabel={tCommon('optional')}
        error={errors.backchannelLogoutUri && t('backchannelLogoutUriWrong')}
      >
        <Input
          {...form.register('backchannelLogoutUri')}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
        />
      </Field>
      {rules.map((name) => (
        <Checkbox key={name} {...form.register(name)} label={t(name)} description={t(`${name}Hint`)} />
      ))}
      <Field label={t('idTokenSignedResponseAlg')} hint={t('idTokenSignedResponseAlgHint')}>
        <NativeSelect {...form.register('idTokenSignedResponseAlg')}>
          <option value="RS256">RS256</option>
          <option value="ES256">ES256</option>
        </NativeSelect>
      </Field>
    </fieldset>
  )
}
