import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Fetched when it is asked for: it and what it brings would make each installation longer. */
const program = 'lighthouse@13.5.0'
const categories = 'performance,accessibility,best-practices'

export type Device = 'phone' | 'desktop'

/** Scores from 0 to 100, and what they are made of. */
export interface Looked {
  performance: number
  accessibility: number
  bestPractices: number
  fcpMs: number
  lcpMs: number
  tbtMs: number
  cls: number
  /** Ids of the audits of accessibility and best practices that count and did not pass. */
  failed: string[]
}

interface LighthouseReport {
  runtimeError?: { message: string }
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; numericValue?: number }>
}

/** One look at a page, in a browser that is open, without anything in its cache. */
export async function runLighthouse(
  url: string,
  device: Device,
  port: number,
  folder: string,
): Promise<Looked> {
  const path = process.env.BENCH_REPORT ?? join(folder, 'lighthouse.json')
  await promisify(execFile)('npx', [
    '-y',
    program,
    url,
    `--port=${port}`,
    `--only-categories=${categories}`,
    '--disable-full-page-screenshot',
    '--no-enable-error-reporting',
    '--output=json',
    `--output-path=${path}`,
    '--quiet',
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ])
  // What Lighthouse calls its result object.
  const report = JSON.parse(await readFile(path, 'utf8')) as LighthouseReport
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`)
  const score = (category: string) => Math.round((report.categories[category]?.score ?? 0) * 100)
  const value = (audit: string) => report.audits[audit]?.numericValue ?? 0
  const failed = ['accessibility', 'best-practices'].flatMap((category) =>
    (report.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  )
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    fcpMs: value('first-contentful-paint'),
    lcpMs: value('largest-contentful-paint'),
    tbtMs: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    failed,
  }
}
