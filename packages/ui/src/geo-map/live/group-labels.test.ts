import { describe, expect, it } from 'vitest'
import { groupLabels } from './group-labels.ts'

const size = { width: 1_000, height: 500 }
const at = (id: string, left: number, top: number) => ({ id, name: `phone ${id}`, left, top })

describe('groupLabels', () => {
  it('names what stands alone and counts what stands together', () => {
    const groups = groupLabels([at('a', 10, 10), at('b', 20, 12), at('c', 700, 300)], size)
    expect(groups.map(({ text }) => text)).toEqual(['2', 'phone c'])
  })

  it('leaves out a name that would cover another', () => {
    const groups = groupLabels([at('a', 130, 10), at('b', 140, 15), at('c', 400, 15)], size)
    expect(groups.map(({ text }) => text)).toEqual(['phone a', 'phone c'])
  })

  it('leaves out what is not on screen, and never makes more labels than can be read', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => at(`${n}`, (n * 37) % 1_400, (n * 91) % 700))
    const groups = groupLabels(many, size)
    expect(groups.length).toBeLessThanOrEqual(60)
    expect(groupLabels([at('a', -1, 10), at('b', 10, 501)], size)).toEqual([])
  })
})
