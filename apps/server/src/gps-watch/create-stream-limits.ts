const maxStreams = 5_000
/** Streams of one network: a family, an office, a few overlays. Each costs a socket, and tells nothing new. */
const maxPerNetwork = 60

export function createStreamLimits() {
  const open = new Map<string, number>()
  let all = 0
  return {
    /** Null: there are enough. */
    enter(network: string): (() => void) | null {
      const here = open.get(network) ?? 0
      const isOurOwn = network === '127.0.0.1' || network === '::1' || network === 'unknown'
      if (all >= maxStreams || (here >= maxPerNetwork && !isOurOwn)) return null
      all++
      open.set(network, here + 1)
      return () => {
        all--
        const left = (open.get(network) ?? 1) - 1
        if (left === 0) open.delete(network)
        else open.set(network, left)
      }
    },
  }
}
