import { describe, expect, it } from 'vitest'
import { createLiveStore, stride } from './live-store.ts'

function world() {
  let time = 0
  const store = createLiveStore(() => time)
  const fix = (longitude: number, fixTime: number) => ({
    latitude: 52.5,
    longitude,
    heading: null,
    accuracyM: 20,
    fixTime,
  })
  return { store, fix, wait: (ms: number) => (time += ms) }
}

describe('live store', () => {
  it('glides to a new fix for as long as the last one took', () => {
    const { store, fix, wait } = world()
    store.place('a', fix(10, 1))
    wait(2_000)
    store.place('a', fix(11, 2))
    expect(store.positionOf('a')?.[0]).toBeCloseTo(10, 6)
    wait(1_000)
    expect(store.positionOf('a')?.[0]).toBeCloseTo(10.5, 4)
    expect(store.isMoving).toBe(true)
    wait(1_000)
    expect(store.positionOf('a')?.[0]).toBeCloseTo(11, 6)
    expect(store.isMoving).toBe(false)
  })

  it('draws the way that a device has come at once, and stays as long', () => {
    const { store, fix } = world()
    const way = Array.from({ length: 100 }, (_, at) => ({ latitude: 52.5, longitude: at / 1_000 }))
    store.lead('a', way)
    expect(store.positionOf('a')).toBeNull()
    store.place('a', fix(0.1, 1))
    expect(store.positionOf('a')?.[0]).toBeCloseTo(0.1, 6)
    store.place('a', fix(0.101, 2))
    const tail = store.tailAt(0)
    expect(tail).toHaveLength(200)
    expect(tail.slice(0, 2)).toEqual([0.002, 52.5])
    expect(tail.slice(-2)).toEqual([0.101, 52.5])
  })

  it('goes on from where it is when a fix comes early', () => {
    const { store, fix, wait } = world()
    store.place('a', fix(10, 1))
    wait(2_000)
    store.place('a', fix(11, 2))
    wait(1_000)
    store.place('a', fix(9, 3))
    expect(store.positionOf('a')?.[0]).toBeCloseTo(10.5, 4)
  })

  it('never moves back for what comes late or twice', () => {
    const { store, fix, wait } = world()
    store.place('a', fix(10, 5))
    wait(1_000)
    store.place('a', fix(50, 4))
    store.place('a', fix(50, 5))
    wait(9_000)
    expect(store.positionOf('a')?.[0]).toBeCloseTo(10, 6)
  })

  it('takes the short way across the antimeridian', () => {
    const { store, fix, wait } = world()
    store.place('a', fix(179, 1))
    wait(1_000)
    store.place('a', fix(-179, 2))
    wait(500)
    expect(Math.abs(store.positionOf('a')?.[0] ?? 0)).toBeGreaterThan(179)
  })

  it('jumps where no motion is wanted', () => {
    const { store, fix, wait } = world()
    store.holdStill(true)
    store.place('a', fix(10, 1))
    wait(1_000)
    store.place('a', fix(11, 2))
    expect(store.positionOf('a')?.[0]).toBeCloseTo(11, 6)
    expect(store.isMoving).toBe(false)
  })

  it('tells the layer which devices have changed, and keeps centimetres', () => {
    const { store, fix } = world()
    for (let at = 0; at < 1_000; at += 1) store.place(`${at}`, fix(at / 100, 1))
    expect(store.takeChanges()).toMatchObject({ from: 0, to: 1_000 })
    expect(store.takeChanges()).toMatchObject({ from: 0, to: 0 })
    store.place('700', fix(7.123456789, 2))
    const { from, to, instances } = store.takeChanges()
    expect([from, to]).toEqual([700, 701])
    const [high = 0, , low = 0] = instances.subarray(700 * stride)
    expect(high + low).toBeCloseTo(187.123456789 / 360, 10)
  })

  it('forgets a device and keeps the others', () => {
    const { store, fix } = world()
    for (const [at, id] of ['a', 'b', 'c'].entries()) {
      store.describe(id, { name: id.toUpperCase(), colour: '#ff0000' })
      store.place(id, fix(at, 1))
    }
    store.remove('a')
    expect(store.positionOf('a')).toBeNull()
    const there: string[] = []
    store.each((slot) => there.push(store.idAt(slot) + store.nameAt(slot)))
    expect(there.sort()).toEqual(['bB', 'cC'])
    expect(store.ids().sort()).toEqual(['b', 'c'])
    expect(store.positionOf('c')?.[0]).toBeCloseTo(2, 6)
    store.place('c', fix(3, 2))
    store.remove('c')
    store.remove('b')
    expect(store.count).toBe(0)
  })
})
