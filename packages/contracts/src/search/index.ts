// The audit log's search language, for the server and the browsers alike:
// text -(parse)-> query -(plan, once names are resolved)-> plan -(match, or compile in packages/audit)-> events.
export { type Completion, completeSearch, type Suggestion } from './complete/complete-search.ts'
export type { SearchOption } from './complete/rank-options.ts'
export type { SearchSurroundings } from './complete/values-of.ts'
export { parseSearch, type SearchResult } from './parse-search.ts'
export { matchSearch } from './plan/match-search.ts'
export { namesIn } from './plan/names-in.ts'
export { planSearch, type SearchKnowledge, type SearchPlanResult } from './plan/plan-search.ts'
export {
  type ExactField,
  type OptionalField,
  requestFields,
  type SearchCondition,
  type SearchPlan,
  type SearchTest,
  type TextField,
} from './plan/search-plan.ts'
export { printSearch } from './print-search.ts'
export type { SearchCatalog } from './search-catalog.ts'
export type { SearchError } from './search-error.ts'
export { type SearchKey, searchKeys, searchLimits } from './search-keys.ts'
export type { SearchQuery, SearchTerm, TimeSpan } from './search-query.ts'
export type { SearchSetting } from './search-setting.ts'
export { type Network, printNetwork } from './values/network.ts'
export { zoneClock } from './values/zone-clock.ts'
