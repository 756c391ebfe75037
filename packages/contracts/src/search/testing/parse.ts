import { parseSearch } from '../parse-search.ts'
import type { SearchError } from '../search-error.ts'
import type { SearchQuery } from '../search-query.ts'
import type { SearchSetting } from '../search-setting.ts'
import { testCatalog } from './catalog.ts'

export const me = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'

/** A Sunday afternoon in Berlin, eight hours behind the clocks' change to summer time. */
export const testSetting: SearchSetting = {
  catalog: testCatalog,
  now: new Date('2026-03-29T12:00:00.000Z'),
  timeZone: 'Europe/Berlin',
  me,
}

/** The query of a text that must parse. */
export function queryOf(text: string, setting: Partial<SearchSetting> = {}): SearchQuery {
  const result = parseSearch(text, { ...testSetting, ...setting })
  if (!result.ok) throw new Error(`${text}: ${result.errors.map(({ message }) => message).join(' ')}`)
  return result.query
}

/** The errors of a text that must not parse. */
export function errorsOf(text: string, setting: Partial<SearchSetting> = {}): readonly SearchError[] {
  const result = parseSearch(text, { ...testSetting, ...setting })
  if (result.ok) throw new Error(`${text} has no errors`)
  return result.errors
}
