import { CreateDeviceInput, type Device, defaultDeviceColour, deviceKinds } from '@heimdall/contracts'
import { Field, Input, NativeSelect } from '@heimdall/ui'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { FormFailure } from '../../../components/form-failure.tsx'
import { concernsFields, showIssues, useFieldText } from '../../../lib/form-issues.ts'

const DeviceForm = CreateDeviceInput.pick({ name: true, kind: true, colour: true })
export type DeviceFormOutput = z.output<typeof DeviceForm>

export interface DeviceFieldsFormProps {
  id: string
  /** Absent for a new one. */
  device?: Device
  error: unknown
  /** `opened`: what stood in the fields at first. */
  onSubmit: (values: DeviceFormOutput, opened: DeviceFormOutput) => void
}

const fields = ['name', 'colour'] as const

export function DeviceFieldsForm({ id, device, error, onSubmit }: DeviceFieldsFormProps) {
  const t = useTranslations('devices')
  const fieldText = useFieldText()
  const [opened] = useState(() => ({
    name: device?.name ?? '',
    kind: device?.kind ?? 'phone',
    colour: device?.colour ?? defaultDeviceColour,
  }))
  const form = useForm<z.input<typeof DeviceForm>, unknown, DeviceFormOutput>({
    resolver: zodResolver(DeviceForm),
    defaultValues: opened,
  })
  const { errors } = form.formState

  // Each failure once, when it arrives.
  useEffect(() => {
    if (error) showIssues(form, fields, error)
  }, [form, error])

  return (
    <form
      id={id}
      onSubmit={form.handleSubmit((values) => onSubmit(values, opened))}
      noValidate
      className="flex flex-col gap-5"
    >
      {!concernsFields(fields, error) && <FormFailure error={error} />}
      <Field label={t('name')} hint={t('nameHint')} error={fieldText('name', errors.name)} required>
        <Input {...form.register('name')} autoComplete="off" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('kind')}>
          <NativeSelect {...form.register('kind')}>
            {deviceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={t('colour')} hint={t('colourHint')} error={fieldText('colour', errors.colour)}>
          <Input type="color" {...form.register('colour')} />
        </Field>
      </div>
    </form>
  )
}
