import type { SettingKey } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsOptions } from './settings-options.ts'

type Drafts = { [Key in SettingKey]?: string | undefined }

/** An empty field is no zero. */
export const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

/** Numbers that are typed and not saved yet; the page has them, so that a search that moves fields about loses none. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Drafts>({})
  const { data } = useQuery(settingsOptions)
  const unsaved = (data?.settings ?? [])
    .filter(({ key, value }) => {
      const text = drafts[key]
      return text !== undefined && numberOf(text) !== value
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
