import type { SharedGeo } from './shared-file.ts'

/** Where an address is, as far as a database knows. Names are English. */
export interface GeoPlace {
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string | null
  countryName: string | null
  city: string | null
  /** The first level below the country, such as a state. */
  region: string | null
}

/** Whom to credit wherever results are shown. */
export interface GeoAttribution {
  text: string
  url: string
  licence: string
}

export interface GeoDatabaseInfo {
  path: string
  /** As the file says, such as `GeoLite2-City`. */
  type: string
  buildDate: Date
  /** 6 may hold IPv4 addresses as well. */
  ipVersion: 4 | 6
  sizeBytes: number
}

export interface GeoDescription {
  /** The types of all files, for a line in the system page. */
  source: string
  /** The oldest file's. */
  buildDate: Date
  databases: GeoDatabaseInfo[]
  /** Null if the maker is unknown, which says nothing about its terms. */
  attribution: GeoAttribution | null
}

export interface GeoReader {
  /** Null for what is no address, is not on the public internet, or is unknown. Never throws. */
  lookup(ip: string): GeoPlace | null
  describe(): GeoDescription
  /** The files in memory, for a reader in another thread. */
  share?(): SharedGeo
  /** Lets go of the files' memory. Look-ups answer null from then on. */
  close(): void
}
