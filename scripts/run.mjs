// node scripts/run.mjs FILE ARGS…: runs a TypeScript file of this repository with the pinned Node.
import { foreground } from './lib/foreground.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node } from './lib/paths.mjs'
import { leave, StepFailed } from './lib/run.mjs'

const args = process.argv.slice(2)
if (args.length === 0) leave(new StepFailed('Usage: node scripts/run.mjs FILE [ARGUMENT…]'))
await ensureInstalled().catch(leave)
process.exit(await foreground(node, ['--disable-warning=ExperimentalWarning', ...args]))
