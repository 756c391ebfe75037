import {
  defaultTripCategoryColour,
  type TripCategory,
  type TripCategoryIcon,
  tripCategoryIcons,
} from '@heimdall/contracts'
import { changesOf, Field, FormError, Input, useToast } from '@heimdall/ui'
import { CategoryIcon } from '@heimdall/ui/trips'
import { type SubmitEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../../components/edit-dialog.tsx'
import { useTripProblem } from '../use-trip-problem.ts'
import { useOrganiseChanges } from './use-organise-changes.ts'

export interface CategoryDialogProps {
  /** Undefined: a new one. */
  category: TripCategory | undefined
  onClose: () => void
}

const formId = 'trip-category'

export function CategoryDialog(props: CategoryDialogProps) {
  const { onClose } = props
  // As it was when the dialog opened, so that only what was changed here is sent.
  const [category] = useState(props.category)
  const t = useTranslations('trips.categories')
  const { toast } = useToast()
  const problemOf = useTripProblem()
  const { createCategory, updateCategory } = useOrganiseChanges()
  const [colour, setColour] = useState(category?.colour ?? defaultTripCategoryColour)
  const [icon, setIcon] = useState<TripCategoryIcon>(category?.icon ?? 'tag')
  const pending = createCategory.isPending || updateCategory.isPending
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    const done = {
      onSuccess: () => {
        toast({ tone: 'success', title: t('saved', { name }) })
        onClose()
      },
    }
    if (!category) return createCategory.mutate({ name, colour, icon }, done)
    const changes = changesOf(category, { name, colour, icon })
    if (Object.keys(changes).length === 0) return onClose()
    updateCategory.mutate({ id: category.id, ...changes }, done)
  }
  const problem = problemOf(createCategory.error ?? updateCategory.error)
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t(category ? 'edit' : 'add')}
      formId={formId}
      submitLabel={t('save')}
      pending={pending}
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        {problem !== undefined && <FormError title={problem} />}
        <Field label={t('name')} required>
          <Input name="name" required maxLength={60} autoComplete="off" defaultValue={category?.name ?? ''} />
        </Field>
        <Field label={t('colour')}>
          <Input type="color" value={colour} onChange={({ target }) => setColour(target.value)} />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium text-ink">{t('icon')}</legend>
          <div className="flex flex-wrap gap-1.5">
            {tripCategoryIcons.map((one) => (
              <label
                key={one}
                title={t(`icons.${one}`)}
                className="relative rounded-lg border border-transparent p-1 has-checked:border-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-focus touch:p-1.5"
              >
                <input
                  type="radio"
                  name="icon"
                  value={one}
                  checked={icon === one}
                  onChange={() => setIcon(one)}
                  className="absolute inset-0 appearance-none opacity-0"
                />
                <CategoryIcon icon={one} colour={colour} />
                <span className="sr-only">{t(`icons.${one}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </form>
    </EditDialog>
  )
}
