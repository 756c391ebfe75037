import { statSync } from 'node:fs'
import { defaultGeoDatabase } from '@heimdall/audit'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import type { Report } from './result.ts'

const settleMs = 10_000
const mib = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MiB`

/** Resident memory of the server process when nothing happens, beside the GeoIP database that it holds. */
export async function idleMemory(): Promise<Report> {
  const { ipv4Path, ipv6Path } = defaultGeoDatabase()
  const geoBytes = statSync(ipv4Path).size + statSync(ipv6Path).size
  const { dataDir, remove } = await newDataDir()
  try {
    const heimdall = await startHeimdall(dataDir)
    await new Promise((resolve) => setTimeout(resolve, settleMs))
    const resident = await heimdall.residentBytes()
    await heimdall.stop()
    return [
      ['resident, idle', mib(resident)],
      ['of that the GeoIP database', mib(geoBytes)],
      ['beside it (aim: under 150 MiB)', mib(resident - geoBytes)],
    ]
  } finally {
    await remove()
  }
}
