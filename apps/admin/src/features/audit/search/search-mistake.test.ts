import { expect, test } from 'vitest'
import { isAtCaret, markMistakes } from './search-mistake.ts'

const marked = (text: string, ...places: [number, number][]) =>
  markMistakes(
    text,
    places.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: part, wrong }) => (wrong ? `[${part}]` : part))
    .join('')

test('mistakes are underlined where they stand', () => {
  expect(marked('type:logn lost')).toBe('type:logn lost')
  expect(marked('type:logn lost', [5, 9])).toBe('type:[logn] lost')
  expect(marked('foo:1 bar:2', [0, 3], [6, 9])).toBe('[foo]:1 [bar]:2')
})

test('a mistake of no length can be seen too', () => {
  expect(marked('type:', [5, 5])).toBe('type:[\u00a0]')
  expect(marked('a b', [1, 1])).toBe('a[ ]b')
})

test('what the caret stands at is still being typed', () => {
  expect(isAtCaret({ start: 5, end: 9 }, 9)).toBe(true)
  expect(isAtCaret({ start: 5, end: 9 }, 10)).toBe(false)
})
