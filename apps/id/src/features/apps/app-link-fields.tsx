import { Field, Input } from '@heimdall/ui'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { AppFormOutput, AppFormValues } from './app-form.ts'

const links = ['homepageUri', 'policyUri', 'tosUri'] as const

/** Where people can read about the app before they let it in. */
export function AppLinkFields({ form }: { form: UseFormReturn<AppFormValues, unknown, AppFormOutput> }) {
  const t = useTranslations('apps')
  const tLinks = useTranslations('oauth')
  const tCommon = useTranslations('common')
  const { errors } = form.formState
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="text-sm font-medium">{t('links')}</legend>
      <p className="mt-1 text-xs text-muted">{t('linksHint')}</p>
      {links.map((name) => (
        <Field
          key={name}
          label={tLinks(name)}
          optionalLabel={tCommon('optional')}
          error={errors[name] && t('linkWrong')}
        >
          <Input
            {...form.register(name)}
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
          />
        </Field>
      ))}
    </fieldset>
  )
}
