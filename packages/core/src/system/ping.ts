import { Done, done } from '@heimdall/contracts'
import { z } from 'zod'
import { defineQuery } from '../kernel/index.ts'

/** Does nothing for whoever is signed in. Shows what a procedure costs by itself. */
export const ping = defineQuery({
  name: 'system.ping',
  permission: 'self',
  input: z.object({}),
  output: Done,
  run: async () => done,
})
