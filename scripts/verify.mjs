// npm run verify: format, lint, types, arrows and dead code. No database; less than a minute.
import { runChecks } from './lib/checks.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { leave } from './lib/run.mjs'

await ensureInstalled().catch(leave)
const outcomes = await runChecks()
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1
