/** Why a fix is kept but does not move its device, or no longer counts. Bits of `Fix.flags`. */
export const fixFlags = {
  /** Its accuracy is worse than 100 m. */
  inaccurate: 1,
  /** From where the device was last, it would have had to travel at over 1,000 km/h. */
  jump: 2,
  /** Older than what moved the device last: it corrects history alone. */
  late: 4,
  /** Found out later: the clock was ahead when it was recorded, so nobody knows when that was. */
  misdated: 8,
} as const

/** Flags of fixes that say nothing of where the device was at their time. Late ones are as good as others. */
export const unusableFlags = fixFlags.inaccurate | fixFlags.jump | fixFlags.misdated

/** Where a device was, once. Distances in metres, speeds in km/h, angles in degrees, times in ms since 1970. */
export interface Fix {
  deviceId: string
  userId: string
  /** By the clock of the device. With the device it names the fix: the same twice is one. */
  fixTime: number
  receivedAt: number
  latitude: number
  longitude: number
  altitudeM: number | null
  speedKmh: number | null
  /** 0 north, 90 east; below 360. */
  heading: number | null
  accuracyM: number | null
  /** 0 to 100. */
  batteryPercent: number | null
  /** What the phone takes its owner to be doing: `walking`, `driving`; its own word. */
  motion: string | null
  /** See `fixFlags`; 0: it moves the device when it is newer than what did so last. */
  flags: number
  /** What else the app sent, bounded. */
  attributes: Readonly<Record<string, string | number | boolean>>
}
