import { isUuid } from '../../uuid.ts'
import type { SearchQuery, SearchTerm } from '../search-query.ts'

/** The names of people in a search, each once: to be looked up among the accounts before `planSearch`. */
export const namesIn = (query: SearchQuery): string[] => [...new Set(query.terms.flatMap(namesOf))]

/** A UUID is an id for certain. Anything else may be a name, even digits: people call themselves 007. */
export const namesOf = ({ key, values }: SearchTerm): readonly string[] =>
  key === 'user' || key === 'actor' ? values.filter((value) => value !== '@me' && !isUuid(value)) : []
