export { createOAuthClient } from './create-oauth-client.ts'
export { disconnectApp } from './disconnect-app.ts'
export { listConnectedApps } from './list-connected-apps.ts'
