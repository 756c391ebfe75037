// npm run bench [-- NAME]: one benchmark, or all, against the server and apps as `npm start` runs them.
import { ensureBuilt } from './lib/build.mjs'
import { foreground } from './lib/foreground.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { node } from './lib/paths.mjs'
import { leave } from './lib/run.mjs'

await ensureInstalled().catch(leave)
await ensureBuilt().catch(leave)
process.exit(
  await foreground(node, [
    '--disable-warning=ExperimentalWarning',
    'bench/main.ts',
    ...process.argv.slice(2),
  ]),
)
