import { foldCase } from '../values/fold-case.ts'

export interface SearchOption {
  readonly value: string
  readonly label: string
}

/** The options that what was typed may mean, best first: by how a value begins, then its words or its label's, then anywhere. */
export function rankOptions(
  options: readonly SearchOption[],
  typed: string,
  count: number,
): readonly SearchOption[] {
  const wanted = foldCase(typed)
  return options
    .map((option) => ({ option, rank: rankOf(option, wanted) }))
    .filter(({ rank }) => rank < ranks)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ option }) => option)
}

const ranks = 4

function rankOf(option: SearchOption, wanted: string): number {
  const [value, label] = [foldCase(option.value), foldCase(option.label)]
  if (value.startsWith(wanted)) return 0
  if (label.startsWith(wanted)) return 1
  if (`${value} ${label}`.split(/[\s_-]+/).some((word) => word.startsWith(wanted))) return 2
  return value.includes(wanted) || label.includes(wanted) ? 3 : ranks
}
