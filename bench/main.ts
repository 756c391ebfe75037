import { authenticatedRequest } from './authenticated-request.ts'
import { botStreams } from './bot-streams.ts'
import { dataExport } from './data-export.ts'
import { fences } from './fences.ts'
import { idleMemory } from './idle-memory.ts'
import { ingestBatch } from './ingest-batch.ts'
import { killLoop } from './kill-loop.ts'
import { lighthouse } from './lighthouse.ts'
import { live } from './live.ts'
import { mapDevices } from './map-devices.ts'
import { noopProcedure } from './noop-procedure.ts'
import { oauthToken } from './oauth-token.ts'
import { permissionCheck } from './permission-check.ts'
import { positions } from './positions.ts'
import { reads } from './reads/reads.ts'
import { shareViewers } from './share-viewers.ts'
import { signIn } from './sign-in.ts'
import { singlePost } from './single-post.ts'
import { startTime } from './start-time.ts'
import { track } from './track.ts'
import { webhooks } from './webhooks.ts'

/** What is measured, each against a reference in the same run. */
const benchmarks = {
  'single-post': singlePost,
  'ingest-batch': ingestBatch,
  live,
  'bot-streams': botStreams,
  reads,
  'kill-loop': killLoop,
  'noop-procedure': noopProcedure,
  'oauth-token': oauthToken,
  'permission-check': permissionCheck,
  export: dataExport,
  fences,
  positions,
  webhooks,
  'share-viewers': shareViewers,
  'map-devices': mapDevices,
  lighthouse,
  track,
  'authenticated-request': authenticatedRequest,
  'sign-in': signIn,
  'idle-memory': idleMemory,
  'start-time': startTime,
}

const [name] = process.argv.slice(2)
const chosen = Object.entries(benchmarks).filter(([key]) => name === undefined || key === name)
if (chosen.length === 0) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benchmarks).join(', ')}`)
  process.exit(2)
}
for (const [key, run] of chosen) {
  console.log(`\n${key}`)
  for (const [label, value] of await run()) console.log(`  ${label.padEnd(52)} ${value}`)
}
