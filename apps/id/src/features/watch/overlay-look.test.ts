import { expect, test } from 'vitest'
import { readOverlayLook } from './overlay-look.ts'

test('an address without more has the usual looks', () => {
  expect(readOverlayLook('')).toEqual({ zoom: 14, theme: null, bare: false })
})

test('what it says is taken, and nonsense is not', () => {
  expect(readOverlayLook('?zoom=16.5&theme=dark&land=none')).toEqual({
    zoom: 16.5,
    theme: 'dark',
    bare: true,
  })
  for (const zoom of ['0', '99', '-3', 'near', 'Infinity']) {
    expect(readOverlayLook(`?zoom=${zoom}&theme=pink&land=some`)).toEqual({
      zoom: 14,
      theme: null,
      bare: false,
    })
  }
})
