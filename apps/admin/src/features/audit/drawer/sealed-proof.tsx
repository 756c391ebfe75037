import type { AuditEvent } from '@heimdall/contracts'
import { Button, CodeBlock, DescriptionList, PrivacyBlur } from '@heimdall/ui'
import { Download } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { CopyText } from '../../../components/copy-text.tsx'
import { saveText } from '../../../lib/save-text.ts'
import { DetailSection } from './detail-section.tsx'
import type { Sealed } from './sealed.ts'
import { VerifyProof } from './verify-proof.tsx'

export function SealedProof({ event, proof }: { event: AuditEvent; proof: Sealed }) {
  const t = useTranslations('event.proof')
  const tCommon = useTranslations('common')
  const format = useFormatter()
  return (
    <>
      <DescriptionList
        items={[
          { term: t('leafIndex'), value: <span className="tabular">{format.number(proof.leafIndex)}</span> },
          { term: t('treeSize'), value: <span className="tabular">{format.number(proof.treeSize)}</span> },
          { term: t('leafHash'), value: <CopyText value={proof.leafHash} label={t('copyLeafHash')} /> },
          { term: t('key'), value: <CopyText value={proof.verifierKey} label={t('copyKey')} /> },
        ]}
      />
      <VerifyProof
        event={event}
        proof={proof}
        besides={
          <Button onClick={() => saveText(`${event.id}.tlog-proof`, proof.proofFile)}>
            <Download aria-hidden="true" />
            {t('download')}
          </Button>
        }
      />
      <DetailSection title={t('entry')}>
        <PrivacyBlur className="block">
          <CodeBlock
            code={JSON.stringify(JSON.parse(proof.entry), null, 2)}
            label={t('entry')}
            copy={{
              label: t('copyEntry'),
              copiedLabel: tCommon('copied'),
              failedLabel: tCommon('copyFailed'),
            }}
          />
        </PrivacyBlur>
      </DetailSection>
    </>
  )
}
