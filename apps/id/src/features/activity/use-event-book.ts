import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { type EventBook, eventBook } from './event-book.ts'
import { catalogQuery } from './queries.ts'

export function useEventBook() {
  const locale = useLocale()
  const { data, error, refetch } = useQuery(catalogQuery())
  const book: EventBook | undefined = useMemo(() => data && eventBook(data, locale), [data, locale])
  return { book, error, refetch }
}
