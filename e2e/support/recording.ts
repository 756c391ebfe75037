export interface RecordedPoint {
  time: string
  lat: string
  lon: string
  ele: string
}

const metresOfDegree = 111_195
const start = { lat: 46.8499, lon: 9.5329 }

/**
 * What a receiver records of a ride around a valley: out of the house, 6 km at 20 km/h, a break of eight minutes, 5 km back by
 * another road, and home for two hours. A point each 5 s, a few metres off.
 */
export function recordRide(begin: Date): RecordedPoint[] {
  let at = begin.getTime()
  let [north, east, height] = [0, 0, 600]
  const points: RecordedPoint[] = []
  function record(): void {
    const seed = points.length
    const [offNorth, offEast] = [Math.sin(seed * 1.7) * 3, Math.cos(seed * 2.3) * 3]
    points.push({
      time: new Date(at).toISOString(),
      lat: (start.lat + (north + offNorth) / metresOfDegree).toFixed(6),
      lon: (start.lon + (east + offEast) / (metresOfDegree * Math.cos((start.lat * Math.PI) / 180))).toFixed(
        6,
      ),
      ele: (height + Math.sin(seed / 9)).toFixed(1),
    })
    at += 5_000
  }
  const stay = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) record()
  }
  function go(bearing: number, metres: number, kmh: number, up: number): void {
    const steps = Math.round(metres / ((kmh / 3.6) * 5))
    for (let step = 0; step < steps; step += 1) {
      record()
      north += (Math.cos((bearing * Math.PI) / 180) * metres) / steps
      east += (Math.sin((bearing * Math.PI) / 180) * metres) / steps
      height += up / steps
    }
  }
  stay(600)
  go(20, 3_000, 20, 40)
  go(80, 3_000, 20, 90)
  stay(480)
  go(230, 3_500, 24, -90)
  go(280, 1_500, 18, -40)
  stay(7_200)
  return points
}

export const toGpx = (points: readonly RecordedPoint[]): string =>
  `<?xml version="1.0"?>
<gpx version="1.1" creator="A watch" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Sunday</name><trkseg>
${points.map(({ time, lat, lon, ele }) => `<trkpt lat="${lat}" lon="${lon}"><ele>${ele}</ele><time>${time}</time></trkpt>`).join('\n')}
</trkseg></trk></gpx>
`

/** Of a file that Heimdall has written. */
export const fromGpx = (text: string): RecordedPoint[] =>
  [...text.matchAll(/<trkpt lat="([^"]+)" lon="([^"]+)"><ele>([^<]+)<\/ele><time>([^<]+)<\/time>/g)].map(
    ([, lat = '', lon = '', ele = '', time = '']) => ({ time, lat, lon, ele }),
  )
