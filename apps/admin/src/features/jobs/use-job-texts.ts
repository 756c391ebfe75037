import type { Job } from '@heimdall/contracts'
import { useLocale } from 'use-intl'

/** What a job is called and does, in the viewer's language; the server says it, as it knows the jobs. */
export function useJobTexts({ label, description }: Pick<Job, 'label' | 'description'>) {
  const locale = useLocale() === 'de' ? 'de' : 'en'
  return { label: label[locale], description: description[locale] }
}
