import type { GeoAttribution } from './geo-reader.ts'

/** DB-IP's terms ask for a link back on pages that show results from its Lite databases. */
export const dbIpAttribution: GeoAttribution = {
  text: 'IP Geolocation by DB-IP',
  url: 'https://db-ip.com',
  licence: 'CC BY 4.0',
}

/** GeoLite's end-user licence asks for this sentence. */
const maxMindAttribution: GeoAttribution = {
  text: 'This product includes GeoLite Data created by MaxMind, available from https://www.maxmind.com',
  url: 'https://www.maxmind.com',
  licence: 'GeoLite End User License Agreement',
}

/** Whom to credit for a database of this type, or null if its maker can't be told. */
export function attributionOf(databaseType: string): GeoAttribution | null {
  if (/^GeoLite2/i.test(databaseType)) return maxMindAttribution
  // The npm package's files call themselves `city ipv4` and `city ipv6`, DB-IP's own ones `DBIP-City-Lite`.
  if (/^(DBIP|city ipv[46]$)/i.test(databaseType)) return dbIpAttribution
  return null
}
