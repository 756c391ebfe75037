import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import type { AddPasskeyInput, PasskeyAssertion, PasskeyCreation, PasskeyRequest } from '@heimdall/contracts'
import type { z } from 'zod'
import { encodeCbor } from './cbor.ts'

/** What is to be wrong about an answer, for tests of refusals. */
export interface Changes {
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  userVerified?: boolean
  userPresent?: boolean
  /** Instead of counting on. */
  counter?: number
  /** Null: left out. */
  userHandle?: string | null
  /** Sign with a key that is not the passkey's. */
  wrongKey?: boolean
}

type Creation = z.input<typeof AddPasskeyInput>['credential']

export interface SoftwareAuthenticator {
  /** As `navigator.credentials.create()`: makes a passkey, and holds one at a time. */
  create(creation: PasskeyCreation, changes?: Changes): Creation
  /** As `navigator.credentials.get()`, with the passkey that was made last. */
  get(request: PasskeyRequest, changes?: Changes): PasskeyAssertion
  credentialId: string
}

export interface AuthenticatorOptions {
  origin: string
  /** Default: none, like privacy-minded ones. */
  aaguid?: string
  isSynced?: boolean
  /** False: as most synced ones, which always say 0. */
  counts?: boolean
}

const flag = { userPresent: 0x01, userVerified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 }
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()

/**
 * An authenticator and its browser, in software: ES256 (RFC 9053), attestation "none", and all bytes as Web
 * Authentication Level 3 lays them out (sections 6.1 and 6.5), so that tests go through the real verification.
 */
export function createSoftwareAuthenticator(options: AuthenticatorOptions): SoftwareAuthenticator {
  const { aaguid = '00000000-0000-0000-0000-000000000000', isSynced = false, counts = true } = options
  let key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let credentialId = randomBytes(32)
  let owner = ''
  let counter = 0

  const clientData = (type: string, challenge: string, changes: Changes) =>
    Buffer.from(
      JSON.stringify({
        type: changes.type ?? type,
        challenge: changes.challenge ?? challenge,
        origin: changes.origin ?? options.origin,
        crossOrigin: false,
      }),
    )

  function authenticatorData(rpId: string, changes: Changes, attested: Buffer | null): Buffer {
    if (counts) counter++
    const { userPresent = true, userVerified = true } = changes
    const flags =
      (userPresent ? flag.userPresent : 0) |
      (userVerified ? flag.userVerified : 0) |
      (isSynced ? flag.backupEligible | flag.backedUp : 0) |
      (attested ? flag.attested : 0)
    const head = Buffer.alloc(5)
    head.writeUInt8(flags, 0)
    head.writeUInt32BE(changes.counter ?? counter, 1)
    return Buffer.concat([sha256(changes.rpId ?? rpId), head, attested ?? Buffer.alloc(0)])
  }

  return {
    get credentialId() {
      return credentialId.toString('base64url')
    },
    create(creation, changes = {}) {
      key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      credentialId = randomBytes(32)
      counter = 0
      owner = creation.user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const attested = Buffer.concat([
        Buffer.from(aaguid.replaceAll('-', ''), 'hex'),
        length,
        credentialId,
        coseKey(key.publicKey),
      ])
      const authData = authenticatorData(creation.rp.id, changes, attested)
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        id: credentialId.toString('base64url'),
        rawId: credentialId.toString('base64url'),
        type: 'public-key',
        response: {
          clientDataJSON: clientData('webauthn.create', creation.challenge, changes).toString('base64url'),
          attestationObject: encodeCbor(attestation).toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    get(request, changes = {}) {
      const data = clientData('webauthn.get', request.challenge, changes)
      const authData = authenticatorData(request.rpId, changes, null)
      const signer = changes.wrongKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : key
      const signature = createSign('sha256').update(authData).update(sha256(data)).sign(signer.privateKey)
      const handle = changes.userHandle === undefined ? owner : changes.userHandle
      return {
        id: credentialId.toString('base64url'),
        rawId: credentialId.toString('base64url'),
        type: 'public-key',
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
          ...(handle === null ? {} : { userHandle: handle }),
        },
      }
    },
  }
}

/** RFC 9053, section 7.1.1: key type EC2, algorithm ES256, curve P-256, and the point. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  return encodeCbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}
