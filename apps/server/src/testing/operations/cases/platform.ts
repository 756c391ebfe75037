import { Job } from '@heimdall/contracts'
import { eventually } from '../../eventually.ts'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
/** Its issuer answers nothing, at once. */
const provider = (world: World) => ({
  kind: 'oidc',
  slug: world.unique('nowhere'),
  name: 'Nowhere',
  issuer: 'http://127.0.0.1:9',
  clientId: 'test',
  clientSecret: 'test',
})
const newProvider = async (world: World) => ({
  path: { id: (await world.post('/v1/identity-providers', provider(world))).id },
})

async function newSetting(world: World) {
  const key = world.unique('key')
  await world.ask(`PUT /v1/settings/custom/${key}`, { body: { value: 'JSON' } })
  return { path: { key } }
}

async function newSecret(world: World) {
  const key = world.unique('key')
  await world.ask(`PUT /v1/settings/custom/${key}`, { body: { value: 'S3CRET', isSecret: true } })
  return { path: { key } }
}

export const platform: OperationCases = {
  getInfo: { happy: () => ({}) },
  listSettings: { happy: () => ({}) },
  getPublicSettings: { happy: () => ({}) },
  getSetting: {
    happy: () => ({ path: { key: 'registration_enabled' } }),
    invalid: { path: { key: 'nonsense' } },
  },
  listSettingChanges: {
    happy: () => ({ path: { key: 'registration_enabled' } }),
    invalid: { path: { key: 'Not a key' } },
  },
  listCustomSettings: { happy: () => ({}) },
  getCustomSetting: { happy: newSetting, invalid: { path: { key: 'Not a key' } } },
  readSecretSetting: { happy: newSecret, invalid: { path: { key: 'Not a key' } } },
  putCustomSetting: {
    happy: (world) => ({ path: { key: world.unique('key') }, body: { value: { any: ['JSON'] } } }),
    invalid: { path: { key: 'Not a key' } },
  },
  deleteCustomSetting: { happy: newSetting, invalid: { path: { key: 'Not a key' } } },
  updateSetting: {
    happy: () => ({ path: { key: 'registration_enabled' }, body: { value: true } }),
    invalid: { path: { key: 'nonsense' } },
  },
  listJobs: { happy: () => ({}) },
  getJob: { happy: () => ({ path: { name: 'delete_accounts' } }) },
  listJobRuns: { happy: () => ({ path: { name: 'delete_accounts' } }) },
  updateJob: { happy: () => ({ path: { name: 'forget_views' }, body: { paused: false } }) },
  runJob: {
    async happy(world) {
      // The one before has ended; a job runs once at a time.
      await eventually(async () => {
        const job = Job.parse((await world.ask('GET /v1/jobs/forget_runs')).json)
        if (job.isRequested || job.lastRun?.status === 'running') throw new Error('It runs still')
      })
      return { path: { name: 'forget_runs' } }
    },
  },
  listInvitations: {
    async happy(world) {
      await world.post('/v1/invitations', { expiresAt: tomorrow() })
      return { query: { state: 'open' } }
    },
  },
  createInvitation: { happy: () => ({ body: { note: 'For the choir', expiresAt: tomorrow() } }) },
  revokeInvitation: {
    happy: async (world) => ({
      path: { id: (await world.post('/v1/invitations', { expiresAt: tomorrow() })).id },
    }),
  },
  listSignInProviders: { happy: () => ({}) },
  listIdentityProviders: { happy: () => ({}) },
  createIdentityProvider: { happy: (world) => ({ body: provider(world) }) },
  updateIdentityProvider: {
    happy: async (world) => ({ ...(await newProvider(world)), body: { isEnabled: false } }),
  },
  deleteIdentityProvider: { happy: newProvider },
  checkIdentityProvider: { happy: newProvider },
  listMails: {
    async happy(world) {
      await world.deadMail()
      return { query: { status: 'dead' } }
    },
  },
  getMail: { happy: async (world) => ({ path: { mailId: (await world.deadMail()).id } }) },
  resendMail: { happy: async (world) => ({ path: { mailId: (await world.deadMail()).id } }) },
}
