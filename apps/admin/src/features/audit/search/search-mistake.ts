/** A mistake in the search, wherever it was found: here or on the server. */
export interface SearchMistake {
  code: string
  /** In English, for codes that this app does not know yet. */
  message: string
  start: number
  end: number
  params: Readonly<Record<string, string>>
}

export interface Stretch {
  text: string
  wrong: boolean
}

/** The text cut at the mistakes' places, for underlining. A mistake at the very end gets a space to stand under. */
export function markMistakes(text: string, mistakes: readonly Pick<SearchMistake, 'start' | 'end'>[]) {
  const edges = new Set([0, text.length])
  for (const { start, end } of mistakes) edges.add(start).add(Math.max(end, start + 1))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index): Stretch => {
    const to = sorted[index + 1] ?? from
    return {
      text: text.slice(from, to).padEnd(to - from, '\u00a0'),
      wrong: mistakes.some(({ start, end }) => start <= from && from < Math.max(end, start + 1)),
    }
  })
}

/** Whether the caret stands at it: what is being typed is not wrong yet. */
export const isAtCaret = ({ start, end }: Pick<SearchMistake, 'start' | 'end'>, caret: number): boolean =>
  start <= caret && caret <= end
