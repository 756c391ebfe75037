import { Alert, Button, Field, Input } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { AuthPage } from '../auth/auth-page.tsx'
import { ProofDrop } from './proof-drop.tsx'
import { ProvenEvent } from './proven-event.tsx'
import { useVerify } from './use-verify.ts'

/** For anybody who was handed a proof: it is checked in the browser, and this server is not asked. */
export function VerifyPage() {
  const t = useTranslations('proof')
  const [verifierKey, setKey] = useState('')
  const verify = useVerify()
  const ownKey = useMutation({ mutationFn: readOwnKey, onSuccess: setKey })
  const isReady = verifierKey.trim() !== ''
  return (
    <AuthPage title={t('title')} description={t('description')}>
      <Field
        label={t('key')}
        hint={t('keyHint')}
        error={ownKey.isError ? t('noKey') : undefined}
        action={
          <Button size="sm" variant="ghost" loading={ownKey.isPending} onClick={() => ownKey.mutate()}>
            {t('ownKey')}
          </Button>
        }
      >
        <Input
          value={verifierKey}
          onChange={({ target }) => {
            setKey(target.value)
            verify.reset()
          }}
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
        />
      </Field>
      {isReady ? (
        <ProofDrop onFile={(file) => verify.mutate({ file, verifierKey })} />
      ) : (
        <p className="text-center text-sm text-muted">{t('keyFirst')}</p>
      )}
      {verify.isError && (
        <Alert live tone="danger" title={t('fails')}>
          {t('failsText')}
        </Alert>
      )}
      {verify.data && <ProvenEvent proven={verify.data} />}
    </AuthPage>
  )
}

async function readOwnKey(): Promise<string> {
  const answer = await fetch('/audit-log/key')
  if (!answer.ok) throw new Error(`${answer.status}`)
  return (await answer.text()).trim()
}
