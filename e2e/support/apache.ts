import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@heimdall/db/testing/free-port'

const modules = '/usr/lib/apache2/modules'
const program = '/usr/sbin/apache2'

/** Null: all that is needed is there. */
export const apacheIsMissing: string | null =
  existsSync(program) && existsSync(`${modules}/mod_auth_openidc.so`)
    ? null
    : 'needs apache2 and libapache2-mod-auth-openidc of Debian'

export interface Apache {
  url: string
  /** Where the provider sends the browser back to. */
  redirectUri: string
  start(provider: { issuer: string; clientId: string; secret: string }): Promise<void>
  stop(): Promise<void>
}

/** Apache with a page that only those may see who sign in with the provider: a relying party that is not JavaScript. */
export async function prepareApache(): Promise<Apache> {
  const folder = await mkdtemp(join(tmpdir(), 'heimdall-apache-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const redirectUri = `${url}/secure/redirect`
  let child: ChildProcess | null = null
  return {
    url,
    redirectUri,
    async start({ issuer, clientId, secret }) {
      await mkdir(join(folder, 'www/secure'), { recursive: true })
      await writeFile(
        join(folder, 'www/secure/index.html'),
        '<!doctype html><title>Secret</title><h1>Secret page</h1>',
      )
      await writeFile(join(folder, 'www/bye'), 'Signed out')
      const conf = join(folder, 'apache.conf')
      await writeFile(conf, configuration({ folder, port, issuer, clientId, secret, redirectUri, url }))
      // Apache reads it as another user.
      for (const path of ['', 'www', 'www/secure', 'www/secure/index.html', 'www/bye']) {
        await chmod(join(folder, path), 0o755)
      }
      child = spawn(program, ['-X', '-f', conf], { stdio: ['ignore', 'inherit', 'inherit'] })
      for (let tries = 0; ; tries++) {
        const answer = await fetch(`${url}/bye`).catch(() => null)
        if (answer?.ok) return
        if (tries > 100) throw new Error('Apache does not answer')
        await sleep(100)
      }
    },
    async stop() {
      if (child?.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Settings {
  folder: string
  port: number
  issuer: string
  clientId: string
  secret: string
  redirectUri: string
  url: string
}

const configuration = ({ folder, port, issuer, clientId, secret, redirectUri, url }: Settings) => `
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
LogLevel warn
User www-data
Group www-data
DocumentRoot ${folder}/www
${['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'dir', 'mime', 'auth_openidc']
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
DirectoryIndex index.html
OIDCProviderMetadataURL ${issuer}/.well-known/openid-configuration
OIDCClientID ${clientId}
OIDCClientSecret "${secret}"
OIDCRedirectURI ${redirectUri}
OIDCCryptoPassphrase a-passphrase-of-the-test
OIDCScope "openid profile"
OIDCPKCEMethod S256
OIDCRemoteUserClaim preferred_username
OIDCDefaultLoggedOutURL ${url}/bye
<Directory ${folder}/www>
  Require all granted
</Directory>
<Location /secure>
  AuthType openid-connect
  Require valid-user
</Location>
`
