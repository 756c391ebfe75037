// Made from the OpenAPI document by `npm run sdk`; not to be edited.

export const operations = {
  "addAppSecret": {
    "method": "POST",
    "path": "/v1/apps/{id}/secrets",
    "takesKey": true
  },
  "addTripLocation": {
    "method": "POST",
    "path": "/v1/gps/trips/{tripId}/locations",
    "takesKey": true
  },
  "assignLinkedAccountRole": {
    "method": "PUT",
    "path": "/v1/linked-accounts/{provider}/{externalId}/roles/{role}",
    "takesKey": false
  },
  "assignUserRole": {
    "method": "PUT",
    "path": "/v1/users/{userId}/roles/{role}",
    "takesKey": false
  },
  "banLinkedUser": {
    "method": "POST",
    "path": "/v1/linked-accounts/{provider}/{externalId}/ban",
    "takesKey": true
  },
  "banUser": {
    "method": "POST",
    "path": "/v1/users/{userId}/ban",
    "takesKey": true
  },
  "cancelMyDeletion": {
    "method": "DELETE",
    "path": "/v1/users/me/deletion",
    "takesKey": false
  },
  "cancelUserDeletion": {
    "method": "POST",
    "path": "/v1/admin/users/{userId}/cancel-deletion",
    "takesKey": true
  },
  "changeMyPassword": {
    "method": "POST",
    "path": "/v1/users/me/password",
    "takesKey": true
  },
  "checkIdentityProvider": {
    "method": "POST",
    "path": "/v1/identity-providers/{id}/check",
    "takesKey": true
  },
  "checkPermissions": {
    "method": "GET",
    "path": "/v1/permissions/check",
    "takesKey": false
  },
  "checkPermissionsOfMany": {
    "method": "POST",
    "path": "/v1/permissions/check",
    "takesKey": false
  },
  "createApiKey": {
    "method": "POST",
    "path": "/v1/api-keys",
    "takesKey": true
  },
  "createApp": {
    "method": "POST",
    "path": "/v1/apps",
    "takesKey": true
  },
  "createAuditView": {
    "method": "POST",
    "path": "/v1/admin/audit/views",
    "takesKey": true
  },
  "createDevice": {
    "method": "POST",
    "path": "/v1/gps/devices",
    "takesKey": true
  },
  "createFileFolder": {
    "method": "POST",
    "path": "/v1/file-folders",
    "takesKey": true
  },
  "createFileLink": {
    "method": "POST",
    "path": "/v1/files/{id}/links",
    "takesKey": true
  },
  "createGeofence": {
    "method": "POST",
    "path": "/v1/gps/geofences",
    "takesKey": true
  },
  "createIdentityProvider": {
    "method": "POST",
    "path": "/v1/identity-providers",
    "takesKey": true
  },
  "createInvitation": {
    "method": "POST",
    "path": "/v1/invitations",
    "takesKey": true
  },
  "createLocationGrant": {
    "method": "POST",
    "path": "/v1/gps/grants",
    "takesKey": true
  },
  "createLocationShare": {
    "method": "POST",
    "path": "/v1/gps/shares",
    "takesKey": true
  },
  "createPermission": {
    "method": "POST",
    "path": "/v1/permissions",
    "takesKey": true
  },
  "createPrivacyZone": {
    "method": "POST",
    "path": "/v1/gps/zones",
    "takesKey": true
  },
  "createRole": {
    "method": "POST",
    "path": "/v1/roles",
    "takesKey": true
  },
  "createTrip": {
    "method": "POST",
    "path": "/v1/gps/trips",
    "takesKey": true
  },
  "createTripCategory": {
    "method": "POST",
    "path": "/v1/gps/trip-categories",
    "takesKey": true
  },
  "createTripTemplate": {
    "method": "POST",
    "path": "/v1/gps/trip-templates",
    "takesKey": true
  },
  "createWebhook": {
    "method": "POST",
    "path": "/v1/webhooks",
    "takesKey": true
  },
  "deleteApp": {
    "method": "DELETE",
    "path": "/v1/apps/{id}",
    "takesKey": false
  },
  "deleteAppLogo": {
    "method": "DELETE",
    "path": "/v1/apps/{id}/logo",
    "takesKey": false
  },
  "deleteAuditView": {
    "method": "DELETE",
    "path": "/v1/admin/audit/views/{id}",
    "takesKey": false
  },
  "deleteCustomSetting": {
    "method": "DELETE",
    "path": "/v1/settings/custom/{key}",
    "takesKey": false
  },
  "deleteDevice": {
    "method": "DELETE",
    "path": "/v1/gps/devices/{id}",
    "takesKey": false
  },
  "deleteFile": {
    "method": "DELETE",
    "path": "/v1/files/{id}",
    "takesKey": false
  },
  "deleteFileFolder": {
    "method": "DELETE",
    "path": "/v1/file-folders/{id}",
    "takesKey": false
  },
  "deleteGeofence": {
    "method": "DELETE",
    "path": "/v1/gps/geofences/{id}",
    "takesKey": false
  },
  "deleteIdentityProvider": {
    "method": "DELETE",
    "path": "/v1/identity-providers/{id}",
    "takesKey": false
  },
  "deleteLocationGrant": {
    "method": "DELETE",
    "path": "/v1/gps/grants/{id}",
    "takesKey": false
  },
  "deleteLocationShare": {
    "method": "DELETE",
    "path": "/v1/gps/shares/{id}",
    "takesKey": false
  },
  "deleteMyAvatar": {
    "method": "DELETE",
    "path": "/v1/users/me/avatar",
    "takesKey": false
  },
  "deletePermission": {
    "method": "DELETE",
    "path": "/v1/permissions/{permissionId}",
    "takesKey": false
  },
  "deletePrivacyZone": {
    "method": "DELETE",
    "path": "/v1/gps/zones/{id}",
    "takesKey": false
  },
  "deleteRole": {
    "method": "DELETE",
    "path": "/v1/roles/{roleId}",
    "takesKey": false
  },
  "deleteTrip": {
    "method": "DELETE",
    "path": "/v1/gps/trips/{id}",
    "takesKey": false
  },
  "deleteTripCategory": {
    "method": "DELETE",
    "path": "/v1/gps/trip-categories/{id}",
    "takesKey": false
  },
  "deleteTripLocation": {
    "method": "DELETE",
    "path": "/v1/gps/trip-locations/{id}",
    "takesKey": false
  },
  "deleteTripTemplate": {
    "method": "DELETE",
    "path": "/v1/gps/trip-templates/{id}",
    "takesKey": false
  },
  "deleteWebhook": {
    "method": "DELETE",
    "path": "/v1/webhooks/{id}",
    "takesKey": false
  },
  "detectTrips": {
    "method": "POST",
    "path": "/v1/gps/devices/{deviceId}/detect-trips",
    "takesKey": true
  },
  "disconnectIntegration": {
    "method": "DELETE",
    "path": "/v1/integrations/{id}",
    "takesKey": false
  },
  "disconnectMyApp": {
    "method": "DELETE",
    "path": "/v1/users/me/connected-apps/{id}",
    "takesKey": false
  },
  "downloadFile": {
    "method": "GET",
    "path": "/v1/files/{id}/content",
    "takesKey": false
  },
  "endReportedSessions": {
    "method": "POST",
    "path": "/v1/admin/audit/reports/{reportId}/end-sessions",
    "takesKey": true
  },
  "endUserSessions": {
    "method": "DELETE",
    "path": "/v1/users/{userId}/sessions",
    "takesKey": false
  },
  "explainUserPermissions": {
    "method": "GET",
    "path": "/v1/users/{userId}/permissions",
    "takesKey": false
  },
  "exportAuditEvents": {
    "method": "GET",
    "path": "/v1/admin/audit/export",
    "takesKey": false
  },
  "exportMyAuditEvents": {
    "method": "GET",
    "path": "/v1/users/me/audit/export",
    "takesKey": false
  },
  "exportMyData": {
    "method": "GET",
    "path": "/v1/user/export",
    "takesKey": false
  },
  "exportPositions": {
    "method": "GET",
    "path": "/v1/gps/export",
    "takesKey": false
  },
  "fetchMyDataExport": {
    "method": "GET",
    "path": "/v1/user/export/jobs/{id}",
    "takesKey": false
  },
  "forceDeleteUser": {
    "method": "POST",
    "path": "/v1/admin/users/{userId}/force-delete",
    "takesKey": true
  },
  "forcePasswordReset": {
    "method": "POST",
    "path": "/v1/admin/audit/reports/{reportId}/force-password-reset",
    "takesKey": true
  },
  "forceUserPasswordReset": {
    "method": "POST",
    "path": "/v1/users/{userId}/force-password-reset",
    "takesKey": true
  },
  "getApiKey": {
    "method": "GET",
    "path": "/v1/api-keys/{id}",
    "takesKey": false
  },
  "getApp": {
    "method": "GET",
    "path": "/v1/apps/{id}",
    "takesKey": false
  },
  "getAppActs": {
    "method": "GET",
    "path": "/v1/apps/{id}/acts",
    "takesKey": false
  },
  "getAuditCatalog": {
    "method": "GET",
    "path": "/v1/audit/catalog",
    "takesKey": false
  },
  "getAuditCheckpoint": {
    "method": "GET",
    "path": "/audit-log/checkpoint",
    "takesKey": false
  },
  "getAuditEvent": {
    "method": "GET",
    "path": "/v1/admin/audit/{eventId}",
    "takesKey": false
  },
  "getAuditEventProof": {
    "method": "GET",
    "path": "/v1/admin/audit-proofs/{eventId}",
    "takesKey": false
  },
  "getAuditFacets": {
    "method": "GET",
    "path": "/v1/admin/audit/facets",
    "takesKey": false
  },
  "getAuditHistogram": {
    "method": "GET",
    "path": "/v1/admin/audit/histogram",
    "takesKey": false
  },
  "getAuditSummary": {
    "method": "GET",
    "path": "/v1/admin/audit-summary",
    "takesKey": false
  },
  "getCustomSetting": {
    "method": "GET",
    "path": "/v1/settings/custom/{key}",
    "takesKey": false
  },
  "getDevice": {
    "method": "GET",
    "path": "/v1/gps/devices/{id}",
    "takesKey": false
  },
  "getFile": {
    "method": "GET",
    "path": "/v1/files/{id}",
    "takesKey": false
  },
  "getFileThumbnail": {
    "method": "GET",
    "path": "/v1/files/{id}/thumbnail",
    "takesKey": false
  },
  "getFileUsage": {
    "method": "GET",
    "path": "/v1/files/usage",
    "takesKey": false
  },
  "getGeofence": {
    "method": "GET",
    "path": "/v1/gps/geofences/{id}",
    "takesKey": false
  },
  "getInfo": {
    "method": "GET",
    "path": "/v1/info",
    "takesKey": false
  },
  "getIntegration": {
    "method": "GET",
    "path": "/v1/integrations/{id}",
    "takesKey": false
  },
  "getIntegrationStats": {
    "method": "GET",
    "path": "/v1/integrations/{id}/stats",
    "takesKey": false
  },
  "getJob": {
    "method": "GET",
    "path": "/v1/jobs/{name}",
    "takesKey": false
  },
  "getLiveDevice": {
    "method": "GET",
    "path": "/v1/gps/devices/{id}/live",
    "takesKey": false
  },
  "getMail": {
    "method": "GET",
    "path": "/v1/admin/mails/{mailId}",
    "takesKey": false
  },
  "getMe": {
    "method": "GET",
    "path": "/v1/users/me",
    "takesKey": false
  },
  "getMyAuditEventProof": {
    "method": "GET",
    "path": "/v1/users/me/audit-proofs/{eventId}",
    "takesKey": false
  },
  "getMyConnectedAppActs": {
    "method": "GET",
    "path": "/v1/users/me/connected-apps/{id}/acts",
    "takesKey": false
  },
  "getMyDataExportState": {
    "method": "GET",
    "path": "/v1/user/export/jobs",
    "takesKey": false
  },
  "getMyDeletion": {
    "method": "GET",
    "path": "/v1/users/me/deletion",
    "takesKey": false
  },
  "getOcsfCatalog": {
    "method": "GET",
    "path": "/v1/audit/catalog/ocsf",
    "takesKey": false
  },
  "getPermissionMatrix": {
    "method": "GET",
    "path": "/v1/permission-matrix",
    "takesKey": false
  },
  "getPublicSettings": {
    "method": "GET",
    "path": "/v1/settings/public",
    "takesKey": false
  },
  "getReport": {
    "method": "GET",
    "path": "/v1/admin/audit/reports/{reportId}",
    "takesKey": false
  },
  "getRole": {
    "method": "GET",
    "path": "/v1/roles/{roleId}",
    "takesKey": false
  },
  "getSetting": {
    "method": "GET",
    "path": "/v1/settings/{key}",
    "takesKey": false
  },
  "getSharing": {
    "method": "GET",
    "path": "/v1/gps/sharing",
    "takesKey": false
  },
  "getTrip": {
    "method": "GET",
    "path": "/v1/gps/trips/{id}",
    "takesKey": false
  },
  "getTripProfile": {
    "method": "GET",
    "path": "/v1/gps/trips/{id}/profile",
    "takesKey": false
  },
  "getTripSettings": {
    "method": "GET",
    "path": "/v1/gps/trip-settings",
    "takesKey": false
  },
  "getTripStatistics": {
    "method": "GET",
    "path": "/v1/gps/trip-statistics",
    "takesKey": false
  },
  "getUser": {
    "method": "GET",
    "path": "/v1/users/{userId}",
    "takesKey": false
  },
  "getUserDeletion": {
    "method": "GET",
    "path": "/v1/admin/users/{userId}/deletion-status",
    "takesKey": false
  },
  "getUsernames": {
    "method": "GET",
    "path": "/v1/users/names",
    "takesKey": false
  },
  "getWebhook": {
    "method": "GET",
    "path": "/v1/webhooks/{id}",
    "takesKey": false
  },
  "getWebhookDelivery": {
    "method": "GET",
    "path": "/v1/webhooks/{id}/deliveries/{deliveryId}",
    "takesKey": false
  },
  "hideLocation": {
    "method": "POST",
    "path": "/v1/gps/hide",
    "takesKey": true
  },
  "importPositions": {
    "method": "POST",
    "path": "/v1/gps/imports",
    "takesKey": false
  },
  "listApiKeys": {
    "method": "GET",
    "path": "/v1/api-keys",
    "takesKey": false
  },
  "listApps": {
    "method": "GET",
    "path": "/v1/apps",
    "takesKey": false
  },
  "listAuditEvents": {
    "method": "GET",
    "path": "/v1/admin/audit",
    "takesKey": false
  },
  "listAuditViews": {
    "method": "GET",
    "path": "/v1/admin/audit/views",
    "takesKey": false
  },
  "listCustomSettings": {
    "method": "GET",
    "path": "/v1/settings/custom",
    "takesKey": false
  },
  "listDeviceGeofenceEvents": {
    "method": "GET",
    "path": "/v1/gps/devices/{id}/geofence-events",
    "takesKey": false
  },
  "listDeviceRequests": {
    "method": "GET",
    "path": "/v1/gps/devices/{id}/requests",
    "takesKey": false
  },
  "listDevices": {
    "method": "GET",
    "path": "/v1/gps/devices",
    "takesKey": false
  },
  "listFileFolders": {
    "method": "GET",
    "path": "/v1/file-folders",
    "takesKey": false
  },
  "listFileLinks": {
    "method": "GET",
    "path": "/v1/files/{id}/links",
    "takesKey": false
  },
  "listFiles": {
    "method": "GET",
    "path": "/v1/files",
    "takesKey": false
  },
  "listGeofenceEvents": {
    "method": "GET",
    "path": "/v1/gps/geofences/{id}/events",
    "takesKey": false
  },
  "listGeofences": {
    "method": "GET",
    "path": "/v1/gps/geofences",
    "takesKey": false
  },
  "listIdentityProviders": {
    "method": "GET",
    "path": "/v1/identity-providers",
    "takesKey": false
  },
  "listIntegrations": {
    "method": "GET",
    "path": "/v1/integrations",
    "takesKey": false
  },
  "listInvitations": {
    "method": "GET",
    "path": "/v1/invitations",
    "takesKey": false
  },
  "listJobRuns": {
    "method": "GET",
    "path": "/v1/jobs/{name}/runs",
    "takesKey": false
  },
  "listJobs": {
    "method": "GET",
    "path": "/v1/jobs",
    "takesKey": false
  },
  "listLinkedAccountRoles": {
    "method": "GET",
    "path": "/v1/linked-accounts/{provider}/{externalId}/roles",
    "takesKey": false
  },
  "listLocationGrants": {
    "method": "GET",
    "path": "/v1/gps/grants",
    "takesKey": false
  },
  "listLocationShares": {
    "method": "GET",
    "path": "/v1/gps/shares",
    "takesKey": false
  },
  "listLocationViews": {
    "method": "GET",
    "path": "/v1/gps/views",
    "takesKey": false
  },
  "listMails": {
    "method": "GET",
    "path": "/v1/admin/mails",
    "takesKey": false
  },
  "listMyAuditEvents": {
    "method": "GET",
    "path": "/v1/users/me/audit",
    "takesKey": false
  },
  "listMyConnectedApps": {
    "method": "GET",
    "path": "/v1/users/me/connected-apps",
    "takesKey": false
  },
  "listMyDataExports": {
    "method": "GET",
    "path": "/v1/user/export/logs",
    "takesKey": false
  },
  "listMyImports": {
    "method": "GET",
    "path": "/v1/users/me/gps/imports",
    "takesKey": false
  },
  "listMyLinks": {
    "method": "GET",
    "path": "/v1/users/me/links",
    "takesKey": false
  },
  "listMyReports": {
    "method": "GET",
    "path": "/v1/users/me/audit/reports",
    "takesKey": false
  },
  "listMySessions": {
    "method": "GET",
    "path": "/v1/users/me/sessions",
    "takesKey": false
  },
  "listPermissionHolders": {
    "method": "GET",
    "path": "/v1/permissions/holders",
    "takesKey": false
  },
  "listPermissions": {
    "method": "GET",
    "path": "/v1/permissions",
    "takesKey": false
  },
  "listPositions": {
    "method": "GET",
    "path": "/v1/gps/devices/{id}/positions",
    "takesKey": false
  },
  "listPrivacyZones": {
    "method": "GET",
    "path": "/v1/gps/zones",
    "takesKey": false
  },
  "listReports": {
    "method": "GET",
    "path": "/v1/admin/audit/reports",
    "takesKey": false
  },
  "listRoleMembers": {
    "method": "GET",
    "path": "/v1/roles/{roleId}/members",
    "takesKey": false
  },
  "listRoles": {
    "method": "GET",
    "path": "/v1/roles",
    "takesKey": false
  },
  "listSettingChanges": {
    "method": "GET",
    "path": "/v1/settings/history/{key}",
    "takesKey": false
  },
  "listSettings": {
    "method": "GET",
    "path": "/v1/settings",
    "takesKey": false
  },
  "listSharedWithMe": {
    "method": "GET",
    "path": "/v1/gps/shared-with-me",
    "takesKey": false
  },
  "listSignInProviders": {
    "method": "GET",
    "path": "/v1/sign-in-providers",
    "takesKey": false
  },
  "listTripCategories": {
    "method": "GET",
    "path": "/v1/gps/trip-categories",
    "takesKey": false
  },
  "listTripTemplates": {
    "method": "GET",
    "path": "/v1/gps/trip-templates",
    "takesKey": false
  },
  "listTrips": {
    "method": "GET",
    "path": "/v1/gps/trips",
    "takesKey": false
  },
  "listUploads": {
    "method": "GET",
    "path": "/v1/files/uploads",
    "takesKey": false
  },
  "listUserAuditEvents": {
    "method": "GET",
    "path": "/v1/users/{userId}/audit",
    "takesKey": false
  },
  "listUserLinks": {
    "method": "GET",
    "path": "/v1/users/{userId}/links",
    "takesKey": false
  },
  "listUserRoles": {
    "method": "GET",
    "path": "/v1/users/{userId}/roles",
    "takesKey": false
  },
  "listUserSessions": {
    "method": "GET",
    "path": "/v1/users/{userId}/sessions",
    "takesKey": false
  },
  "listUsers": {
    "method": "GET",
    "path": "/v1/users",
    "takesKey": false
  },
  "listWebhookDeliveries": {
    "method": "GET",
    "path": "/v1/webhooks/{id}/deliveries",
    "takesKey": false
  },
  "listWebhooks": {
    "method": "GET",
    "path": "/v1/webhooks",
    "takesKey": false
  },
  "logAuditEvent": {
    "method": "POST",
    "path": "/v1/internal/audit",
    "takesKey": true
  },
  "logAuditEvents": {
    "method": "POST",
    "path": "/v1/internal/audit/batch",
    "takesKey": true
  },
  "lookUpUser": {
    "method": "GET",
    "path": "/v1/users/lookup",
    "takesKey": false
  },
  "makeLinkPrimary": {
    "method": "POST",
    "path": "/v1/users/me/links/{id}/primary",
    "takesKey": true
  },
  "markUserEmailVerified": {
    "method": "POST",
    "path": "/v1/users/{userId}/verify-email",
    "takesKey": true
  },
  "mergeTrips": {
    "method": "POST",
    "path": "/v1/gps/trips/{id}/merge",
    "takesKey": true
  },
  "postPositions": {
    "method": "POST",
    "path": "/v1/gps/devices/{id}/positions",
    "takesKey": false
  },
  "putCustomSetting": {
    "method": "PUT",
    "path": "/v1/settings/custom/{key}",
    "takesKey": false
  },
  "readSecretSetting": {
    "method": "GET",
    "path": "/v1/settings/secrets/{key}",
    "takesKey": false
  },
  "refreshIntegration": {
    "method": "POST",
    "path": "/v1/integrations/{id}/refresh",
    "takesKey": false
  },
  "refreshIntegrationStats": {
    "method": "POST",
    "path": "/v1/integrations/{id}/refresh-stats",
    "takesKey": false
  },
  "regenerateApiKey": {
    "method": "POST",
    "path": "/v1/api-keys/{id}/regenerate",
    "takesKey": true
  },
  "removeAppSecret": {
    "method": "DELETE",
    "path": "/v1/apps/{id}/secrets/{secretId}",
    "takesKey": false
  },
  "removeLinkedAccountRole": {
    "method": "DELETE",
    "path": "/v1/linked-accounts/{provider}/{externalId}/roles/{role}",
    "takesKey": false
  },
  "removeUserRole": {
    "method": "DELETE",
    "path": "/v1/users/{userId}/roles/{role}",
    "takesKey": false
  },
  "renameUser": {
    "method": "PATCH",
    "path": "/v1/users/{userId}",
    "takesKey": false
  },
  "replayGeofence": {
    "method": "POST",
    "path": "/v1/gps/geofences/{id}/replay",
    "takesKey": false
  },
  "replayWebhook": {
    "method": "POST",
    "path": "/v1/webhooks/{id}/replay",
    "takesKey": true
  },
  "reportMyAuditEvent": {
    "method": "POST",
    "path": "/v1/users/me/audit/{eventId}/report",
    "takesKey": true
  },
  "requestMyDataExport": {
    "method": "POST",
    "path": "/v1/user/export/jobs",
    "takesKey": true
  },
  "requestMyDeletion": {
    "method": "POST",
    "path": "/v1/users/me/deletion",
    "takesKey": true
  },
  "resendMail": {
    "method": "POST",
    "path": "/v1/admin/mails/{mailId}/resend",
    "takesKey": true
  },
  "resetUserTwoFactor": {
    "method": "POST",
    "path": "/v1/users/{userId}/reset-two-factor",
    "takesKey": true
  },
  "retryDeadWebhookDeliveries": {
    "method": "POST",
    "path": "/v1/webhooks/{id}/retry-dead",
    "takesKey": true
  },
  "retryWebhookDelivery": {
    "method": "POST",
    "path": "/v1/webhooks/{id}/deliveries/{deliveryId}/retry",
    "takesKey": true
  },
  "revokeApiKey": {
    "method": "DELETE",
    "path": "/v1/api-keys/{id}",
    "takesKey": false
  },
  "revokeFileLink": {
    "method": "DELETE",
    "path": "/v1/files/{id}/links/{linkId}",
    "takesKey": false
  },
  "revokeInvitation": {
    "method": "DELETE",
    "path": "/v1/invitations/{id}",
    "takesKey": false
  },
  "revokeMyOtherSessions": {
    "method": "DELETE",
    "path": "/v1/users/me/sessions",
    "takesKey": false
  },
  "revokeMySession": {
    "method": "DELETE",
    "path": "/v1/users/me/sessions/{id}",
    "takesKey": false
  },
  "revokeReportedSession": {
    "method": "POST",
    "path": "/v1/admin/audit/reports/{reportId}/revoke-session",
    "takesKey": true
  },
  "revokeUserSession": {
    "method": "DELETE",
    "path": "/v1/users/{userId}/sessions/{sessionId}",
    "takesKey": false
  },
  "rotateDeviceToken": {
    "method": "POST",
    "path": "/v1/gps/devices/{id}/rotate-token",
    "takesKey": true
  },
  "rotatePullKey": {
    "method": "POST",
    "path": "/v1/gps/devices/{id}/rotate-pull-key",
    "takesKey": true
  },
  "rotateWebhookSecret": {
    "method": "POST",
    "path": "/v1/webhooks/{id}/rotate-secret",
    "takesKey": true
  },
  "runJob": {
    "method": "POST",
    "path": "/v1/jobs/{name}/run",
    "takesKey": true
  },
  "scheduleUserDeletion": {
    "method": "POST",
    "path": "/v1/admin/users/{userId}/schedule-deletion",
    "takesKey": true
  },
  "setUserPrivacyMode": {
    "method": "PATCH",
    "path": "/v1/admin/users/{userId}/privacy-mode",
    "takesKey": false
  },
  "showLocation": {
    "method": "DELETE",
    "path": "/v1/gps/hide",
    "takesKey": false
  },
  "splitTrip": {
    "method": "POST",
    "path": "/v1/gps/trips/{id}/split",
    "takesKey": true
  },
  "suspendApp": {
    "method": "POST",
    "path": "/v1/apps/{id}/suspend",
    "takesKey": true
  },
  "testWebhook": {
    "method": "POST",
    "path": "/v1/webhooks/{id}/test",
    "takesKey": true
  },
  "unbanLinkedUser": {
    "method": "POST",
    "path": "/v1/linked-accounts/{provider}/{externalId}/unban",
    "takesKey": true
  },
  "unbanUser": {
    "method": "POST",
    "path": "/v1/users/{userId}/unban",
    "takesKey": true
  },
  "unlinkMyAccount": {
    "method": "DELETE",
    "path": "/v1/users/me/links/{id}",
    "takesKey": false
  },
  "unlinkUserAccount": {
    "method": "DELETE",
    "path": "/v1/users/{userId}/links/{id}",
    "takesKey": false
  },
  "unsuspendApp": {
    "method": "POST",
    "path": "/v1/apps/{id}/unsuspend",
    "takesKey": true
  },
  "updateApiKey": {
    "method": "PATCH",
    "path": "/v1/api-keys/{id}",
    "takesKey": false
  },
  "updateApp": {
    "method": "PATCH",
    "path": "/v1/apps/{id}",
    "takesKey": false
  },
  "updateAuditView": {
    "method": "PATCH",
    "path": "/v1/admin/audit/views/{id}",
    "takesKey": false
  },
  "updateDevice": {
    "method": "PATCH",
    "path": "/v1/gps/devices/{id}",
    "takesKey": false
  },
  "updateFile": {
    "method": "PATCH",
    "path": "/v1/files/{id}",
    "takesKey": false
  },
  "updateFileFolder": {
    "method": "PATCH",
    "path": "/v1/file-folders/{id}",
    "takesKey": false
  },
  "updateGeofence": {
    "method": "PATCH",
    "path": "/v1/gps/geofences/{id}",
    "takesKey": false
  },
  "updateIdentityProvider": {
    "method": "PATCH",
    "path": "/v1/identity-providers/{id}",
    "takesKey": false
  },
  "updateIntegration": {
    "method": "PATCH",
    "path": "/v1/integrations/{id}",
    "takesKey": false
  },
  "updateJob": {
    "method": "PATCH",
    "path": "/v1/jobs/{name}",
    "takesKey": false
  },
  "updateLocationGrant": {
    "method": "PATCH",
    "path": "/v1/gps/grants/{id}",
    "takesKey": false
  },
  "updateLocationShare": {
    "method": "PATCH",
    "path": "/v1/gps/shares/{id}",
    "takesKey": false
  },
  "updateMe": {
    "method": "PATCH",
    "path": "/v1/users/me",
    "takesKey": false
  },
  "updatePermission": {
    "method": "PATCH",
    "path": "/v1/permissions/{permissionId}",
    "takesKey": false
  },
  "updatePermissionMatrix": {
    "method": "PATCH",
    "path": "/v1/permission-matrix",
    "takesKey": false
  },
  "updatePrivacyZone": {
    "method": "PATCH",
    "path": "/v1/gps/zones/{id}",
    "takesKey": false
  },
  "updateReport": {
    "method": "PATCH",
    "path": "/v1/admin/audit/reports/{reportId}",
    "takesKey": false
  },
  "updateRole": {
    "method": "PATCH",
    "path": "/v1/roles/{roleId}",
    "takesKey": false
  },
  "updateSetting": {
    "method": "PUT",
    "path": "/v1/settings/{key}",
    "takesKey": false
  },
  "updateSharing": {
    "method": "PATCH",
    "path": "/v1/gps/sharing",
    "takesKey": false
  },
  "updateTrip": {
    "method": "PATCH",
    "path": "/v1/gps/trips/{id}",
    "takesKey": false
  },
  "updateTripCategory": {
    "method": "PATCH",
    "path": "/v1/gps/trip-categories/{id}",
    "takesKey": false
  },
  "updateTripLocation": {
    "method": "PATCH",
    "path": "/v1/gps/trip-locations/{id}",
    "takesKey": false
  },
  "updateTripSettings": {
    "method": "PATCH",
    "path": "/v1/gps/trip-settings",
    "takesKey": false
  },
  "updateTripTemplate": {
    "method": "PATCH",
    "path": "/v1/gps/trip-templates/{id}",
    "takesKey": false
  },
  "updateWebhook": {
    "method": "PATCH",
    "path": "/v1/webhooks/{id}",
    "takesKey": false
  },
  "uploadAppLogo": {
    "method": "PUT",
    "path": "/v1/apps/{id}/logo",
    "takesKey": false
  },
  "uploadFile": {
    "method": "POST",
    "path": "/v1/files",
    "takesKey": true
  },
  "uploadMyAvatar": {
    "method": "PUT",
    "path": "/v1/users/me/avatar",
    "takesKey": false
  }
} as const

/** What they answer is bytes. */
export const binaryOperations = [
  "downloadFile",
  "exportMyData",
  "fetchMyDataExport",
  "getFileThumbnail"
] as const
