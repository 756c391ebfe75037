import type { Point } from '@heimdall/geo'

export interface Stop extends Point {
  /** Why one rests here; null: only a corner of the way. */
  rests: { seconds: number } | null
}

/** A round that somebody makes again and again: from the last point it goes back to the first. */
export interface Route {
  speedKmh: number
  motion: 'walking' | 'cycling' | 'driving'
  stops: readonly [Stop, ...Stop[]]
}

const at = (latitude: number, longitude: number, restMinutes = 0): Stop => ({
  latitude,
  longitude,
  rests: restMinutes === 0 ? null : { seconds: restMinutes * 60 },
})

/** Along real streets, roughly: the lines between corners cut some of them short. */
export const routes = {
  /** From the Brandenburg Gate to the Gendarmenmarkt, along Unter den Linden. */
  berlinWalk: {
    speedKmh: 4.8,
    motion: 'walking',
    stops: [
      at(52.51628, 13.37772, 6),
      at(52.51697, 13.38884),
      at(52.51773, 13.39932),
      at(52.51372, 13.39265, 8),
      at(52.51258, 13.38935),
      at(52.51312, 13.37905),
    ],
  },
  /** Around the Tiergarten, with a stop at the Victory Column. */
  berlinDrive: {
    speedKmh: 38,
    motion: 'driving',
    stops: [
      at(52.51628, 13.37605, 5),
      at(52.51451, 13.35012, 4),
      at(52.51249, 13.32263),
      at(52.50505, 13.33286, 6),
      at(52.50202, 13.34307),
      at(52.50927, 13.37612),
    ],
  },
  /** Around the Inner Alster in Hamburg. */
  hamburgWalk: {
    speedKmh: 5.1,
    motion: 'walking',
    stops: [
      at(53.55302, 9.99306, 7),
      at(53.55705, 9.99202),
      at(53.55893, 9.99695, 4),
      at(53.55752, 10.00115),
      at(53.55287, 9.99921),
    ],
  },
  /** Through the English Garden in Munich. */
  munichRide: {
    speedKmh: 16,
    motion: 'cycling',
    stops: [
      at(48.14316, 11.58791, 5),
      at(48.15258, 11.59186, 9),
      at(48.16113, 11.59732),
      at(48.16701, 11.60612, 4),
      at(48.15932, 11.60265),
      at(48.15001, 11.5953),
    ],
  },
  /** Between cathedral and Old Market in Cologne. */
  cologneWalk: {
    speedKmh: 4.2,
    motion: 'walking',
    stops: [
      at(50.94128, 6.95828, 6),
      at(50.93852, 6.95975),
      at(50.93797, 6.96112, 10),
      at(50.93645, 6.96093),
      at(50.93699, 6.95482),
    ],
  },
  /** Around the Ring in Vienna. */
  viennaDrive: {
    speedKmh: 34,
    motion: 'driving',
    stops: [
      at(48.20301, 16.36911, 5),
      at(48.20462, 16.36128),
      at(48.21041, 16.36026, 4),
      at(48.21503, 16.36431),
      at(48.21598, 16.37202),
      at(48.21199, 16.3788, 6),
      at(48.20606, 16.37756),
    ],
  },
} as const satisfies Record<string, Route>
