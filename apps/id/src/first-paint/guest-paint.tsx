import { Alert, AuthLayout, buttonStyles, cx, Field, Logo } from '@heimdall/ui'
import { Fingerprint } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Messages } from '../lib/locale.ts'
import { Both } from './both.tsx'

type Text = (texts: Messages) => string

function Card({
  title,
  description,
  children,
  foot,
}: Record<'title' | 'description', Text> & Record<'foot' | 'children', ReactNode>) {
  return (
    <AuthLayout
      logo={<Logo name="Heimdall" size="lg" />}
      title={<Both text={title} />}
      description={<Both text={description} />}
      cardFooter={foot}
      footer={<span className="h-9 touch:h-12" />}
    >
      {children}
    </AuthLayout>
  )
}

/** As TextLink paints it, on the card's lower edge. */
function LinkText({ text }: { text: Text }) {
  return (
    <span className="font-medium text-accent-ink underline decoration-accent-ink/30 underline-offset-3 touch:-my-3 touch:inline-block touch:py-3">
      <Both text={text} />
    </span>
  )
}

/** No real field: what somebody types into it would be gone with it. */
function Empty({ label, hint }: { label: Text; hint?: Text }) {
  return (
    <Field label={<Both text={label} />} hint={hint && <Both text={hint} />}>
      <span className="h-9 rounded-lg border border-control bg-surface shadow-control touch:h-11" />
    </Field>
  )
}

function Press({ main = false, children }: { main?: boolean; children: ReactNode }) {
  return (
    <span className={cx(buttonStyles(main ? 'primary' : 'secondary', 'lg'), 'w-full opacity-60')}>
      {children}
    </span>
  )
}

const fields = 'flex flex-col gap-4'

export function SignInPaint() {
  return (
    <Card
      title={({ signIn }) => signIn.title}
      description={({ signIn }) => signIn.description}
      foot={
        <>
          <p>
            <LinkText text={({ signIn }) => signIn.forgot} />
          </p>
          <p className="mt-2">
            <Both text={({ signIn }) => signIn.newHere} /> <LinkText text={({ signIn }) => signIn.register} />
          </p>
        </>
      }
    >
      <div className={fields}>
        <Empty label={({ auth }) => auth.identifier} />
        <Empty label={({ auth }) => auth.password} />
        <Press main>
          <Both text={({ signIn }) => signIn.submit} />
        </Press>
      </div>
      <div className={fields}>
        <p className="flex items-center gap-3 text-xs text-muted">
          <span className="h-px flex-1 bg-line" />
          <Both text={({ common }) => common.or} />
          <span className="h-px flex-1 bg-line" />
        </p>
        <Press>
          <Fingerprint />
          <Both text={({ signIn }) => signIn.passkey} />
        </Press>
      </div>
    </Card>
  )
}

export function RegisterPaint() {
  return (
    <Card
      title={({ register }) => register.title}
      description={({ register }) => register.description}
      foot={
        <>
          <Both text={({ register }) => register.haveAccount} />{' '}
          <LinkText text={({ register }) => register.signIn} />
        </>
      }
    >
      <div className={fields}>
        <Empty label={({ auth }) => auth.email} />
        <Empty label={({ auth }) => auth.username} hint={({ auth }) => auth.usernameHint} />
        <Empty label={({ auth }) => auth.password} hint={({ auth }) => auth.newPasswordHint} />
        <Press main>
          <Both text={({ register }) => register.submit} />
        </Press>
      </div>
    </Card>
  )
}

export function ForgotPasswordPaint() {
  return (
    <Card
      title={({ forgot }) => forgot.title}
      description={({ forgot }) => forgot.description}
      foot={<LinkText text={({ forgot }) => forgot.toSignIn} />}
    >
      <div className={fields}>
        <div className="hidden in-data-no-mail:block">
          <Alert tone="warning" title={<Both text={({ noMail }) => noMail.title} />}>
            <Both text={({ noMail }) => noMail.text} />
          </Alert>
        </div>
        <Empty label={({ auth }) => auth.email} />
        <Press main>
          <Both text={({ forgot }) => forgot.submit} />
        </Press>
      </div>
    </Card>
  )
}
