import {
  Button,
  Field,
  FormError,
  Input,
  privateField,
  RadioGroup,
  SegmentedControl,
  Textarea,
} from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DialogActions } from '../../../components/dialog-actions.tsx'
import { readError } from '../../../lib/read-error.ts'
import { useFailureText } from '../../../lib/use-failure-text.ts'
import { type OwnSetting, type OwnValues, readOwnValues, valuesOf } from './own-setting-values.ts'
import { useOwnSettingChanges } from './use-own-setting-changes.ts'

export type OwnSettingFormProps = {
  /** Undefined: a new one. */
  setting: OwnSetting | undefined
  /** The same as it is now; undefined: somebody has deleted it meanwhile. */
  present: OwnSetting | undefined
  /** Keys that a new one can not have: it would replace them. */
  taken: readonly string[]
  onSaved: (key: string) => void
  onCancel: () => void
}

const audiences = ['staff', 'public', 'secret'] as const

export function OwnSettingForm({ setting, present, taken, onSaved, onCancel }: OwnSettingFormProps) {
  const t = useTranslations('settings.own.form')
  const tProblems = useTranslations('settings.own.problems')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const { put } = useOwnSettingChanges()
  /** What the form was filled with: by the time it is sent, somebody else may have changed it. */
  const [base, setBase] = useState(setting)
  const [values, setValues] = useState(() => valuesOf(base))
  const [isTried, setTried] = useState(false)
  const change = (changed: Partial<OwnValues>) => setValues((before) => ({ ...before, ...changed }))
  const { input, problems } = readOwnValues(values, taken, base)
  const problem = (field: 'key' | 'text') => {
    const found = problems[field]
    return isTried && found ? tProblems(found) : undefined
  }

  /** The list has been read anew by now. */
  function reload() {
    put.reset()
    if (!present) return onCancel()
    setBase(present)
    setValues(valuesOf(present))
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (put.isPending) return
    if (input) return put.mutate(input, { onSuccess: () => onSaved(input.key) })
    const wrong = event.currentTarget.elements.namedItem(problems.key ? 'key' : 'text')
    if (wrong instanceof HTMLElement) wrong.focus()
  }
  return (
    // `relative` holds the hidden texts for screen readers inside what scrolls.
    <form onSubmit={submit} noValidate className="relative flex flex-col gap-5">
      {base && put.error && readError(put.error).code === 'PRECONDITION_FAILED' ? (
        <FormError title={t('changedMeanwhile')}>
          <p>{t('changedMeanwhileText')}</p>
          <Button size="sm" className="mt-2" onClick={reload}>
            {t('reload')}
          </Button>
        </FormError>
      ) : (
        <FormError title={put.error && failureText(put.error)} />
      )}
      {!base && (
        <Field label={t('key')} hint={t('keyHint')} required error={problem('key')}>
          <Input
            code
            name="key"
            autoComplete="off"
            value={values.key}
            onChange={(event) => change({ key: event.target.value.trim() })}
          />
        </Field>
      )}
      <div className="flex flex-col gap-2">
        <Field
          label={t('value')}
          hint={t(base?.isSecret ? 'valueReplaces' : values.format === 'json' ? 'jsonHint' : 'textHint')}
          required
          error={problem('text')}
        >
          <Textarea
            {...privateField}
            code={values.format === 'json'}
            name="text"
            rows={4}
            autoComplete="off"
            value={values.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <SegmentedControl
          label={t('format')}
          options={[
            { value: 'text', label: t('asText') },
            { value: 'json', label: t('asJson') },
          ]}
          value={values.format}
          onValueChange={(format) => change({ format })}
        />
      </div>
      <RadioGroup
        label={t('audience')}
        options={audiences.map((value) => ({
          value,
          label: t(`audiences.${value}`),
          description: t(`audienceHints.${value}`),
        }))}
        value={values.audience}
        onValueChange={(audience) => change({ audience })}
      />
      <DialogActions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={put.isPending}>
          {base ? t('save') : t('add')}
        </Button>
      </DialogActions>
    </form>
  )
}
