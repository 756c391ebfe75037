import type { Setting, SettingKey, SettingValue } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsOptions } from './settings-options.ts'

type Drafts = { [Key in SettingKey]?: string | undefined }

/** What a field says, as its setting holds it: a text may be empty, and no number is. */
export const typedOf = ({ value }: Setting, text: string): SettingValue =>
  typeof value === 'number' ? numberOf(text) : text.trim()

/** An empty field is no zero. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

/** What is typed and not saved yet; the page has it, so that a search that moves fields about loses none. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Drafts>({})
  const { data } = useQuery(settingsOptions)
  const unsaved = (data?.settings ?? [])
    .filter((setting) => {
      const text = drafts[setting.key]
      return text !== undefined && typedOf(setting, text) !== setting.value
    })
    .map(({ key }) => key)
  return {
    drafts,
    unsaved,
    setDraft: (key: SettingKey, text: string | undefined) =>
      setDrafts((before) => ({ ...before, [key]: text })),
  }
}

export type DraftState = ReturnType<typeof useDrafts>
