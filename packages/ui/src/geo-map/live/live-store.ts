import { latitudeOf, longitudeOf, mercatorLength, mercatorX, mercatorY, type Point } from '@heimdall/geo'

/** Where a device is, as it arrives. */
export type LiveFix = Point & { heading: number | null; accuracyM: number | null; fixTime: number }
export type LiveLook = { name: string; colour: string }

/** Floats a device has in `instances`; live-layer.ts tells the shader the same order. */
export const stride = 12
const tailLength = 40
/** Devices glide to a new fix for as long as the last one took to come, within these. */
const shortestGlideS = 0.25
const longestGlideS = 5

export type LiveStore = ReturnType<typeof createLiveStore>

/**
 * Devices on the move, laid out so that a new fix is a few numbers in a buffer, and a frame is nothing but to draw: ten thousand of
 * them cost no script between two fixes. `now` is in ms.
 */
export function createLiveStore(now: () => number = () => performance.now()) {
  const epoch = now()
  const seconds = () => (now() - epoch) / 1000
  const slots = new Map<string, number>()
  const ids: string[] = []
  const names: string[] = []
  const fixTimes: number[] = []
  const arrivals: number[] = []
  const tails: number[][] = []
  let instances = new Float32Array(stride * 256)
  // Doubles: where it goes, and where it came from, on the unit square.
  let places = new Float64Array(4 * 256)
  let movesUntil = 0
  let version = 0
  const dirty = { from: 0, to: 0 }
  const looks = new Map<string, LiveLook>()
  let selected: string | null = null
  let still = false

  function touch(slot: number): void {
    dirty.from = dirty.to === 0 ? slot : Math.min(dirty.from, slot)
    dirty.to = Math.max(dirty.to, slot + 1)
    version += 1
  }

  function slotOf(id: string): number {
    const known = slots.get(id)
    if (known !== undefined) return known
    const slot = ids.length
    if ((slot + 1) * stride > instances.length) {
      const [more, further] = [new Float32Array(instances.length * 2), new Float64Array(places.length * 2)]
      more.set(instances)
      further.set(places)
      instances = more
      places = further
    }
    slots.set(id, slot)
    ids.push(id)
    names.push('')
    fixTimes.push(Number.NEGATIVE_INFINITY)
    arrivals.push(Number.NEGATIVE_INFINITY)
    tails.push([])
    paint(slot)
    return slot
  }

  function paint(slot: number): void {
    const look = looks.get(ids[slot] ?? '')
    names[slot] = look?.name ?? ''
    instances[slot * stride + 10] = colourNumber(look?.colour)
    instances[slot * stride + 11] = ids[slot] === selected ? 1 : 0
  }

  /** How far it still has to go, as a part of its way: 1 at the start, 0 at the end. */
  function ahead(slot: number, at: number): number {
    const start = instances[slot * stride + 6] ?? 0
    const glide = instances[slot * stride + 7] ?? 0
    return glide <= 0 ? 0 : 1 - Math.min(1, Math.max(0, (at - start) / glide))
  }

  function placeAt(slot: number, at = seconds()): readonly [x: number, y: number] {
    const [toX = 0, toY = 0, fromX = 0, fromY = 0] = places.subarray(slot * 4, slot * 4 + 4)
    const rest = ahead(slot, at)
    return [toX + (fromX - toX) * rest, toY + (fromY - toY) * rest]
  }

  function place(id: string, fix: LiveFix): void {
    const slot = slotOf(id)
    // What comes twice or late moves nothing back.
    if (fix.fixTime <= (fixTimes[slot] ?? 0)) return
    const isFirst = fixTimes[slot] === Number.NEGATIVE_INFINITY
    const at = seconds()
    const since = at - (arrivals[slot] ?? at)
    const [x, y] = [mercatorX(fix.longitude), mercatorY(fix.latitude)]
    let [fromX, fromY] = isFirst ? [x, y] : placeAt(slot, at)
    // The short way across the antimeridian.
    fromX += Math.round(x - fromX)
    const glide =
      isFirst || still || since > 60 ? 0 : Math.min(longestGlideS, Math.max(shortestGlideS, since))
    if (glide === 0) [fromX, fromY] = [x, y]
    fixTimes[slot] = fix.fixTime
    arrivals[slot] = at
    places.set([x, y, fromX, fromY], slot * 4)
    const [highX, highY] = [Math.fround(x), Math.fround(y)]
    instances.set(
      [
        highX,
        highY,
        x - highX,
        y - highY,
        fromX - x,
        fromY - y,
        at,
        glide,
        fix.heading === null ? -1 : (fix.heading * Math.PI) / 180,
        fix.accuracyM === null ? 0 : mercatorLength(fix.accuracyM, fix.latitude),
      ],
      slot * stride,
    )
    const tail = tails[slot]
    tail?.push(fix.longitude, fix.latitude)
    if (tail && tail.length > tailLength * 2) tail.splice(0, 2)
    movesUntil = Math.max(movesUntil, at + glide)
    touch(slot)
  }

  return {
    place,
    /** The way that a device has come, to where it is: nothing else is drawn of it, and as much from then on. */
    lead(id: string, way: readonly Point[]): void {
      const slot = slotOf(id)
      tails[slot] = way.flatMap(({ latitude, longitude }) => [longitude, latitude])
      touch(slot)
    },
    describe(id: string, look: LiveLook): void {
      const known = looks.get(id)
      if (known?.name === look.name && known.colour === look.colour) return
      looks.set(id, look)
      const slot = slots.get(id)
      if (slot === undefined) return
      paint(slot)
      touch(slot)
    },
    remove(id: string): void {
      const slot = slots.get(id)
      if (slot === undefined) return
      // The last one takes its place.
      const last = ids.length - 1
      const lastId = ids[last] ?? id
      instances.copyWithin(slot * stride, last * stride, (last + 1) * stride)
      places.copyWithin(slot * 4, last * 4, last * 4 + 4)
      for (const list of [ids, names, fixTimes, arrivals, tails] as unknown[][]) {
        list[slot] = list[last]
        list.pop()
      }
      slots.set(lastId, slot)
      slots.delete(id)
      looks.delete(id)
      touch(slot)
    },
    select(id: string | null): void {
      const before = selected
      selected = id
      for (const changed of [before, id]) {
        const slot = changed === null ? undefined : slots.get(changed)
        if (slot === undefined) continue
        paint(slot)
        touch(slot)
      }
    },
    /** Jump instead of glide, for those who want no motion. */
    holdStill(value: boolean): void {
      still = value
    },
    /** Longitude and latitude of where it is drawn now; null while nothing is known. */
    positionOf(id: string): [longitude: number, latitude: number] | null {
      const slot = slots.get(id)
      if (slot === undefined || fixTimes[slot] === Number.NEGATIVE_INFINITY) return null
      const [x, y] = placeAt(slot)
      return [longitudeOf(x), latitudeOf(y)]
    },
    /** All of them, and where they are drawn now. A slot means the same device until one is removed. */
    each(visit: (slot: number, x: number, y: number) => void): void {
      const at = seconds()
      for (let slot = 0; slot < ids.length; slot += 1) {
        // Thousands at once: nothing is made for each of them.
        const rest = ahead(slot, at)
        const [toX, toY] = [places[slot * 4] ?? 0, places[slot * 4 + 1] ?? 0]
        const [fromX, fromY] = [places[slot * 4 + 2] ?? 0, places[slot * 4 + 3] ?? 0]
        visit(slot, toX + (fromX - toX) * rest, toY + (fromY - toY) * rest)
      }
    },
    idAt: (slot: number): string => ids[slot] ?? '',
    nameAt: (slot: number): string => names[slot] ?? '',
    tailAt: (slot: number): readonly number[] => tails[slot] ?? [],
    ids: (): string[] => [...ids],
    /** For the layer that draws: the buffer, and which devices in it have changed since it was asked last. */
    takeChanges(): { instances: Float32Array; from: number; to: number } {
      const { from, to } = dirty
      dirty.from = dirty.to = 0
      return { instances, from, to }
    },
    get count(): number {
      return ids.length
    },
    /** Grows with every change. */
    get version(): number {
      return version
    },
    get seconds(): number {
      return seconds()
    },
    get isMoving(): boolean {
      return seconds() < movesUntil
    },
  }
}

const fallbackColour = 0x6366f1

/** `#rrggbb` as a number, which a 32-bit float holds exactly. */
function colourNumber(colour: string | undefined): number {
  return colour !== undefined && /^#[\da-f]{6}$/i.test(colour)
    ? Number.parseInt(colour.slice(1), 16)
    : fallbackColour
}
