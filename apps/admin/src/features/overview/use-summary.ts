import { useQuery } from '@tanstack/react-query'
import { summaryOptions } from './summary-options.ts'

export const useSummary = () => useQuery(summaryOptions())
