import type { AuditEvent } from '@heimdall/contracts'
import { Alert, Button } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { z } from 'zod'
import type { Sealed } from './sealed.ts'

export type VerifyProofProps = { event: AuditEvent; proof: Sealed; besides: ReactNode }

const loadVerifier = () => import('@heimdall/tlog')

/** What an entry says openly of its event. */
const Entry = z.object({ id: z.string(), type: z.string(), status: z.string(), ts: z.string() })

/** Checks the proof right here, with the same code that the command line uses, and asks no server. */
export function VerifyProof({ event, proof, besides }: VerifyProofProps) {
  const t = useTranslations('event.proof')
  const format = useFormatter()
  // Fetched beforehand, so that nothing is missing when the network is.
  useEffect(() => void loadVerifier().catch(() => undefined), [])
  const { mutate, data, error, isPending } = useMutation({
    // Without a network, too: that is what a proof is for.
    networkMode: 'always',
    mutationFn: async () => {
      const { verifyEventProof } = await loadVerifier()
      const proven = verifyEventProof(proof.proofFile, proof.verifierKey)
      const sealed = Entry.parse(JSON.parse(proven.entry))
      // A proof of something else, or of this event as it no longer is, proves nothing.
      const isThis =
        sealed.id === event.id &&
        sealed.type === event.eventType &&
        sealed.status === event.status &&
        Date.parse(sealed.ts) === Date.parse(event.createdAt)
      if (!isThis || proven.entry !== proof.entry) throw new Error(t('other'))
      return proven
    },
  })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={isPending} onClick={() => mutate()}>
          <ShieldCheck aria-hidden="true" />
          {t('verify')}
        </Button>
        {besides}
      </div>
      {data && (
        <Alert live tone="success" title={t('verified', { number: format.number(data.index) })}>
          {t('verifiedHint')}
        </Alert>
      )}
      {error && (
        <Alert live tone="danger" title={t('refuted')}>
          {error.message}
        </Alert>
      )}
    </div>
  )
}
