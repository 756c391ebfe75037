import { Button, Card, CardContent, Field, FormError, PasswordInput } from '@heimdall/ui'
import { type SubmitEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { unlockProblem } from './unlock-problem.ts'

/** Asks for the password of a link; the key for it is kept by the page alone. */
export function PasswordForm({ path, onOpen }: { path: string; onOpen: (key: string) => void }) {
  const t = useTranslations('watch')
  const tAuth = useTranslations('auth')
  const [problem, setProblem] = useState<'wrong' | 'tooMany' | 'lost' | null>(null)
  const [isSending, setIsSending] = useState(false)
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = new FormData(event.currentTarget).get('password')
    setIsSending(true)
    try {
      const response = await fetch(`${path}/unlock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ password }),
      })
      if (!response.ok) return setProblem(unlockProblem(response.status))
      const { key }: { key: string } = await response.json()
      onOpen(key)
    } catch {
      setProblem('lost')
    } finally {
      setIsSending(false)
    }
  }
  return (
    <Card>
      <CardContent className="pt-5">
        <form onSubmit={submit} className="flex flex-col gap-4">
          <p className="text-sm text-muted">{t('passwordText')}</p>
          {problem && <FormError title={t(problem)} />}
          <Field label={t('password')}>
            <PasswordInput
              name="password"
              required
              autoComplete="off"
              labels={{ show: tAuth('showPassword'), hide: tAuth('hidePassword') }}
            />
          </Field>
          <Button type="submit" variant="primary" loading={isSending}>
            {t('open')}
          </Button>
        </form>
      </CardContent>
    </Card>
  )
}
