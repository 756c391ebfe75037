import { verifyEventProof } from '@heimdall/tlog'
import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'

/** What an entry says openly of its event. */
const Entry = z.object({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  source: z.string().nullable(),
  ts: z.iso.datetime(),
})
/** A proof has some kilobytes; the longest event that there can be, some dozen. */
const mostBytes = 1_000_000

export interface VerifyInput {
  file: File
  /** Of the log, from somewhere else than the file. */
  verifierKey: string
}

/** Checks a proof file right here. Nothing is sent anywhere, and it works without a network. */
export const useVerify = () =>
  useMutation({
    networkMode: 'always',
    mutationFn: async ({ file, verifierKey }: VerifyInput) => {
      if (file.size > mostBytes) throw new Error('too large')
      const proven = verifyEventProof(await file.text(), verifierKey.trim())
      return { ...proven, entry: Entry.parse(JSON.parse(proven.entry)), name: file.name }
    },
  })
export type Proven = NonNullable<ReturnType<typeof useVerify>['data']>
