import type { CDPSession, Page } from '@playwright/test'

/** A phone's or laptop's own authenticator, in Chromium itself: finds its user, and unlocks. */
export interface Authenticator {
  /** False: it waits for a touch that never comes. */
  setPresent(present: boolean): Promise<void>
  /**
   * Present from the next call of this procedure on. A question that has reached it while it was not present is never
   * answered: neither what the browser suggests by itself, nor a click whose touch comes too late.
   */
  setPresentAt(procedure: string): Promise<void>
  /** False: whoever tries to unlock it fails. */
  setVerified(verified: boolean): Promise<void>
}

export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const client: CDPSession = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const setPresent = async (enabled: boolean) => {
    await client.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  }
  return {
    setPresent,
    async setPresentAt(procedure) {
      await page.route(
        `**/trpc/${procedure}?**`,
        async (route) => {
          await setPresent(true)
          await route.continue()
        },
        { times: 1 },
      )
    },
    async setVerified(isUserVerified) {
      await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}

/** A passkey for whoever is signed in, made without walking through the page for it. */
export async function makePasskey(page: Page): Promise<void> {
  await page.evaluate(async () => {
    async function call(procedure: string, input: unknown) {
      const answer = await fetch(`/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      if (!answer.ok) throw new Error(`${procedure} was answered with ${answer.status}`)
      return (await answer.json()).result.data
    }
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await call('passkeys.begin', {}))
    const credential = await navigator.credentials.create({ publicKey })
    if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was made')
    await call('passkeys.add', { credential: credential.toJSON() })
  })
}
