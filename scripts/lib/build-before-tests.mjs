// vitest's globalSetup: tests that start processes start what users start.
import { ensureServerBuilt } from './build.mjs'

export default async function setup(project) {
  await ensureServerBuilt()
  project.onTestsRerun(ensureServerBuilt)
}
