import { AuditStatus } from '@heimdall/contracts'
import { searchLimits } from '@heimdall/contracts/search'
import { z } from 'zod'
import { DrawerSearch } from './event-tab.ts'

export const rangePresets = ['15m', '1h', 'today', '24h', '7d', '30d'] as const
export type RangePreset = (typeof rangePresets)[number]

const sortFields = ['time', 'type', 'user', 'status'] as const
export type SortKey = (typeof sortFields)[number]

const text = z.string().trim().min(1).optional().catch(undefined)
/** `type=login,logout` in the URL, a list in here. */
const list = z
  .union([z.string().transform((value) => value.split(',')), z.array(z.string())])
  .transform((values) => values.map((value) => value.trim()).filter(Boolean))
  .transform((values) => (values.length > 0 ? values : undefined))
  .optional()
  .catch(undefined)
const moment = z.iso.datetime({ offset: true }).optional().catch(undefined)
const flag = z.union([z.boolean(), z.stringbool()]).optional().catch(undefined)

/** Everything the Audit page can be asked for. What does not fit is dropped, so an old link still opens the page. */
export const AuditSearch = z.object({
  type: list,
  status: AuditStatus.optional().catch(undefined),
  source: text,
  resource: text,
  /** The search language; what is wrong with it is told at the box. */
  q: z.string().trim().min(1).max(searchLimits.length).optional().catch(undefined),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .toUpperCase()
    .optional()
    .catch(undefined),
  reported: flag,
  range: z.enum(rangePresets).optional().catch(undefined),
  from: moment,
  to: moment,
  sort: z.enum(sortFields).optional().catch(undefined),
  dir: z.enum(['asc', 'desc']).optional().catch(undefined),
  facets: flag,
  ...DrawerSearch.shape,
})
export type AuditSearch = z.infer<typeof AuditSearch>

/** Without what only concerns panels beside it: two searches with equal filters show the same list. */
export type AuditFilters = Omit<AuditSearch, 'event' | 'tab' | 'facets'>

export function filtersOf({
  event: _event,
  tab: _tab,
  facets: _facets,
  ...filters
}: AuditSearch): AuditFilters {
  return filters
}

const filterKeys = [
  'type',
  'status',
  'source',
  'resource',
  'q',
  'country',
  'reported',
  'range',
  'from',
  'to',
] as const

export const isFiltered = (search: AuditSearch): boolean =>
  filterKeys.some((key) => search[key] !== undefined)

/** For `navigate`: the same page with no filter set. */
export const noFilters: Partial<AuditSearch> = Object.fromEntries(filterKeys.map((key) => [key, undefined]))
