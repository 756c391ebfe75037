import type { StoredFile } from '@heimdall/contracts'
import { useNow } from 'use-intl'
import { isStuck } from './is-stuck.ts'

/** The same while the page stands. */
export const useIsStuck = (file: StoredFile): boolean =>
  isStuck(file, useNow({ updateInterval: 60_000 }).getTime())
