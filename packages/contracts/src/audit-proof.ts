import { z } from 'zod'

const Hex = z.string().regex(/^[0-9a-f]{64}$/)

export const EventProof = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting') }).describe('Durable; in the log within a second or two'),
    z.object({ state: z.literal('older_than_log') }).describe('From before there was a log'),
    z.object({
      state: z.literal('sealed'),
      leafIndex: z.number().int().describe('Place in the log, from 0'),
      treeSize: z.number().int().describe('Leaves of the signed checkpoint that the proof leads to'),
      leafHash: Hex,
      entry: z.string().describe('What the log holds of the event: canonical JSON without anything private'),
      openings: z
        .array(z.object({ field: z.string(), salt: Hex, value: z.string() }))
        .describe('What shows that the private values are those that the entry commits to'),
      proofFile: z.string().describe('A .tlog-proof file (C2SP), to be verified without asking anybody'),
      verifierKey: z.string().describe('The key of this log, to compare with one known from elsewhere'),
    }),
  ])
  .meta({ id: 'AuditEventProof' })
export type EventProof = z.infer<typeof EventProof>
