import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { median, type Report } from './result.ts'

const rounds = 5
const ms = (value: number) => `${Math.round(value)} ms`

/** From the start of the process to the first answer of /readyz. */
export async function startTime(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  try {
    const first = await startHeimdall(dataDir)
    await first.stop()
    const later: number[] = []
    for (let round = 0; round < rounds; round++) {
      const again = await startHeimdall(dataDir)
      later.push(again.readyMs)
      await again.stop()
    }
    return [
      ['first start, with initdb and migrations', ms(first.readyMs)],
      ['start with an initialised database (aim: under 2 s)', ms(median(later))],
    ]
  } finally {
    await remove()
  }
}
