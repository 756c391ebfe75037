// Made from the OpenAPI document by `npm run sdk`; not to be edited.

export interface paths {
    "/audit-log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed head of the Merkle log
         * @description A C2SP checkpoint. Tiles and entries lie beside it, as C2SP tlog-tiles; `GET /audit-log/key` is the key that verifies it. 404 while the log is empty.
         */
        get: operations["getAuditCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events, filtered and sorted */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-proofs/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that the log holds an event */
        get: operations["getAuditEventProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a day at most */
        get: operations["getAuditSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event */
        get: operations["getAuditEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All events that match, as a file
         * @description The newest first, of any size, as it is read. A file that breaks off ends with its connection, never as if it were whole. Every export leaves the event data_exported. Needs audit:read.
         */
        get: operations["exportAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The most frequent values among the events, filtered like the list */
        get: operations["getAuditFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many events there were over time, filtered like the list */
        get: operations["getAuditHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What users have reported, newest first
         * @description All filters must hold. `status=pending` is the queue.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report with its event and what happened around it */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move a report on
         * @description Any status may follow any other. Whoever reported gets a mail with the status and the note; the same again changes nothing and sends nothing.
         */
        patch: operations["updateReport"];
        trace?: never;
    };
    "/v1/admin/audit/reports/{reportId}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all sessions of whoever reported
         * @description Needs session:write too. A pending report becomes `reviewed`, and the reporter gets a mail.
         */
        post: operations["endReportedSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/reports/{reportId}/force-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whoever reported for a new password
         * @description Needs user:write too. All sessions end, and the next sign-in has to bring a new password. A pending report becomes `reviewed`, and the reporter gets a mail.
         */
        post: operations["forcePasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/reports/{reportId}/revoke-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session that the event names
         * @description Needs session:write too. A pending report becomes `reviewed`, and the reporter gets a mail.
         */
        post: operations["revokeReportedSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views of the audit log: my own, and shared ones */
        get: operations["listAuditViews"];
        put?: never;
        /** Save a view of the audit log */
        post: operations["createAuditView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a saved view */
        delete: operations["deleteAuditView"];
        options?: never;
        head?: never;
        /** Change a saved view */
        patch: operations["updateAuditView"];
        trace?: never;
    };
    "/v1/admin/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent, what waits, and what could not be sent
         * @description `status=dead` is what a monitor should look at.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail of the outbox */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/mails/{mailId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again that was given up
         * @description It may arrive twice. Any other mail answers 409.
         */
        post: operations["resendMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}/cancel-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an account that is going to be deleted
         * @description A mail says so. 404 where no deletion is scheduled, or it has been done. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        post: operations["cancelUserDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}/deletion-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an account is going to be deleted, and when */
        get: operations["getUserDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}/force-delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete an account at once
         * @description Without a time to think again, and without a way back. People need a sign-in of the last ten minutes. Everything personal goes; the row of the user stays without a name, and the audit log forgets addresses, devices and details. Nobody can do this to a person who holds a permission that they lack: 403. The last super admin can not be deleted, nor can one delete oneself.
         */
        post: operations["forceDeleteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userId}/privacy-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Turn the privacy mode of somebody else on or off
         * @description For super admins who are signed in, and for nobody’s key or app: 403. What stands so already stays, and leaves no event. People do it for themselves by PATCH /v1/users/me.
         */
        patch: operations["setUserPrivacyMode"];
        trace?: never;
    };
    "/v1/admin/users/{userId}/schedule-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the account of somebody else deleted in seven days
         * @description For super admins who are signed in, and for nobody’s key or app: 403. With a sign-in of the last ten minutes. Until then the account works as before, and the person, whom a mail tells when, why and how to keep it, or an administrator can cancel it. 409 where it is scheduled already, and for the last super admin; 404 where it has been done. One’s own is asked for at POST /v1/users/me/deletion.
         */
        post: operations["scheduleUserDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key; it is shown this once
         * @description Signed in, with a sign-in of the last ten minutes. It may do what its owner may and no more; everybody can give data:export to a key of their own, whatever their roles, and nobody to a key of somebody else.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One API key, without the key itself
         * @description One’s own, or any with api_key:read.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revoke an API key at once */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /**
         * Change what a key is called, may do, from where and for how long
         * @description Only what is named changes, and it counts at once. Nobody can give a key what they do not hold themselves, nor change a key of somebody else that may do more than they may: 403. A revoked key answers 409.
         */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/v1/api-keys/{id}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a key: same configuration, new key; it is shown this once
         * @description The old key is refused from this moment on.
         */
        post: operations["regenerateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My OAuth apps, or all of them */
        get: operations["listApps"];
        put?: never;
        /**
         * Create an OAuth app; its secret is shown this once
         * @description Needs a sign-in of the last ten minutes.
         */
        post: operations["createApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One OAuth app, without its secrets
         * @description One’s own, or any with setting:read.
         */
        get: operations["getApp"];
        put?: never;
        post?: never;
        /**
         * Delete an OAuth app, with all that people have allowed it
         * @description One’s own, or any with setting:write. Needs a sign-in of the last ten minutes.
         */
        delete: operations["deleteApp"];
        options?: never;
        head?: never;
        /**
         * Change one of my OAuth apps
         * @description Only what is named changes, and it counts at once. Needs a sign-in of the last ten minutes.
         */
        patch: operations["updateApp"];
        trace?: never;
    };
    "/v1/apps/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an OAuth app has done in the last 30 days
         * @description How often what, and never with whom. One’s own, or any with setting:read.
         */
        get: operations["getAppActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give one of my OAuth apps a picture
         * @description People see it wherever they see the app. An app of the platform gets its picture from whoever holds setting:write. Needs a sign-in of the last ten minutes.
         */
        put: operations["uploadAppLogo"];
        post?: never;
        /**
         * Remove the picture of one of my OAuth apps
         * @description Of an app of the platform, whoever holds setting:write. Needs a sign-in of the last ten minutes.
         */
        delete: operations["deleteAppLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give one of my OAuth apps a new secret; it is shown this once
         * @description Those of before still work for as long as is asked for. Needs a sign-in of the last ten minutes.
         */
        post: operations["addAppSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a secret of one of my OAuth apps at once
         * @description Needs a sign-in of the last ten minutes.
         */
        delete: operations["removeAppSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an OAuth app, with a reason
         * @description It gets no tokens, and those that it has do not work.
         */
        post: operations["suspendApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended OAuth app go on */
        post: operations["unsuspendApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All event types with labels and icons */
        get: operations["getAuditCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/catalog/ocsf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event types in the terms of OCSF */
        get: operations["getOcsfCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow events live
         * @description Server-sent events, each named after its topic: `data` of `audit` is an AuditEvent, and needs audit:read; that of `account` is an AccountEvent, and needs user:read; that of `gps` is a GpsEvent: people hear of their own devices, and whoever holds location:read of all, which their owners see. A topic may be a single type, such as `account.deleted` or `gps.fence`. `userId` narrows all topics, `deviceId` and `scope` are for `gps`, all other filters for `audit`. Of each device at most one position comes in 250 ms, the newest. Reconnect with `Last-Event-ID` and nothing is missing or doubled, whatever the topics; what happens to devices is kept for a day. An id that is not known any more is no error: an event `reset` comes first, with an id to go on from and `{"reason":"unknown_last_event_id","topics":[…]}`, and the stream goes on behind it; read what you may have missed with `GET /v1/admin/audit` and `GET /v1/gps/devices/{id}/positions`. Whoever reads nothing for a minute is cut off, and resumes. An event `account_deleted` with the data `{}` comes last where the account that listens is deleted: nobody can come back.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/file-folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all folders of files, by name */
        get: operations["listFileFolders"];
        put?: never;
        /** Make a folder for files */
        post: operations["createFileFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/file-folders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an empty folder */
        delete: operations["deleteFileFolder"];
        options?: never;
        head?: never;
        /** Rename a folder, or move it with all that lies in it */
        patch: operations["updateFileFolder"];
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a folder, or find files in all of them */
        get: operations["listFiles"];
        put?: never;
        /**
         * Upload a file in one request
         * @description The body is the file, as it is; it is stored as it comes, whole or not at all. Its `state` is `processing` until it has been looked at, mostly for a moment. Large ones go better by the protocol tus 1.0 at `/v1/files/uploads`, which goes on where a connection broke.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what is known of a file */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /** Delete a file for good, with its links */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        /**
         * Rename, describe or move a file
         * @description Only what is named changes. What is in a file never does: upload another one.
         */
        patch: operations["updateFile"];
        trace?: never;
    };
    "/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file, or a part of it
         * @description The answer has the media type of the file. Takes `Range` with one range, `If-Range` and `If-None-Match`. Every download leaves the event file_downloaded; parts of one within ten minutes are one. 409 while it is processed, and for good when a virus was found.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the links that open a file */
        get: operations["listFileLinks"];
        put?: never;
        /** Make a link that opens a file for anybody, until a time */
        post: operations["createFileLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a link to a file */
        delete: operations["revokeFileLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A small square picture of a picture
         * @description WebP, 256 pixels wide and high. 404 where `hasThumbnail` is false.
         */
        get: operations["getFileThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one’s own uploads that are on their way
         * @description Each is resumed at `/v1/files/uploads/{id}` by the protocol tus 1.0, which creates them at `/v1/files/uploads`, too.
         */
        get: operations["listUploads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much room files take, and how much there is */
        get: operations["getFileUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List GPS devices
         * @description One’s own; those of others with device:read. Where they are, `live` says of one’s own, and with location:read of all.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Add a GPS device; its addresses are shown this once
         * @description The device sends to `ingestUrl` in whichever dialect it speaks (docs/location.md). For others than oneself it takes device:write. An account has 50 devices at most: 409.
         */
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{deviceId}/detect-trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for trips in the positions of a device once more
         * @description Goes on behind the answer. What people have changed stays. One’s own, or any with trip:write.
         */
        post: operations["detectTrips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One GPS device */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /** Delete a device and all of its positions */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        /** Change what a device is called and how it looks on maps */
        patch: operations["updateDevice"];
        trace?: never;
    };
    "/v1/gps/devices/{id}/geofence-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a device did at all geofences, the newest first */
        get: operations["listDeviceGeofenceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a device is now */
        get: operations["getLiveDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a device was
         * @description One’s own; those of others with location:read. Flagged positions are among them.
         */
        get: operations["listPositions"];
        put?: never;
        /**
         * Send 1 to 5,000 positions
         * @description Answered once they are durable. Each is stored once, by device and fix time, so it can be sent again without a key. What can not be right is refused one by one; the rest is taken.
         */
        post: operations["postPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a device has sent lately, and how it was read
         * @description The latest 50 requests of the last hour.
         */
        get: operations["listDeviceRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{id}/rotate-pull-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give overlays a new address to read from; it is shown this once
         * @description It shows where the device is, so that of others it takes location:read besides.
         */
        post: operations["rotatePullKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/devices/{id}/rotate-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a device a new address to send to; it is shown this once
         * @description What comes to the old one is refused from this moment on.
         */
        post: operations["rotateDeviceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Positions of a device or a trip, as a file
         * @description The earliest first, of any size, as it is read; an import takes it back as the same positions. Name `deviceId`, with `from` and `to` if you like, or `tripId`. A file that breaks off ends with its connection, never as if it were whole. Every export leaves the event data_exported, and the owner sees that staff has looked. One’s own, or any device with location:read, and any trip with trip:read besides.
         */
        get: operations["exportPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/geofences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List geofences: one’s own with those of the platform, or all */
        get: operations["listGeofences"];
        put?: never;
        /**
         * Draw a geofence: a circle, a polygon or a corridor
         * @description From now on devices of its owner, or everybody’s, enter and leave it. Where a device is at its first fix counts as known: no event tells of it.
         */
        post: operations["createGeofence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/geofences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one geofence */
        get: operations["getGeofence"];
        put?: never;
        post?: never;
        /** Delete a geofence; its events stay with the devices */
        delete: operations["deleteGeofence"];
        options?: never;
        head?: never;
        /**
         * Change a geofence
         * @description Only what is named changes. With another shape, other rules, or switched on again, it forgets who is inside and begins anew, silently.
         */
        patch: operations["updateGeofence"];
        trace?: never;
    };
    "/v1/gps/geofences/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who entered, stayed at and left a geofence, the newest first
         * @description Of one’s own geofences, and one’s own devices at those of the platform; for all others it takes location:read besides.
         */
        get: operations["listGeofenceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/geofences/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See which events other numbers or another shape would have made
         * @description Holds a month’s positions against the geofence, and compares with the events that were made. Nothing is written. Permissions as for the events.
         */
        post: operations["replayGeofence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom I let see where I am */
        get: operations["listLocationGrants"];
        put?: never;
        /** Let a user, or all who hold a role, see where I am */
        post: operations["createLocationGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let somebody no longer see where I am */
        delete: operations["deleteLocationGrant"];
        options?: never;
        head?: never;
        /** Change what somebody may see */
        patch: operations["updateLocationGrant"];
        trace?: never;
    };
    "/v1/gps/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide everything from everybody, now
         * @description Stops every link, page, overlay and grant in every process at once, and drops what was waiting to be shown. A key acts for its owner.
         */
        post: operations["hideLocation"];
        /**
         * Share again as before, from now on
         * @description Nothing that was recorded before is shown. Of others it is not possible, whatever the permissions.
         */
        delete: operations["showLocation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file of positions
         * @description The body is the file: GPX, GeoJSON, KML, OwnTracks `.rec` or Google Timeline, up to 2 GiB. It is read as it comes; its name and its content say what it is, whatever its type. Answered once all of it is stored, also where the file ends in something that can not be read: `status` and `problem` say so. The same file twice adds nothing. One file a person or bot at a time. Imported positions move no device; trips are detected behind the answer. For own devices, or any with device:write.
         */
        post: operations["importPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/shared-with-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who lets me see where they are */
        get: operations["listSharedWithMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My links, the latest first */
        get: operations["listLocationShares"];
        put?: never;
        /** Make a link that shows where I am */
        post: operations["createLocationShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a link; it shows nothing any more */
        delete: operations["deleteLocationShare"];
        options?: never;
        head?: never;
        /** Change what a link shows */
        patch: operations["updateLocationShare"];
        trace?: never;
    };
    "/v1/gps/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody, and my overlays, may see of me */
        get: operations["getSharing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose what everybody, and my overlays, may see of me
         * @description Only what is named changes. What was recorded under a longer delay keeps waiting for it, and what was recorded before a finer precision is never shown.
         */
        patch: operations["updateSharing"];
        trace?: never;
    };
    "/v1/gps/trip-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Somebody’s trip categories, by name
         * @description Keys name a user. One’s own, or any with trip:read.
         */
        get: operations["listTripCategories"];
        put?: never;
        /**
         * Make a trip category
         * @description Keys name a user. One’s own, or any with trip:write.
         */
        post: operations["createTripCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trip-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a trip category
         * @description Its trips stay, without a category. One’s own, or any with trip:write.
         */
        delete: operations["deleteTripCategory"];
        options?: never;
        head?: never;
        /**
         * Change a trip category
         * @description Only what is named changes. One’s own, or any with trip:write.
         */
        patch: operations["updateTripCategory"];
        trace?: never;
    };
    "/v1/gps/trip-locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a stop of a trip
         * @description One’s own, or any with trip:write.
         */
        delete: operations["deleteTripLocation"];
        options?: never;
        head?: never;
        /**
         * Name or move a stop
         * @description Only what is named changes, and detection leaves it alone from then on. One’s own, or any with trip:write.
         */
        patch: operations["updateTripLocation"];
        trace?: never;
    };
    "/v1/gps/trip-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which numbers somebody’s trips are detected
         * @description Keys name a user. One’s own, or any with trip:read.
         */
        get: operations["getTripSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the numbers of a mode
         * @description They count from now on; `detectTrips` applies them to what was before. Keys name a user. One’s own, or any with trip:write.
         */
        patch: operations["updateTripSettings"];
        trace?: never;
    };
    "/v1/gps/trip-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often, how far and how long somebody travelled
         * @description By day, week, month, category or mode, of the trips that started in the span. Keys name a user. One’s own, or any with trip:read.
         */
        get: operations["getTripStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trip-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Somebody’s trip templates, by name
         * @description Keys name a user. One’s own, or any with trip:read.
         */
        get: operations["listTripTemplates"];
        put?: never;
        /**
         * Make a trip template
         * @description Keys name a user. One’s own, or any with trip:write.
         */
        post: operations["createTripTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trip-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a trip template
         * @description Trips that were made from it stay as they are. One’s own, or any with trip:write.
         */
        delete: operations["deleteTripTemplate"];
        options?: never;
        head?: never;
        /**
         * Change a trip template
         * @description Only what is named changes. One’s own, or any with trip:write.
         */
        patch: operations["updateTripTemplate"];
        trace?: never;
    };
    "/v1/gps/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trips, the latest first
         * @description People see their own, and those of all with `scope=all` and trip:read. Keys need trip:read, and see all unless they name a user. `nextCursor` leads on.
         */
        get: operations["listTrips"];
        put?: never;
        /**
         * Make a trip by hand
         * @description With a device, its positions of this time are the way; another trip of it in the same time answers 409. A template gives what is not named. One’s own, or any with trip:write.
         */
        post: operations["createTrip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trip with its stops
         * @description One’s own, or any with trip:read.
         */
        get: operations["getTrip"];
        put?: never;
        post?: never;
        /**
         * Delete a trip; its positions stay
         * @description Detection does not bring it back. One’s own, or any with trip:write.
         */
        delete: operations["deleteTrip"];
        options?: never;
        head?: never;
        /**
         * Change what a trip is called, or from when to when it was
         * @description Only what is named changes. Detection never overwrites it; a trip whose time was changed it leaves alone altogether. One’s own, or any with trip:write.
         */
        patch: operations["updateTrip"];
        trace?: never;
    };
    "/v1/gps/trips/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one trip of several, with all between them
         * @description The earliest stays; the others are gone. One’s own, or any with trip:write.
         */
        post: operations["mergeTrips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trips/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Speed and altitude along a trip, for a small chart
         * @description Means of 240 equal pieces of its time at most. One’s own, or any with trip:read.
         */
        get: operations["getTripProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trips/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make two trips of one
         * @description One’s own, or any with trip:write.
         */
        post: operations["splitTrip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/trips/{tripId}/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a named stop to a trip
         * @description One’s own, or any with trip:write.
         */
        post: operations["addTripLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who saw where I was, the latest first */
        get: operations["listLocationViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My privacy zones */
        get: operations["listPrivacyZones"];
        put?: never;
        /**
         * Hide a place
         * @description Nobody but you sees anything there, nor what was recorded before and waits to be shown.
         */
        post: operations["createPrivacyZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gps/zones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a privacy zone
         * @description What was recorded before stays hidden.
         */
        delete: operations["deletePrivacyZone"];
        options?: never;
        head?: never;
        /** Change a privacy zone */
        patch: operations["updatePrivacyZone"];
        trace?: never;
    };
    "/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all providers */
        get: operations["listIdentityProviders"];
        put?: never;
        /**
         * Let people sign in with one more platform
         * @description Enter the redirect URI of the answer at the platform. The client secret is never shown again.
         */
        post: operations["createIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a provider that no account is linked by */
        delete: operations["deleteIdentityProvider"];
        options?: never;
        head?: never;
        /** Change a provider, or switch it on or off */
        patch: operations["updateIdentityProvider"];
        trace?: never;
    };
    "/v1/identity-providers/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a provider whether it takes our credentials */
        post: operations["checkIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anybody may know */
        get: operations["getInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts elsewhere by which the community acts there
         * @description Their tokens are given to nobody.
         */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One integration: state, scopes, and what was read last */
        get: operations["getIntegration"];
        put?: never;
        post?: never;
        /** Disconnect an integration; the platform is told, and its tokens are deleted */
        delete: operations["disconnectIntegration"];
        options?: never;
        head?: never;
        /** Switch an integration on or off, or say that its account is a bot */
        patch: operations["updateIntegration"];
        trace?: never;
    };
    "/v1/integrations/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the access of an integration now
         * @description It happens by itself ahead of its end. 409: somebody is at it just now, or it has to be connected anew.
         */
        post: operations["refreshIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrations/{id}/refresh-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the figures of an integration now
         * @description It happens by itself every quarter of an hour. 429: the platform asks for a pause.
         */
        post: operations["refreshIntegrationStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integrations/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a platform counts, now and in the last 90 days */
        get: operations["getIntegrationStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/internal/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record one event
         * @description Answered once the event is durable. Needs audit:write.
         */
        post: operations["logAuditEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/internal/audit/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record 1 to 5,000 events
         * @description As a JSON array, or as NDJSON with one event a line. All are written, or none. Needs audit:write.
         */
        post: operations["logAuditEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations, the latest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description For an address the link is mailed there; else the answer holds it, once. It makes one account, also where registration is closed.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation that nobody has used */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Heimdall does by itself, and how it went last */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job, and how it went last */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Pause a job, or let it run again */
        patch: operations["updateJob"];
        trace?: never;
    };
    "/v1/jobs/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a job run now; it begins within a moment, also while it is paused */
        post: operations["runJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs of a job, the latest first */
        get: operations["listJobRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/linked-accounts/{provider}/{externalId}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ban the user to whom an account on another platform is linked
         * @description All sessions end and the person’s API keys stop at once, and a mail tells them why. A second ban replaces reason and end of the first; the same again changes nothing. Nobody can do this to a person who holds a permission that they lack: 403. The last super admin can not be banned, nor can one ban oneself.
         */
        post: operations["banLinkedUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/linked-accounts/{provider}/{externalId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of whoever has linked this account of a platform */
        get: operations["listLinkedAccountRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/linked-accounts/{provider}/{externalId}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a role to whoever has linked this account of a platform
         * @description Nobody can give a role that may do more than they may: 403. Held already, it answers `"changed": false`.
         */
        put: operations["assignLinkedAccountRole"];
        post?: never;
        /**
         * Take a role from whoever has linked this account of a platform
         * @description Nobody can take a role that may do more than they may: 403. The last super admin stays: 409. Not held, it answers `"changed": false`.
         */
        delete: operations["removeLinkedAccountRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/linked-accounts/{provider}/{externalId}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the ban of the user to whom an account on another platform is linked
         * @description Whoever is not banned stays as they are. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        post: operations["unbanLinkedUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permission-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which role holds what, as one sheet */
        get: operations["getPermissionMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give permissions to roles and take them, all at once
         * @description All changes or none. 409 with the issue `matrix_changed` when somebody else has changed a cell since `revision` was read.
         */
        patch: operations["updatePermissionMatrix"];
        trace?: never;
    };
    "/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All permissions: Heimdall’s own and those that the community added */
        get: operations["listPermissions"];
        put?: never;
        /**
         * Add a permission of your own
         * @description At first only super admins hold it.
         */
        post: operations["createPermission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permissions/{permissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a permission of your own; roles and API keys lose it */
        delete: operations["deletePermission"];
        options?: never;
        head?: never;
        /** Describe a permission of your own */
        patch: operations["updatePermission"];
        trace?: never;
    };
    "/v1/permissions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * May this person do that, and why?
         * @description By `userId`, or by `provider` and `externalId`. Repeat `permission` to ask for up to 50. Strangers are no error: all is denied, and `status` is `unknown`.
         */
        get: operations["checkPermissions"];
        put?: never;
        /** The same for up to 100 accounts at once */
        post: operations["checkPermissionsOfMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permissions/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a permission, and through which roles */
        get: operations["listPermissionHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All roles */
        get: operations["listRoles"];
        put?: never;
        /**
         * Create a role
         * @description Nobody can give it what they do not hold themselves: 403.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One role */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /** Delete a role; its holders lose it */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Rename or describe a role, or ask its holders for a second factor
         * @description What is left out stays. With `requiresTwoFactor`, whoever has no second factor holds none of its permissions from this moment on.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/v1/roles/{roleId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds a role, the latest first */
        get: operations["listRoleMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of this platform
         * @description What each is called and does, in English and German; what its value may be, as a JSON Schema; what it is, and what it is by default.
         */
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One setting of this platform */
        get: operations["getSetting"];
        /** Change a setting; it counts at once */
        put: operations["updateSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/custom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings that the community has made for its bots */
        get: operations["listCustomSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/custom/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One setting of the community */
        get: operations["getCustomSetting"];
        /** Make or change a setting of the community */
        put: operations["putCustomSetting"];
        post?: never;
        /** Delete a setting of the community */
        delete: operations["deleteCustomSetting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/history/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a setting was, and who has changed it */
        get: operations["listSettingChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What anybody may know of the settings */
        get: operations["getPublicSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/secrets/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell a bot a secret setting of the community
         * @description For API keys, and for apps that act for themselves. Each reading leaves the event system_setting_read. Keep the answer nowhere longer than needed.
         */
        get: operations["readSecretSetting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platforms that people can sign in with here */
        get: operations["listSignInProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All my data, as a ZIP
         * @description data.json, whose schema is published at /schemas/data-export-1.json, report.pdf and README.txt, in the language of the account. Made while it leaves, of any size; one that breaks off ends with its connection, never as if it were whole. For people, who need a sign-in of the last ten minutes, and with data:export for their own keys and for apps that act for them: never of anybody else. Ten an hour. Every export leaves the event data_exported, and stands in GET /v1/user/export/logs.
         */
        get: operations["exportMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/export/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the copy of my data fares that is made in the background
         * @description For people, and with data:export for their own keys and for apps that act for them. The latest one; it is fetched at GET /v1/user/export/jobs/{id} once it is ready.
         */
        get: operations["getMyDataExportState"];
        put?: never;
        /**
         * Have a copy of my data made in the background
         * @description For people, and with data:export for their own keys and for apps that act for them. People need a sign-in of the last ten minutes. For where there is very much: a mail says when it is ready, and it is kept for seven days. 409 while one is being made; a file of before goes. Ten exports an hour, fetched ones among them.
         */
        post: operations["requestMyDataExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/export/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All my data, as it was made in the background
         * @description As POST /v1/user/export/jobs had it made. It is kept for seven days, and is found by the person alone whom it is about, as GET /v1/user/export. 404 before it is ready, and after that.
         */
        get: operations["fetchMyDataExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/export/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When and from where my data was exported
         * @description For people, and with data:export for their own keys and for apps that act for them. The latest first; no size: it broke off, or is still under way.
         */
        get: operations["listMyDataExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find accounts */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give an account another name
         * @description A name that another account has answers 409. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        patch: operations["renameUser"];
        trace?: never;
    };
    "/v1/users/{userId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's activity, newest first */
        get: operations["listUserAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ban a user, for a time or until it is lifted
         * @description All sessions end and the person’s API keys stop at once, and a mail tells them why. A second ban replaces reason and end of the first; the same again changes nothing. Nobody can do this to a person who holds a permission that they lack: 403. The last super admin can not be banned, nor can one ban oneself.
         */
        post: operations["banUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/force-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a user for a new password
         * @description All sessions end, and the next sign-in has to bring a new password. A mail says so. An account without a password answers 409. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        post: operations["forceUserPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The linked accounts of somebody */
        get: operations["listUserLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a linked account of somebody, with a reason */
        delete: operations["unlinkUserAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an account may do, and through which roles */
        get: operations["explainUserPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/reset-two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove all second factors of a user who has lost them
         * @description Authenticator app, passkeys and backup codes go, all sessions end, and a mail says so. An account without any answers 409. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        post: operations["resetUserTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of an account */
        get: operations["listUserRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an account a role
         * @description Nobody can give a role that may do more than they may: 403. Held already, it answers `"changed": false`.
         */
        put: operations["assignUserRole"];
        post?: never;
        /**
         * Take a role from an account
         * @description Nobody can take a role that may do more than they may: 403. The last super admin stays: 409. Not held, it answers `"changed": false`.
         */
        delete: operations["removeUserRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a user is signed in */
        get: operations["listUserSessions"];
        put?: never;
        post?: never;
        /**
         * Sign a user out everywhere
         * @description A mail says so. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a user out in one browser
         * @description A mail says so. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        delete: operations["revokeUserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the ban of a user
         * @description Whoever is not banned stays as they are. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        post: operations["unbanUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the address of an account as proven
         * @description For a Heimdall that sends no mail. An address that another account has proven answers 409. Nobody can do this to a person who holds a permission that they lack: 403.
         */
        post: operations["markUserEmailVerified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account that has linked this account of a platform
         * @description 404 when nobody has.
         */
        get: operations["lookUpUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I? */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my name, language or privacy mode */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/users/me/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own activity, newest first */
        get: operations["listMyAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/audit-proofs/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that the log holds an event of mine */
        get: operations["getMyAuditEventProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/audit/{eventId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report one of my events as suspicious
         * @description Once an event; a second time answers 409. A mail confirms it. Events of others do not exist here: 404.
         */
        post: operations["reportMyAuditEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own activity, as a file
         * @description The newest first, of any size, as it is read. A file that breaks off ends with its connection, never as if it were whole. Every export leaves the event data_exported.
         */
        get: operations["exportMyAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/audit/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have reported, newest first */
        get: operations["listMyReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set my picture */
        put: operations["uploadMyAvatar"];
        post?: never;
        /** Remove my picture */
        delete: operations["deleteMyAvatar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/connected-apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The apps that I have let in, and what each may do */
        get: operations["listMyConnectedApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/connected-apps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back what an app may do for me
         * @description All of its tokens for the account end at once. It has to ask again.
         */
        delete: operations["disconnectMyApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/connected-apps/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an app has done in my name in the last 30 days
         * @description Counted from the audit log; `q=app:<client id>` of my own log lists each.
         */
        get: operations["getMyConnectedAppActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my account is going to be deleted, and when */
        get: operations["getMyDeletion"];
        put?: never;
        /**
         * Have my account deleted in seven days
         * @description Needs a sign-in of the last ten minutes. Until then everything works as before, and it can be cancelled. A mail says so. 409 where it is scheduled already, and for the last super admin.
         */
        post: operations["requestMyDeletion"];
        /** Keep my account after all */
        delete: operations["cancelMyDeletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/gps/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of positions that I have imported, and how far they are */
        get: operations["listMyImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My accounts on other platforms */
        get: operations["listMyLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove one of my linked accounts
         * @description Needs a sign-in of the last ten minutes. The last way to sign in can not be removed.
         */
        delete: operations["unlinkMyAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/links/{id}/primary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which of my linked accounts stands for me */
        post: operations["makeLinkPrimary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password
         * @description Needs the present one. All other browsers are signed out, and a mail says so. Ten wrong ones in a quarter of an hour, and it answers 429.
         */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where am I signed in? */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** Sign all my other browsers out */
        delete: operations["revokeMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one of my browsers out */
        delete: operations["revokeMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The names of up to 500 accounts
         * @description Ids that belong to no account of this Heimdall are left out.
         */
        get: operations["getUsernames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all webhooks */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have an address told what happens; its secret is shown this once
         * @description It hears of what happens from now on. Besides setting:write it needs audit:read to hear of audit events, user:read for account events, and location:read for what happens to devices; their owners see that somebody is told. An address that is not public, or has no TLS, answers 400 unless the configuration allows it.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one webhook and how it fares */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Delete a webhook and its delivery log */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, pause it or switch it on again
         * @description Only what is named changes. While it is paused nothing is lost: it goes on where it stopped, unless `skipMissed` says otherwise. Besides setting:write it needs audit:read to hear of audit events, user:read for account events, and location:read for what happens to devices; their owners see that somebody is told.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The delivery log of a webhook, the newest first
         * @description Delivered messages are kept for a week, those that were given up for a month, the newest 10,000 of each at most.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with what was sent and every attempt */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one message again, under the same id */
        post: operations["retryWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a span of time again, under the same ids
         * @description By the filter as it is now. One span at a time: another one answers 409 until it is planned.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/retry-dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what was given up, 10,000 messages at most */
        post: operations["retryDeadWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret; it is shown this once
         * @description The secret of before signs as well for `overlapHours`, so that its receiver can change over.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message that means nothing, and see what comes of it */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to an account
         * @description Signed by the Standard Webhooks specification. Any 2xx takes it, 410 asks for no more, and anything else is tried again for three days under the same `webhook-id`.
         */
        post: operations["receiveAccountMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened
         * @description Signed by the Standard Webhooks specification. Any 2xx takes it, 410 asks for no more, and anything else is tried again for three days under the same `webhook-id`.
         */
        post: operations["receiveAuditMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    gps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to a device
         * @description Signed by the Standard Webhooks specification. Any 2xx takes it, 410 asks for no more, and anything else is tried again for three days under the same `webhook-id`.
         */
        post: operations["receiveGpsMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody tries the webhook
         * @description Signed by the Standard Webhooks specification. Any 2xx takes it, 410 asks for no more, and anything else is tried again for three days under the same `webhook-id`.
         */
        post: operations["receiveTestMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AccountEvent: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The audit event that this was made from
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            eventId: string;
            /** @description The id at that provider, a Discord snowflake say */
            externalId: string | null;
            /** @description True: end every session of your own that you keep for this account; with `sessionId`, that one */
            forceLogout: boolean;
            /** @description Of `account.linked` and `account.unlinked` */
            provider: string | null;
            /** @description Of `account.roles_changed`: the role that was given or taken */
            role: string | null;
            /** @description Of `account.session_ended` */
            sessionId: string | null;
            /** @enum {string} */
            type: "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended";
            userId: string;
        };
        AddedOAuthAppSecret: {
            /**
             * @description It is shown this once and can not be read again
             * @example hs_EXAMPLEcret5sVnQpLw2RhZcAk3JX0bYt5sVnQpLw2Rh
             */
            clientSecret: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Null: there are none that work */
            oldSecretsExpireAt: string | null;
        };
        ApiKey: {
            /** @description It works from here only; empty: from anywhere */
            allowedIps: string[];
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            description: string | null;
            expiresAt: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isActive: boolean;
            isSystem: boolean;
            lastUsedAt: string | null;
            lastUsedIp: string | null;
            name: string;
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            } | null;
            permissions: string[];
            /** @description The first characters of the key, to tell keys apart */
            prefix: string;
            /** @description It holds no more than these roles give; null: not narrowed by roles */
            roles: string[] | null;
        };
        AppActs: {
            /** @description By kind, the latest first */
            acts: {
                events: number;
                /** @example token_created */
                eventType: string;
                failures: number;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                lastAt: string;
            }[];
            /** @description There was more than can be counted at once: these are the latest */
            isPartial: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            since: string;
        };
        AuditBatchResult: {
            /** @description Events that are new */
            accepted: number;
            /** @description Events that an earlier request had already brought */
            duplicates: number;
            /** @description In the order of the request */
            ids: string[];
        };
        AuditCatalog: {
            categories: {
                icon: string;
                readonly iconNodes: [
                    string,
                    {
                        [key: string]: string;
                    }
                ][];
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            reportReasons: {
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            reportStatuses: {
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            resources: {
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            severities: {
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            sources: {
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            statuses: {
                id: string;
                labels: {
                    de: string;
                    en: string;
                };
            }[];
            types: {
                category: string;
                icon: string;
                readonly iconNodes: [
                    string,
                    {
                        [key: string]: string;
                    }
                ][];
                labels: {
                    de: string;
                    en: string;
                };
                metadata: {
                    key: string;
                    /** @enum {string} */
                    privacy: "public" | "net" | "personal";
                }[];
                resource: string | null;
                /** @enum {string} */
                severity: "info" | "notice" | "warning" | "critical";
                type: string;
            }[];
            /** @description Changes with the content */
            version: string;
        };
        AuditEvent: {
            actorId: string | null;
            city: string | null;
            correlationId: string | null;
            /** @description ISO 3166-1 alpha-2 */
            countryCode: string | null;
            countryName: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            description: string | null;
            errorMessage: string | null;
            eventType: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            ipAddress: string | null;
            isReported: boolean;
            metadata: {
                [key: string]: unknown;
            };
            region: string | null;
            resourceId: string | null;
            resourceType: string | null;
            sourceService: string | null;
            /** @enum {string} */
            status: "success" | "failure";
            userAgent: string | null;
            /** @description A Heimdall id, an external id (a Discord snowflake, say), or null */
            userId: string | null;
        };
        AuditEventList: {
            events: components["schemas"]["AuditEvent"][];
            /** @description True when counting took too long; `total` then says nothing */
            isTotalUnknown?: boolean;
            limit: number;
            /** @description Null at the end alone. A page may hold fewer events than `limit`, even none: rare matches are looked for step by step */
            nextCursor: string | null;
            page: number;
            total: number | "10000+";
        };
        AuditEventProof: {
            /** @constant */
            state: "waiting";
        } | {
            /** @constant */
            state: "older_than_log";
        } | {
            /** @description What the log holds of the event: canonical JSON without anything private */
            entry: string;
            leafHash: string;
            /** @description Place in the log, from 0 */
            leafIndex: number;
            /** @description What shows that the private values are those that the entry commits to */
            openings: {
                field: string;
                salt: string;
                value: string;
            }[];
            /** @description A .tlog-proof file (C2SP), to be verified without asking anybody */
            proofFile: string;
            /** @constant */
            state: "sealed";
            /** @description Leaves of the signed checkpoint that the proof leads to */
            treeSize: number;
            /** @description The key of this log, to compare with one known from elsewhere */
            verifierKey: string;
        };
        AuditFacets: {
            categories: {
                count: number;
                value: string;
            }[];
            /** @description From when on events were counted; null when all were */
            countedFrom: string | null;
            countries: {
                count: number;
                value: string;
            }[];
            /** @description True when only the latest events were counted, because there are more than can be looked at */
            isPartial: boolean;
            sources: {
                count: number;
                value: string;
            }[];
            statuses: {
                count: number;
                value: string;
            }[];
            types: {
                count: number;
                value: string;
            }[];
        };
        AuditHistogram: {
            /** @description In the order of time, without gaps */
            buckets: {
                failure: number;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                start: string;
                success: number;
            }[];
            bucketSeconds: number;
            /** @description From when on events were counted; null when all were */
            countedFrom: string | null;
            /** @description True when only the latest events were counted, because there are more than can be looked at */
            isPartial: boolean;
        };
        AuditView: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Whether all who may read the log see it */
            isShared: boolean;
            /** @description Whether whoever asks may change and delete it */
            mayChange: boolean;
            name: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            ownerId: string;
            ownerName: string;
            search: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        Ban: {
            /** @description Null: not banned */
            bannedAt: string | null;
            expiresAt: string | null;
            /** @example Harassed others in chat after a warning */
            reason: string | null;
            /**
             * @description Sessions that were ended
             * @example 2
             */
            revoked: number;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        };
        ConnectedApp: {
            /**
             * @description What the protocol calls `client_id`
             * @example app_k3JX0bYt5sVnQpLw2RhZcA
             */
            clientId: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            grantedAt: string;
            /** @example https://app.example.org/ */
            homepageUri: string | null;
            /**
             * Format: uuid
             * @description Of the consent
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isFirstParty: boolean;
            isSuspended: boolean;
            /** @description When it last got a token */
            lastUsedAt: string | null;
            /**
             * @description A path of this Heimdall
             * @example /app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp
             */
            logoUrl: string | null;
            /** @example Song requests */
            name: string;
            /** @description Who has made it; null: the platform */
            ownerName: string | null;
            /** @example https://app.example.org/privacy */
            policyUri: string | null;
            scopes: string[];
            /** @example https://app.example.org/terms */
            tosUri: string | null;
        };
        CreatedApiKey: {
            /** @description It works from here only; empty: from anywhere */
            allowedIps: string[];
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            description: string | null;
            expiresAt: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isActive: boolean;
            isSystem: boolean;
            /** @description The key itself. It is shown this once and can not be read again. */
            key: string;
            lastUsedAt: string | null;
            lastUsedIp: string | null;
            name: string;
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            } | null;
            permissions: string[];
            /** @description The first characters of the key, to tell keys apart */
            prefix: string;
            /** @description It holds no more than these roles give; null: not narrowed by roles */
            roles: string[] | null;
        };
        CreatedDevice: {
            /**
             * @description Of its marker on maps
             * @example #2563eb
             */
            colour: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description How it sent last; null: nothing that was understood yet */
            dialect: ("traccar" | "osmand" | "owntracks" | "overland" | "rtirl" | "rest") | null;
            /** @enum {string} */
            icon: "smartphone" | "radio-tower" | "car" | "bike" | "camera" | "map-pin" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "dog";
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * @description Where the device sends its positions, in any of the dialects. Shown this once.
             * @example https://id.example.org/gps/hg_k3V0…
             */
            ingestUrl: string;
            /** @enum {string} */
            kind: "phone" | "tracker" | "car" | "bicycle" | "camera" | "other";
            /** @description What is known of it now. Null: nothing was heard of it yet, or you may not see where it is */
            live: {
                /**
                 * @description Percent
                 * @example 81
                 */
                battery: number | null;
                /** @description When anything was heard of it last */
                lastSeenAt: string | null;
                /** @description The one that moved it last; null: none has yet */
                position: components["schemas"]["Position"] | null;
            } | null;
            /** @example Phone */
            name: string;
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heidi */
                username: string;
            };
            /**
             * @description Where overlays read its position. Shown this once.
             * @example https://id.example.org/gps/pull/hp_9sQd…
             */
            pullUrl: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        CreatedFileLink: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * @description Username
             * @example heidi
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * Format: uri
             * @description Opens the file for anybody until it expires. Shown now and never again
             * @example https://heimdall.example.org/shared/0197f0a2/1772368496/c2ln
             */
            url: string;
        };
        CreatedLocationShare: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * @description How much later they see it
             * @example 600
             */
            delaySeconds: number;
            /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
            deviceIds: string[] | null;
            expiresAt: string | null;
            hasPassword: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastViewedAt: string | null;
            /**
             * @description For you alone
             * @example For my sister
             */
            name: string;
            /**
             * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
             * @example city
             * @enum {string}
             */
            precision: "hidden" | "country" | "city" | "grid" | "exact";
            /**
             * @description Shown this once
             * @example https://heimdall.example.org/s/hs_w8Qk2mJ4rT6vY9zB1cE3fH5jL7nP0sU2xA4dG6iK8oM
             */
            url: string;
            /**
             * @description How often it was opened while there was something to see
             * @example 3
             */
            viewCount: number;
        };
        CreatedOAuthClient: {
            /** @example app_k3JX0bYt5sVnQpLw2RhZcA */
            clientId: string;
            /**
             * @description It is shown this once and can not be read again; null: a public app has none, nor one with keys
             * @example hs_EXAMPLEcret5sVnQpLw2RhZcAk3JX0bYt5sVnQpLw2Rh
             */
            clientSecret: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
        };
        CreatedWebhook: {
            /** @description What has not been looked at for it yet. Null: the time series can not be asked right now */
            behind: number | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description By whose permissions it hears: whoever made it, or took it over. Null: the platform */
            createdBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heimdall */
                username: string;
            } | null;
            /** @description Messages that were given up */
            dead: number;
            description: string | null;
            deviceIds: string[] | null;
            /** @description `gone`: it answered 410; `failing`: nothing was taken for five days; `filter`: `q` means nothing any more; `permission`: `createdBy` may not hear all of its topics any more */
            disabledReason: ("failing" | "gone" | "filter" | "permission") | null;
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastSuccessAt: string | null;
            /** @description Until then the secret of before signs as well */
            previousSecretExpiresAt: string | null;
            q: string | null;
            /** @description What is still to be sent anew of a span of time */
            replay: {
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                to: string;
            } | null;
            /**
             * @description Signs what is sent. It is shown this once and can not be read again.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDEXAMPLEKEY=
             */
            secret: string;
            /**
             * @description `paused` by a person, `disabled` by Heimdall. Either way it goes on where it stopped
             * @enum {string}
             */
            status: "active" | "paused" | "disabled";
            topics: ("account" | "audit" | "gps" | "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended" | "gps.position" | "gps.device" | "gps.fence")[];
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /** @example https://bot.example.org/heimdall */
            url: string;
            userId: string | null;
            /** @description Messages that are on their way */
            waiting: number;
        };
        CustomSetting: {
            /** @description Whether `GET /v1/settings/public` tells it */
            isPublic: boolean;
            isSecret: boolean;
            /** @example stream.title */
            key: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /**
             * @description Null where it is a secret, which `GET /v1/settings/secrets/{key}` tells to bots alone
             * @example Evening stream
             */
            value: unknown;
        };
        DataExportJob: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description Until when the file can be fetched */
            expiresAt: string | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * @description How many of the rows are written
             * @example 64
             */
            percent: number;
            sizeBytes: number | null;
            /** @enum {string} */
            state: "queued" | "running" | "ready" | "failed" | "expired";
        };
        DataExportLog: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            exportedAt: string;
            /** @example zip */
            exportFormat: string;
            /**
             * @description Null: it broke off, or is still under way
             * @example 48213
             */
            fileSizeBytes: number | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @example 203.0.113.7 */
            ipAddress: string | null;
            /** @example en */
            locale: string | null;
            /** @example Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 */
            userAgent: string | null;
        };
        DataExportState: {
            /** @description There is so much that an export is made in the background */
            isLarge: boolean;
            /** @description The latest; null: none was ever asked for */
            job: components["schemas"]["DataExportJob"] | null;
        };
        DeletionStatus: {
            isScheduledForDeletion: boolean;
            /**
             * @description “User request” where the person asked for it; else what the administration gave
             * @example User request
             */
            reason: string | null;
            /** @description Who asked for it */
            requestedBy: ("self" | "administration") | null;
            /** @description When it was asked for */
            scheduledAt: string | null;
            /** @description When the account will be deleted */
            scheduledDeletionAt: string | null;
        };
        Device: {
            /**
             * @description Of its marker on maps
             * @example #2563eb
             */
            colour: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description How it sent last; null: nothing that was understood yet */
            dialect: ("traccar" | "osmand" | "owntracks" | "overland" | "rtirl" | "rest") | null;
            /** @enum {string} */
            icon: "smartphone" | "radio-tower" | "car" | "bike" | "camera" | "map-pin" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "dog";
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @enum {string} */
            kind: "phone" | "tracker" | "car" | "bicycle" | "camera" | "other";
            /** @description What is known of it now. Null: nothing was heard of it yet, or you may not see where it is */
            live: {
                /**
                 * @description Percent
                 * @example 81
                 */
                battery: number | null;
                /** @description When anything was heard of it last */
                lastSeenAt: string | null;
                /** @description The one that moved it last; null: none has yet */
                position: components["schemas"]["Position"] | null;
            } | null;
            /** @example Phone */
            name: string;
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heidi */
                username: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        Error: {
            error: {
                /** @enum {string} */
                code: "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "GONE" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE" | "TOO_MANY_REQUESTS" | "INTERNAL" | "SERVICE_UNAVAILABLE";
                issues?: {
                    /** @description Stable and machine-readable, e.g. "too_small" or "unknown_event_type". */
                    code: string;
                    /** @description Behind where it ends */
                    end?: number;
                    message: string;
                    /** @description What the message names, by which it can be said in another language */
                    params?: {
                        [key: string]: string;
                    };
                    /** @description Where in the input, e.g. ["events", 3, "eventType"]. */
                    path: (string | number)[];
                    /** @description Where it begins in the text of this field, in UTF-16 units */
                    start?: number;
                }[];
                /** @description What is wrong and what to do about it. */
                message: string;
                /** @description Quote it when you ask for help; it stands in the log. */
                requestId: string;
            };
        };
        ExplainedAccess: {
            hasSecondFactor: boolean;
            permissions: {
                description: string;
                /** @description False while every role that gives it is held back */
                holds: boolean;
                isOwn: boolean;
                name: string;
                roles: {
                    /** @description Gives nothing until a second factor is set up */
                    heldBack: boolean;
                    /**
                     * Format: uuid
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    id: string;
                    name: string;
                }[];
            }[];
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        };
        FileFolder: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @example Overlays */
            name: string;
            /** @description Null: at the top */
            parentId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        FileLink: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * @description Username
             * @example heidi
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
        };
        FileUpload: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is given up, unless more comes
             * @example 2026-03-01T12:34:56.789Z
             */
            expiresAt: string;
            folderId: string | null;
            /**
             * Format: uuid
             * @description Of the file, once all of it is there
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @example stream-overlay.png */
            name: string;
            /**
             * @description So much is durable
             * @example 48213
             */
            receivedBytes: number;
            /** @example 48213 */
            sizeBytes: number;
        };
        FileUsage: {
            /** @description Whether a virus scanner looks at files */
            isScanned: boolean;
            /** @example 48213 */
            maxFileBytes: number;
            /** @description Of whoever asks; null for a key of the system */
            ownBytes: number | null;
            /** @example 48213 */
            ownQuotaBytes: number;
            /** @example 48213 */
            quotaBytes: number;
            /**
             * @description Uploads on their way are counted in
             * @example 48213
             */
            usedBytes: number;
        };
        Geofence: {
            /** @example #4f46e5 */
            colour: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description False: it makes no events, and forgets who is inside */
            isActive: boolean;
            /**
             * @description Of which events its owner gets a mail
             * @example [
             *       "exit"
             *     ]
             */
            mailOn: ("enter" | "exit" | "dwell")[];
            /** @example Studio */
            name: string;
            /** @description Whose devices it watches. Null: everybody’s, the fence belongs to the platform */
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heidi */
                username: string;
            } | null;
            rules: components["schemas"]["GeofenceRulesOutput"];
            shape: components["schemas"]["GeofenceShapeOutput"];
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        GeofenceEvent: {
            /**
             * Format: date-time
             * @description When it happened: the time of the first fix beyond the edge
             * @example 2026-03-01T12:34:56.789Z
             */
            at: string;
            /**
             * Format: date-time
             * @description When it became certain
             * @example 2026-03-01T12:34:56.789Z
             */
            confirmedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            geofenceId: string;
            /**
             * @description As it was called then
             * @example Studio
             */
            geofenceName: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description The device went right through between two fixes */
            isPassing: boolean;
            /**
             * @description `dwell`: inside for as long as the rules of the fence say
             * @enum {string}
             */
            kind: "enter" | "exit" | "dwell";
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
            /**
             * Format: uuid
             * @description Whose device it is
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        };
        GeofenceReplay: {
            counts: {
                both: number;
                made: number;
                replay: number;
            };
            /** @description By time; the first 1000, while the counts are of all of them */
            events: components["schemas"]["ReplayedGeofenceEvent"][];
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            from: string;
            /** @description False: there were more than 500000 positions, and it ends before `to` */
            isComplete: boolean;
            /**
             * @description How many were looked at
             * @example 48213
             */
            positions: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            to: string;
        };
        GeofenceRules: {
            /**
             * @description So many fixes in a row confirm a crossing
             * @default 2
             */
            confirmFixes?: number;
            /**
             * @description Or so many seconds that nothing contradicts; 0: the first fix confirms it
             * @default 30
             */
            confirmSeconds?: number;
            /**
             * @description So long after a crossing the next one waits
             * @default 60
             */
            cooldownSeconds?: number;
            /**
             * @description Going right through between two fixes counts when they are at most so far apart
             * @default 120
             */
            crossingSeconds?: number;
            /**
             * @description After so long inside comes the event `dwell`, once. Null: never
             * @default 300
             */
            dwellSeconds?: number | null;
            /**
             * @description Metres beyond the edge before one has left, after taking off the accuracy of the fix
             * @default 20
             */
            exitMarginM?: number;
            /**
             * @description The same as a share of the radius; the larger one counts
             * @default 10
             */
            exitMarginPercent?: number;
        };
        GeofenceRulesOutput: {
            /**
             * @description So many fixes in a row confirm a crossing
             * @default 2
             */
            confirmFixes: number;
            /**
             * @description Or so many seconds that nothing contradicts; 0: the first fix confirms it
             * @default 30
             */
            confirmSeconds: number;
            /**
             * @description So long after a crossing the next one waits
             * @default 60
             */
            cooldownSeconds: number;
            /**
             * @description Going right through between two fixes counts when they are at most so far apart
             * @default 120
             */
            crossingSeconds: number;
            /**
             * @description After so long inside comes the event `dwell`, once. Null: never
             * @default 300
             */
            dwellSeconds: number | null;
            /**
             * @description Metres beyond the edge before one has left, after taking off the accuracy of the fix
             * @default 20
             */
            exitMarginM: number;
            /**
             * @description The same as a share of the radius; the larger one counts
             * @default 10
             */
            exitMarginPercent: number;
        };
        /**
         * @example {
         *       "type": "circle",
         *       "center": {
         *         "latitude": 52.5163,
         *         "longitude": 13.3777
         *       },
         *       "radiusM": 150
         *     }
         */
        GeofenceShape: {
            center: components["schemas"]["GeoPlace"];
            /** @example 150 */
            radiusM: number;
            /** @constant */
            type: "circle";
        } | {
            /**
             * @description The outline, then its holes; each closes by itself. Sides are great circles
             * @example [
             *       [
             *         {
             *           "latitude": 52.51,
             *           "longitude": 13.37
             *         },
             *         {
             *           "latitude": 52.51,
             *           "longitude": 13.38
             *         },
             *         {
             *           "latitude": 52.52,
             *           "longitude": 13.38
             *         }
             *       ]
             *     ]
             */
            rings: components["schemas"]["GeoPlace"][][];
            /** @constant */
            type: "polygon";
        } | {
            /**
             * @example [
             *       {
             *         "latitude": 52.51,
             *         "longitude": 13.37
             *       },
             *       {
             *         "latitude": 52.51,
             *         "longitude": 13.38
             *       },
             *       {
             *         "latitude": 52.52,
             *         "longitude": 13.38
             *       }
             *     ]
             */
            line: components["schemas"]["GeoPlace"][];
            /** @constant */
            type: "corridor";
            /**
             * @description Half of it to each side
             * @example 60
             */
            widthM: number;
        };
        /**
         * @example {
         *       "type": "circle",
         *       "center": {
         *         "latitude": 52.5163,
         *         "longitude": 13.3777
         *       },
         *       "radiusM": 150
         *     }
         */
        GeofenceShapeOutput: {
            center: components["schemas"]["GeoPlaceOutput"];
            /** @example 150 */
            radiusM: number;
            /** @constant */
            type: "circle";
        } | {
            /**
             * @description The outline, then its holes; each closes by itself. Sides are great circles
             * @example [
             *       [
             *         {
             *           "latitude": 52.51,
             *           "longitude": 13.37
             *         },
             *         {
             *           "latitude": 52.51,
             *           "longitude": 13.38
             *         },
             *         {
             *           "latitude": 52.52,
             *           "longitude": 13.38
             *         }
             *       ]
             *     ]
             */
            rings: components["schemas"]["GeoPlaceOutput"][][];
            /** @constant */
            type: "polygon";
        } | {
            /**
             * @example [
             *       {
             *         "latitude": 52.51,
             *         "longitude": 13.37
             *       },
             *       {
             *         "latitude": 52.51,
             *         "longitude": 13.38
             *       },
             *       {
             *         "latitude": 52.52,
             *         "longitude": 13.38
             *       }
             *     ]
             */
            line: components["schemas"]["GeoPlaceOutput"][];
            /** @constant */
            type: "corridor";
            /**
             * @description Half of it to each side
             * @example 60
             */
            widthM: number;
        };
        GeoPlace: {
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
        };
        GeoPlaceOutput: {
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
        };
        GpsEvent: {
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /**
             * @description It moved
             * @constant
             */
            kind: "position";
            position: components["schemas"]["Position"];
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        } | {
            battery: number | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /**
             * @description It was heard of, and did not move
             * @constant
             */
            kind: "device";
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            lastSeenAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        } | {
            crossing: components["schemas"]["GeofenceEvent"];
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /**
             * @description It crossed a geofence, or stayed within
             * @constant
             */
            kind: "fence";
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        };
        HideState: {
            /** @description Null: it is shared again, from now on */
            hiddenAt: string | null;
        };
        IdentityProvider: {
            /** @description Whether it may make new accounts, where registration is open */
            allowsRegistration: boolean;
            clientId: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isEnabled: boolean;
            /** @description Of `oidc` alone */
            issuer: string | null;
            /**
             * @example discord
             * @enum {string}
             */
            kind: "twitch" | "discord" | "google" | "github" | "oidc";
            /** @description Accounts that are linked by it */
            links: number;
            name: string;
            /** @description What to enter at the platform */
            redirectUri: string;
            scopes: string[];
            /** @example discord */
            slug: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        InspectedRequest: {
            accepted: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            at: string;
            /**
             * @description Its first characters, without the token
             * @example {"location":{"coords":{"latitude":52.5163,"longitude":13.3777}}}
             */
            body: string;
            /** @example application/json */
            contentType: string | null;
            /** @description As what it was read; null: it was not understood */
            dialect: ("traccar" | "osmand" | "owntracks" | "overland" | "rtirl" | "rest") | null;
            duplicate: number;
            /** @example POST */
            method: string;
            /**
             * @description What stands behind the token
             * @example /?lat=52.5163&lon=13.3777
             */
            path: string;
            problems: ("not_understood" | "no_position" | "bad_json" | "encrypted" | "too_fast" | "unavailable")[];
            /** @description The first positions in it, as they were read */
            read: {
                accuracy: number | null;
                battery: number | null;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                fixTime: string;
                latitude: number;
                longitude: number;
                speedKmh: number | null;
            }[];
            refused: {
                index: number;
                /** @enum {string} */
                reason: "too_far_ahead" | "too_old" | "outside_the_globe" | "null_island";
            }[];
            /**
             * @description What it was answered
             * @example 200
             */
            status: number;
            /** @example okhttp/4.12.0 */
            userAgent: string | null;
        };
        Integration: {
            /** @description At the platform */
            avatarUrl: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            connectedAt: string;
            connectedBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heimdall */
                username: string;
            } | null;
            displayName: string | null;
            /** @description The account’s id at the platform */
            externalId: string;
            /** @example null */
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description The account is a bot of the community */
            isBot: boolean;
            /** @description Off: its figures are not read. Its access is kept alive */
            isEnabled: boolean;
            lastRefreshedAt: string | null;
            /**
             * @description What was asked for and not given
             * @example []
             */
            missingScopes: string[];
            nextRefreshAt: string | null;
            /** @example null */
            problem: ("answer_lost" | "client_refused" | "invalid_answer" | "no_refresh_token" | "rate_limited" | "revoked" | "unreachable") | null;
            provider: {
                /**
                 * @example twitch
                 * @enum {string}
                 */
                kind: "twitch" | "discord" | "oidc";
                /** @example Twitch */
                name: string;
                /** @example twitch */
                slug: string;
            };
            /**
             * @description What Heimdall may do there
             * @example [
             *       "openid",
             *       "channel:read:subscriptions"
             *     ]
             */
            scopes: string[];
            /** @description Null: not read yet */
            stats: components["schemas"]["IntegrationStats"] | null;
            statsAt: string | null;
            /** @example null */
            statsProblem: ("answer_lost" | "client_refused" | "invalid_answer" | "no_refresh_token" | "rate_limited" | "revoked" | "unreachable") | null;
            /**
             * @description `error`: it is tried again by itself; `needs_reconnect`: a person has to connect it anew
             * @enum {string}
             */
            status: "active" | "error" | "needs_reconnect";
            /** @description Null: the platform has named no end */
            tokenExpiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            username: string | null;
            /** @description When Twitch was last asked whether the access still holds */
            validatedAt: string | null;
        };
        IntegrationHistory: {
            /** @description Figures that were read at least once */
            history: {
                /** @description The last reading of each day (UTC), the oldest first, for 90 days */
                days: {
                    /**
                     * Format: date
                     * @example 2026-03-02
                     */
                    day: string;
                    value: number;
                }[];
                /** @enum {string} */
                figure: "followers" | "subscribers" | "members";
            }[];
            stats: components["schemas"]["IntegrationStats"] | null;
            statsAt: string | null;
        };
        /**
         * @example {
         *       "kind": "twitch",
         *       "followers": 1284,
         *       "subscribers": 92,
         *       "isLive": true,
         *       "viewers": 61,
         *       "liveSince": "2026-03-01T18:00:00.000Z",
         *       "title": "Over the Aletsch glacier",
         *       "category": "Travel & Outdoors"
         *     }
         */
        IntegrationStats: {
            category: string | null;
            followers: number | null;
            isLive: boolean;
            /** @constant */
            kind: "twitch";
            liveSince: string | null;
            /** @description Null without the scope `channel:read:subscriptions`, and for channels that have none */
            subscribers: number | null;
            title: string | null;
            viewers: number | null;
        } | {
            /** @description Null without the scope `guilds`; the largest first */
            guilds: {
                /** @example 80351110224678912 */
                id: string;
                isOwner: boolean;
                /** @description About so many */
                members: number | null;
                name: string;
                /** @description About so many */
                online: number | null;
            }[] | null;
            /** @constant */
            kind: "discord";
        } | {
            /** @constant */
            kind: "oidc";
        };
        Job: {
            /**
             * @example {
             *       "en": "Deletes accounts whose seven days to think again are over.",
             *       "de": "Löscht Konten, deren sieben Tage Bedenkzeit vorbei sind."
             *     }
             */
            description: {
                de: string;
                en: string;
            };
            /** @description When it runs next; null while it is paused */
            dueAt: string | null;
            /** @description How often in a row it has failed */
            failures: number;
            /** @description Somebody wants it to run now, and it is about to */
            isRequested: boolean;
            /**
             * @example {
             *       "en": "Delete accounts",
             *       "de": "Konten löschen"
             *     }
             */
            label: {
                de: string;
                en: string;
            };
            lastRun: components["schemas"]["JobRun"] | null;
            /**
             * @example delete_accounts
             * @enum {string}
             */
            name: "delete_accounts" | "remind_deletions" | "tidy_exports" | "tidy_files" | "forget_registrations" | "tidy_sign_ins" | "tidy_sessions" | "tidy_tokens" | "tend_integrations" | "forget_answers" | "forget_views" | "rotate_signing_keys" | "audit_partitions" | "audit_rollups" | "audit_retention" | "location_retention" | "trim_location_feed" | "weekly_digest" | "forget_runs";
            pausedAt: string | null;
            /** @description Of its last 20 runs, the oldest first */
            recentDurationsMs: number[];
            /**
             * @description A cron pattern, in UTC
             * @example *\/15 * * * *
             */
            schedule: string;
        };
        JobRun: {
            /**
             * @description What it has done
             * @example {
             *       "deleted": 2
             *     }
             */
            counts: {
                [key: string]: number;
            };
            /** @description So far, while it runs */
            durationMs: number;
            /**
             * @description Why it failed
             * @example null
             */
            error: string | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            startedAt: string;
            /** @description Who had it run */
            startedBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heimdall */
                username: string;
            } | null;
            /**
             * @description `stopped`: Heimdall was shut down meanwhile; `lost`: its process is gone. Both are run again at once
             * @enum {string}
             */
            status: "running" | "succeeded" | "failed" | "stopped" | "lost";
            /**
             * @description `catch_up`: its time had come more than once while nobody could run it
             * @enum {string}
             */
            trigger: "schedule" | "catch_up" | "manual";
        };
        LinkedAccount: {
            /** @description At the platform */
            avatarUrl: string | null;
            displayName: string | null;
            /** @description As the platform has it; never this account’s own address */
            email: string | null;
            /** @description The account’s id at the platform */
            externalId: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isPrimary: boolean;
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            linkedAt: string;
            provider: {
                isEnabled: boolean;
                /**
                 * @example discord
                 * @enum {string}
                 */
                kind: "twitch" | "discord" | "google" | "github" | "oidc";
                name: string;
                /** @example discord */
                slug: string;
            };
            /**
             * Format: date-time
             * @description When this was last read from the platform
             * @example 2026-03-01T12:34:56.789Z
             */
            refreshedAt: string;
            username: string | null;
        };
        ListedGeofenceEvent: {
            /**
             * Format: date-time
             * @description When it happened: the time of the first fix beyond the edge
             * @example 2026-03-01T12:34:56.789Z
             */
            at: string;
            /**
             * Format: date-time
             * @description When it became certain
             * @example 2026-03-01T12:34:56.789Z
             */
            confirmedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /**
             * @description As it is called now; null: the device is gone
             * @example Phone
             */
            deviceName: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            geofenceId: string;
            /**
             * @description As it was called then
             * @example Studio
             */
            geofenceName: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description The device went right through between two fixes */
            isPassing: boolean;
            /**
             * @description `dwell`: inside for as long as the rules of the fence say
             * @enum {string}
             */
            kind: "enter" | "exit" | "dwell";
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
            /**
             * Format: uuid
             * @description Whose device it is
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
            /** @example heidi */
            username: string | null;
        };
        LiveDevice: {
            /**
             * @description Percent
             * @example 81
             */
            battery: number | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /** @description When anything was heard of it last */
            lastSeenAt: string | null;
            /** @description The one that moved it last; null: none has yet */
            position: components["schemas"]["Position"] | null;
        };
        LocationGrant: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * @description How much later they see it
             * @example 600
             */
            delaySeconds: number;
            /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
            deviceIds: string[] | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
             * @example city
             * @enum {string}
             */
            precision: "hidden" | "country" | "city" | "grid" | "exact";
            to: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @enum {string} */
                kind: "user" | "role";
                /**
                 * @description The username, or the name of the role
                 * @example peter
                 */
                name: string;
            };
        };
        LocationShare: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * @description How much later they see it
             * @example 600
             */
            delaySeconds: number;
            /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
            deviceIds: string[] | null;
            expiresAt: string | null;
            hasPassword: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastViewedAt: string | null;
            /**
             * @description For you alone
             * @example For my sister
             */
            name: string;
            /**
             * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
             * @example city
             * @enum {string}
             */
            precision: "hidden" | "country" | "city" | "grid" | "exact";
            /**
             * @description How often it was opened while there was something to see
             * @example 3
             */
            viewCount: number;
        };
        LocationView: {
            /**
             * @description How they saw it; `staff`: with the permission location:read or trip:read
             * @enum {string}
             */
            audience: "public" | "link" | "grant" | "overlay" | "staff";
            /**
             * @description The name of the link; null: another audience, or the link is gone
             * @example For my sister
             */
            audienceName: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description What staff looked at; null: another audience */
            kind: ("live" | "history" | "heat" | "crossings" | "replay" | "requests" | "trips" | "export") | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            lastAt: string;
            /** @description Null: somebody who was not signed in, whose account is deleted, or a bot that is nobody’s */
            viewer: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example peter */
                username: string;
            } | null;
            /**
             * @description `bot`: a key or an app, of `viewer` where there is one; `guest`: not signed in
             * @enum {string}
             */
            viewerKind: "account" | "deleted" | "bot" | "guest";
            /**
             * @description How often within these ten minutes; for staff: in how many ten minutes of an hour
             * @example 2
             */
            views: number;
        };
        MyReport: {
            comment: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            eventCreatedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            eventId: string;
            /** @example login */
            eventType: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description What the administration answers */
            note: string | null;
            /** @enum {string} */
            reason: "not_me" | "suspicious" | "unknown_device" | "unknown_location" | "other";
            /** @enum {string} */
            status: "pending" | "reviewed" | "resolved" | "dismissed";
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        OAuthApp: {
            /**
             * @description Told of ends of sessions; null: nothing is told
             * @example https://app.example.org/signed-out
             */
            backchannelLogoutUri: string | null;
            /**
             * @description What it may do by itself
             * @example [
             *       "audit:write"
             *     ]
             */
            botPermissions: string[];
            /**
             * @description What the protocol calls `client_id`
             * @example app_k3JX0bYt5sVnQpLw2RhZcA
             */
            clientId: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            description: string;
            /** @description Its tokens have to be bound to a key */
            dpopBoundAccessTokens: boolean;
            /** @example https://app.example.org/ */
            homepageUri: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * @description What its ID tokens are signed with
             * @enum {string}
             */
            idTokenSignedResponseAlg: "RS256" | "ES256";
            /** @description The public keys that it proves itself by; null: by a secret, or, where it is public, not at all */
            jwks: {
                keys: {
                    /** @enum {string} */
                    alg?: "RS256" | "PS256" | "ES256" | "EdDSA" | "Ed25519";
                    /**
                     * @description `P-256` for EC, `Ed25519` for OKP
                     * @enum {string}
                     */
                    crv?: "P-256" | "Ed25519";
                    /** @description RSA */
                    e?: string;
                    /** @description Tells the keys of the app apart */
                    kid: string;
                    /** @enum {string} */
                    kty: "RSA" | "EC" | "OKP";
                    /** @description RSA: 2048 to 4096 bits */
                    n?: string;
                    /** @constant */
                    use?: "sig";
                    /** @description EC and OKP */
                    x?: string;
                    /** @description EC */
                    y?: string;
                }[];
            } | null;
            /** @description When it last got a token, to the minute */
            lastUsedAt: string | null;
            /**
             * @description A path of this Heimdall
             * @example /app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp
             */
            logoUrl: string | null;
            /** @example Song requests */
            name: string;
            /** @description Null: it belongs to the platform */
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            } | null;
            /** @example https://app.example.org/privacy */
            policyUri: string | null;
            /**
             * @example [
             *       "https://app.example.org/bye"
             *     ]
             */
            postLogoutRedirectUris: string[];
            /**
             * @example [
             *       "https://app.example.org/callback"
             *     ]
             */
            redirectUris: string[];
            /** @description Its requests have to be pushed */
            requirePushedAuthorizationRequests: boolean;
            /** @description What it may ask users for */
            scopes: string[];
            /** @description Those that work, the latest first */
            secrets: {
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                createdAt: string;
                /** @description It has been replaced and works until then; null: it stays */
                expiresAt: string | null;
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /**
                 * @description The first characters, to tell secrets apart
                 * @example hs_k3JX0bY
                 */
                prefix: string;
            }[];
            /** @description Set: it can do nothing, and none of its tokens works */
            suspendedAt: string | null;
            /** @example It asks for too much */
            suspendReason: string | null;
            /** @example https://app.example.org/terms */
            tosUri: string | null;
            /** @enum {string} */
            type: "public" | "confidential";
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            usesDeviceCode: boolean;
        };
        OAuthAppActs: {
            /** @description By kind, the latest first */
            acts: {
                events: number;
                /** @example token_created */
                eventType: string;
                failures: number;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                lastAt: string;
            }[];
            /** @description There was more than can be counted at once: these are the latest */
            isPartial: boolean;
            /** @description How many have let it in */
            people: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            since: string;
        };
        OcsfCatalog: {
            ocsfVersion: string;
            types: {
                activity_id: number;
                activity_name: string;
                category_name: string;
                category_uid: number;
                class_name: string;
                class_uid: number;
                severity: string;
                severity_id: number;
                type: string;
                type_uid: number;
            }[];
            version: string;
        };
        Permission: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @example Request a song for the stream */
            description: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Added by this community; Heimdall’s own ones are fixed */
            isOwn: boolean;
            /** @example song:request */
            name: string;
        };
        PermissionCheck: {
            /** @description All that was asked for */
            allowed: boolean;
            permissions: {
                allowed: boolean;
                /** @example audit:read */
                permission: string;
                /**
                 * @description Why; `needs_second_factor`: a role would give it, but waits for a second factor
                 * @enum {string}
                 */
                reason: "granted" | "not_granted" | "needs_second_factor" | "unknown_permission" | "unknown_account" | "banned";
                /**
                 * @description The roles that give it, or would
                 * @example [
                 *       "moderator"
                 *     ]
                 */
                roles: string[];
            }[];
            /**
             * @description `unknown`: Heimdall knows no such account; everything is denied
             * @enum {string}
             */
            status: "active" | "banned" | "unknown";
            userId: string | null;
        };
        PermissionHolder: {
            avatarUrl: string | null;
            /** @description False while every role that gives it is held back */
            holds: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            roles: {
                /** @description Gives nothing until a second factor is set up */
                heldBack: boolean;
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                name: string;
            }[];
            username: string;
        };
        PermissionMatrix: {
            permissions: components["schemas"]["Permission"][];
            /** @description Of the cells; send it back with a change */
            revision: string;
            roles: components["schemas"]["Role"][];
        };
        Position: {
            /**
             * @description Metres
             * @example 8
             */
            accuracy: number | null;
            /**
             * @description Metres above sea level
             * @example 34
             */
            altitude: number | null;
            /**
             * @description What else the app sent
             * @example {
             *       "wifi": "home",
             *       "steps": 812
             *     }
             */
            attributes: {
                [key: string]: string | number | boolean;
            };
            /**
             * @description Percent
             * @example 81
             */
            battery: number | null;
            /**
             * Format: date-time
             * @description When it was there, by its own clock
             * @example 2026-03-01T12:34:56.789Z
             */
            fixTime: string;
            /**
             * @description Why it is kept but did not move the device: worse than 100 m, over 1,000 km/h, or later than a newer one; or why it no longer counts: the clock was ahead
             * @example []
             */
            flags: ("inaccurate" | "jump" | "late" | "misdated")[];
            /**
             * @description Degrees: 0 north, 90 east
             * @example 270
             */
            heading: number | null;
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
            /**
             * @description What the phone takes its owner to be doing
             * @example walking
             */
            motion: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            receivedAt: string;
            /** @example 4.7 */
            speedKmh: number | null;
        };
        PositionImport: {
            /**
             * @description Positions that are new
             * @example 812
             */
            accepted: number;
            /** @example 48213 */
            bytesRead: number;
            /**
             * @description Null: the sender did not say
             * @example 48213
             */
            bytesTotal: number | null;
            device: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example Phone */
                name: string;
            };
            /**
             * @description Known already
             * @example 0
             */
            duplicate: number;
            /** @example alps.gpx */
            fileName: string;
            finishedAt: string | null;
            /** @enum {string} */
            format: "gpx" | "geojson" | "kml" | "owntracks" | "google";
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Why it failed; what was read before is stored */
            problem: {
                /** @example not_well_formed */
                code: string;
                /** @example 812 */
                line: number | null;
                /** @example Line 812: the file ends inside of <trkpt> */
                message: string;
            } | null;
            /**
             * @description Without a time, outside the globe, in the future, or older than what is kept
             * @example 0
             */
            refused: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            startedAt: string;
            /**
             * @description `interrupted`: the connection broke off; what was read is stored, and importing again adds the rest
             * @enum {string}
             */
            status: "running" | "done" | "failed" | "interrupted";
        };
        PostAuditEvent: {
            actorId?: string | null;
            correlationId?: string | null;
            description?: string | null;
            errorMessage?: string | null;
            eventType: string;
            /**
             * Format: uuid
             * @description Yours, to make a retry harmless. Its time becomes `createdAt`.
             */
            id?: string;
            ipAddress?: (string) | null;
            metadata?: {
                [key: string]: unknown;
            } | null;
            resourceId?: string | null;
            resourceType?: string | null;
            /** @description Default: the X-Source-Service header, else "api" */
            sourceService?: string | null;
            /**
             * @default success
             * @enum {string}
             */
            status?: "success" | "failure";
            userAgent?: string | null;
            userId?: string | null;
        };
        PostedPositions: {
            /**
             * @description New, and durable
             * @example 2
             */
            accepted: number;
            /**
             * @description Known already, by the time of the fix
             * @example 0
             */
            duplicate: number;
            /** @example [] */
            refused: {
                /** @description Which of those that were sent, from 0 */
                index: number;
                /**
                 * @description More than 24 h ahead, older than what is kept, outside the globe, or at 0°, 0°, which is what devices send that know nothing
                 * @enum {string}
                 */
                reason: "too_far_ahead" | "too_old" | "outside_the_globe" | "null_island";
            }[];
        };
        PrivacyMode: {
            privacyMode: boolean;
            /** @constant */
            success: true;
        };
        PrivacyZone: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
            /** @example Home */
            name: string;
            /**
             * @description Metres. What is hidden is this much and, raggedly, 200 to 600 m more
             * @example 500
             */
            radiusM: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        ProviderCheck: {
            /**
             * @description `unknown`: the answer does not tell, or there was none
             * @enum {string}
             */
            credentials: "accepted" | "refused" | "unknown";
            /** @description What went wrong, in the words of the protocol */
            detail: string | null;
            reachable: boolean;
        };
        PublicSettings: {
            /**
             * @example {
             *       "registration_enabled": true,
             *       "custom.stream.title": "Evening stream"
             *     }
             */
            settings: {
                [key: string]: unknown;
            };
        };
        ReplayedGeofenceEvent: {
            /**
             * Format: date-time
             * @description When it happened: the time of the first fix beyond the edge
             * @example 2026-03-01T12:34:56.789Z
             */
            at: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deviceId: string;
            /**
             * @description As it is called now; null: the device is gone
             * @example Phone
             */
            deviceName: string | null;
            /** @description The device went right through between two fixes */
            isPassing: boolean;
            /**
             * @description `dwell`: inside for as long as the rules of the fence say
             * @enum {string}
             */
            kind: "enter" | "exit" | "dwell";
            /** @example 52.5163 */
            latitude: number;
            /** @example 13.3777 */
            longitude: number;
            /**
             * @description `both`: it was made, and would be again; `replay`: it would come anew; `made`: it would not come
             * @enum {string}
             */
            origin: "both" | "replay" | "made";
            /** @example heidi */
            username: string | null;
        };
        Report: {
            comment: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            eventCreatedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            eventId: string;
            /** @example login */
            eventType: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description What the administration answers */
            note: string | null;
            /** @enum {string} */
            reason: "not_me" | "suspicious" | "unknown_device" | "unknown_location" | "other";
            reviewedAt: string | null;
            reviewedBy: string | null;
            /** @enum {string} */
            status: "pending" | "reviewed" | "resolved" | "dismissed";
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
            username: string;
        };
        Role: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            description: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Heimdall’s own: neither renamed nor deleted */
            isSystem: boolean;
            members: number | "10000+";
            /** @example Subscriber */
            name: string;
            /**
             * @description In order; `super_admin` holds every permission there is
             * @example [
             *       "audit:read",
             *       "user:read"
             *     ]
             */
            permissions: string[];
            /** @description Whoever has no second factor holds none of its permissions */
            requiresTwoFactor: boolean;
        };
        RoleMember: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            assignedAt: string;
            /** @description Null: Heimdall itself */
            assignedBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            } | null;
            avatarUrl: string | null;
            hasSecondFactor: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            username: string;
        };
        RotatedPullKey: {
            /**
             * @description Where overlays read its position. Shown this once.
             * @example https://id.example.org/gps/pull/hp_9sQd…
             */
            pullUrl: string;
        };
        RotatedToken: {
            /**
             * @description Where the device sends its positions, in any of the dialects. Shown this once.
             * @example https://id.example.org/gps/hg_k3V0…
             */
            ingestUrl: string;
        };
        RotatedWebhookSecret: {
            previousSecretExpiresAt: string | null;
            /**
             * @description Signs what is sent. It is shown this once and can not be read again.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDEXAMPLEKEY=
             */
            secret: string;
        };
        SecretSetting: {
            /** @example stream.title */
            key: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /** @example The token of a service */
            value: unknown;
        };
        Session: {
            city: string | null;
            /** @description ISO 3166-1 alpha-2 */
            countryCode: string | null;
            countryName: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            current: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            ipAddress: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            lastSeenAt: string;
            /**
             * @description How this person signed in
             * @enum {string}
             */
            method: "password" | "passkey" | "link" | "set_up_link";
            region: string | null;
            /** @description What proved it besides; null where nothing had to */
            secondFactor: ("totp" | "passkey" | "backup_code" | "trusted_device") | null;
            userAgent: string | null;
        };
        Setting: {
            /**
             * @description What counts while nobody has set anything
             * @example true
             */
            defaultValue: boolean | number | string;
            /** @description Whether it was ever changed */
            hasHistory: boolean;
            /**
             * @description What it does
             * @example {
             *       "en": "Off: new accounts are made by invitation or by administrators only.",
             *       "de": "Aus: Neue Konten gibt es nur mit Einladung oder durch die Administration."
             *     }
             */
            help: {
                de: string;
                en: string;
            };
            isDefault: boolean;
            /** @description Whether `GET /v1/settings/public` tells it */
            isPublic: boolean;
            /**
             * @example registration_enabled
             * @enum {string}
             */
            key: "platform_name" | "platform_contact" | "default_locale" | "terms_url" | "privacy_policy_url" | "registration_enabled" | "two_factor_required" | "session_idle_days" | "session_absolute_days" | "audit_retention_days" | "position_retention_days" | "file_max_mb" | "file_own_quota_mb" | "file_quota_mb";
            /**
             * @example {
             *       "en": "Anybody may register",
             *       "de": "Registrierung für alle offen"
             *     }
             */
            label: {
                de: string;
                en: string;
            };
            /**
             * @description What its value may be, as a JSON Schema (2020-12): kind, bounds, choices
             * @example {
             *       "type": "boolean"
             *     }
             */
            schema: {
                [key: string]: unknown;
            };
            /** @description `mebibytes`: of 1,024 × 1,024 bytes. Null: it has none */
            unit: ("days" | "mebibytes") | null;
            /** @description Null while it is the default */
            updatedAt: string | null;
            /** @example false */
            value: boolean | number | string;
            /**
             * @description The variable of the configuration that says another default
             * @example null
             */
            variable: string | null;
        };
        SettingChange: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            changedAt: string;
            /** @description Null: a key of the system, or Heimdall itself */
            changedBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heimdall */
                username: string;
            } | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isSecret: boolean;
            /** @enum {string} */
            kind: "created" | "updated" | "deleted";
            /**
             * @description Null: there is none any more, or it is a secret
             * @example false
             */
            newValue: unknown;
            /**
             * @description Null: there was none, or it is a secret
             * @example true
             */
            oldValue: unknown;
        };
        Sharing: {
            /** @description Since when everything is hidden from everybody; null: it is not */
            hiddenAt: string | null;
            /** @description What overlays and whoever else holds a pull key see */
            overlay: {
                /**
                 * @description How much later they see it
                 * @example 600
                 */
                delaySeconds: number;
                /**
                 * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
                 * @example city
                 * @enum {string}
                 */
                precision: "hidden" | "country" | "city" | "grid" | "exact";
            };
            /** @description What everybody sees on your public page */
            public: {
                /**
                 * @description How much later they see it
                 * @example 600
                 */
                delaySeconds: number;
                /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
                deviceIds: string[] | null;
                /**
                 * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
                 * @example city
                 * @enum {string}
                 */
                precision: "hidden" | "country" | "city" | "grid" | "exact";
            };
        };
        StoredFile: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            description: string | null;
            /** @description Null: at the top */
            folderId: string | null;
            hasThumbnail: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /**
             * @description What its bytes say, not its name
             * @example image/png
             */
            mediaType: string;
            /** @example stream-overlay.png */
            name: string;
            /** @description How browsers may show it; null: only as a download */
            preview: ("image" | "audio" | "video" | "text") | null;
            /** @description What the virus scanner says; `not_scanned`: there is none. Null: nobody has looked yet */
            scan: ("clean" | "infected" | "not_scanned") | null;
            /**
             * @description In hex; null while it is processed
             * @example 0a41cc1a9805ca8619a618a6a1a607b1a4e86ec8d1b3e0a1d1b3c5d7e9fb0c2e
             */
            sha256: string | null;
            /** @example 48213 */
            sizeBytes: number;
            /**
             * @description `processing`: it is put together and looked at, and can not be downloaded yet; `infected`: a virus was found, and its content is gone
             * @enum {string}
             */
            state: "processing" | "ready" | "infected";
            /**
             * @description What the scanner calls what it has found
             * @example Eicar-Signature
             */
            threat: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /** @description Null: a key of the system */
            uploadedBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heidi */
                username: string;
            } | null;
        };
        Trip: {
            categoryId: string | null;
            /**
             * @description Metres uphill
             * @example 240
             */
            climbM: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description Null: of no device, or of one that is gone */
            device: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example Phone */
                name: string;
            } | null;
            /**
             * @description Metres
             * @example 12480
             */
            distanceM: number;
            /** @example 5240 */
            durationSeconds: number;
            /** @description Null: unknown, or of somebody else whose positions you may not see (location:read) */
            end: {
                /** @example 52.5163 */
                latitude: number;
                /** @example 13.3777 */
                longitude: number;
            } | null;
            /**
             * Format: date-time
             * @description Of a trip that goes on: until where it is known
             * @example 2026-03-01T14:02:11.000Z
             */
            endedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Found in the positions of the device, not made by a person */
            isDetected: boolean;
            /** @description A person has said from when to when; detection leaves it alone */
            isFixed: boolean;
            /** @description Whoever makes it is still on the way */
            isOngoing: boolean;
            /**
             * @description While moving
             * @example 10.9
             */
            meanSpeedKmh: number;
            /** @description By its speeds, unless a person has said it */
            mode: ("walk" | "cycle" | "drive") | null;
            /**
             * @description Without stops and waiting
             * @example 4120
             */
            movingSeconds: number;
            notes: string | null;
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            };
            /** @description Null: unknown, or of somebody else whose positions you may not see (location:read) */
            start: {
                /** @example 52.5163 */
                latitude: number;
                /** @example 13.3777 */
                longitude: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            startedAt: string;
            /**
             * @description How many of its locations are known
             * @example 2
             */
            stops: number;
            templateId: string | null;
            title: string | null;
            /** @example 43.5 */
            topSpeedKmh: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        TripCategory: {
            /** @example #4f46e5 */
            colour: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @enum {string} */
            icon: "tag" | "car" | "bike" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "briefcase" | "house" | "mountain" | "tent" | "shopping-bag" | "heart" | "radio";
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @example Commute */
            name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        };
        TripDetails: {
            categoryId: string | null;
            /**
             * @description Metres uphill
             * @example 240
             */
            climbM: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description Null: of no device, or of one that is gone */
            device: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example Phone */
                name: string;
            } | null;
            /**
             * @description Metres
             * @example 12480
             */
            distanceM: number;
            /** @example 5240 */
            durationSeconds: number;
            /** @description Null: unknown, or of somebody else whose positions you may not see (location:read) */
            end: {
                /** @example 52.5163 */
                latitude: number;
                /** @example 13.3777 */
                longitude: number;
            } | null;
            /**
             * Format: date-time
             * @description Of a trip that goes on: until where it is known
             * @example 2026-03-01T14:02:11.000Z
             */
            endedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Found in the positions of the device, not made by a person */
            isDetected: boolean;
            /** @description A person has said from when to when; detection leaves it alone */
            isFixed: boolean;
            /** @description Whoever makes it is still on the way */
            isOngoing: boolean;
            /** @description In the order of the journey; planned ones last */
            locations: components["schemas"]["TripLocation"][];
            /**
             * @description While moving
             * @example 10.9
             */
            meanSpeedKmh: number;
            /** @description By its speeds, unless a person has said it */
            mode: ("walk" | "cycle" | "drive") | null;
            /**
             * @description Without stops and waiting
             * @example 4120
             */
            movingSeconds: number;
            notes: string | null;
            owner: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            };
            /** @description Null: unknown, or of somebody else whose positions you may not see (location:read) */
            start: {
                /** @example 52.5163 */
                latitude: number;
                /** @example 13.3777 */
                longitude: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            startedAt: string;
            /**
             * @description How many of its locations are known
             * @example 2
             */
            stops: number;
            templateId: string | null;
            title: string | null;
            /** @example 43.5 */
            topSpeedKmh: number;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        TripLocation: {
            arrivedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isDetected: boolean;
            /** @description From a template, and perhaps not reached */
            isPlanned: boolean;
            /** @description Null: unknown, or of somebody else whose positions you may not see (location:read) */
            latitude: number | null;
            leftAt: string | null;
            /** @description Null: unknown, or of somebody else whose positions you may not see (location:read) */
            longitude: number | null;
            /** @description Null: nobody has named this stop yet */
            name: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            tripId: string;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
        };
        TripProfile: {
            points: {
                /** @example 612 */
                altitudeM: number | null;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                at: string;
                /** @example 12.4 */
                speedKmh: number | null;
            }[];
        };
        TripSettings: {
            cycle: {
                /**
                 * @description A trip ends with a stop, or a silence of the device, that is as long as this
                 * @example 3600
                 */
                gapSeconds: number;
                /**
                 * @description A trip starts this far from where one was, in metres …
                 * @example 200
                 */
                startDistanceM: number;
                /**
                 * @description … or after being on the move for so long
                 * @example 180
                 */
                startSeconds: number;
                /**
                 * @description … within so many metres
                 * @example 50
                 */
                stopRadiusM: number;
                /**
                 * @description A stop is as long as this …
                 * @example 180
                 */
                stopSeconds: number;
            };
            drive: {
                /**
                 * @description A trip ends with a stop, or a silence of the device, that is as long as this
                 * @example 3600
                 */
                gapSeconds: number;
                /**
                 * @description A trip starts this far from where one was, in metres …
                 * @example 200
                 */
                startDistanceM: number;
                /**
                 * @description … or after being on the move for so long
                 * @example 180
                 */
                startSeconds: number;
                /**
                 * @description … within so many metres
                 * @example 50
                 */
                stopRadiusM: number;
                /**
                 * @description A stop is as long as this …
                 * @example 180
                 */
                stopSeconds: number;
            };
            walk: {
                /**
                 * @description A trip ends with a stop, or a silence of the device, that is as long as this
                 * @example 3600
                 */
                gapSeconds: number;
                /**
                 * @description A trip starts this far from where one was, in metres …
                 * @example 200
                 */
                startDistanceM: number;
                /**
                 * @description … or after being on the move for so long
                 * @example 180
                 */
                startSeconds: number;
                /**
                 * @description … within so many metres
                 * @example 50
                 */
                stopRadiusM: number;
                /**
                 * @description A stop is as long as this …
                 * @example 180
                 */
                stopSeconds: number;
            };
        };
        TripStatistics: {
            groups: {
                /** @example 2140 */
                climbM: number;
                /** @example 183200 */
                distanceM: number;
                /** @example 52300 */
                durationSeconds: number;
                /**
                 * @description A day, the first day of a week or a month, a category’s id, or a mode; null: none
                 * @example 2026-03-02
                 */
                key: string | null;
                /** @example 41700 */
                movingSeconds: number;
                /** @example 14 */
                trips: number;
            }[];
            total: {
                /** @example 2140 */
                climbM: number;
                /** @example 183200 */
                distanceM: number;
                /** @example 52300 */
                durationSeconds: number;
                /** @example 41700 */
                movingSeconds: number;
                /** @example 14 */
                trips: number;
            };
        };
        TripTemplate: {
            categoryId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            /** @description Planned stops, in their order */
            locations: {
                /** @example 52.5163 */
                latitude: number;
                /** @example 13.3777 */
                longitude: number;
                /** @example Café at the pier */
                name: string;
            }[];
            /** @example Sunday ride */
            name: string;
            /** @description What a trip begins with */
            settings: {
                mode: ("walk" | "cycle" | "drive") | null;
                /** @example Take the small lights. */
                notes: string | null;
                /** @example Around the lake */
                title: string | null;
            };
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            userId: string;
        };
        User: {
            avatarUrl: string | null;
            /** @description Null: until lifted */
            banExpiresAt: string | null;
            /** @description Null: not banned, or not any more */
            bannedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description Set: nothing personal is left of this account */
            deletedAt: string | null;
            email: string;
            emailVerified: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastLoginAt: string | null;
            /** @enum {string} */
            locale: "en" | "de";
            roles: string[];
            /** @description Whether an authenticator app or a passkey is set up */
            twoFactor: boolean;
            username: string;
        };
        UserDetails: {
            avatarUrl: string | null;
            /** @description Null: until lifted */
            banExpiresAt: string | null;
            /** @description Null: not banned, or not any more */
            bannedAt: string | null;
            banReason: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description Set: nothing personal is left of this account */
            deletedAt: string | null;
            /** @description Set: the account will be deleted at `deleteAt` unless somebody cancels it */
            deletion: {
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                deleteAt: string;
                reason: string | null;
                /** @enum {string} */
                requestedBy: "self" | "administration";
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                scheduledAt: string;
            } | null;
            email: string;
            emailVerified: boolean;
            emailVerifiedAt: string | null;
            factors: {
                /** @description That have not been used */
                backupCodes: number;
                passkeys: number;
                /** @description An authenticator app is set up */
                totp: boolean;
            };
            hasPassword: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastLoginAt: string | null;
            linkedAccounts: components["schemas"]["UserLink"][];
            /** @enum {string} */
            locale: "en" | "de";
            /** @description The next sign-in has to bring a new password */
            mustChangePassword: boolean;
            /** @description This person holds what you do not, so you can not change the account */
            outranksYou: boolean;
            privacyMode: boolean;
            roles: string[];
            /** @description Whether an authenticator app or a passkey is set up */
            twoFactor: boolean;
            username: string;
        };
        UserLink: {
            displayName: string | null;
            /** @example 80351110224678912 */
            externalId: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isPrimary: boolean;
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            linkedAt: string;
            /** @example discord */
            provider: string;
            /** @example Discord */
            providerName: string;
            username: string | null;
        };
        UserRole: {
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            assignedAt: string;
            /** @description Null: Heimdall itself */
            assignedBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                username: string;
            } | null;
            description: string;
            /** @description Gives nothing until a second factor is set up */
            heldBack: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            isSystem: boolean;
            /** @example moderator */
            name: string;
            /**
             * @example [
             *       "audit:read"
             *     ]
             */
            permissions: string[];
            requiresTwoFactor: boolean;
        };
        Webhook: {
            /** @description What has not been looked at for it yet. Null: the time series can not be asked right now */
            behind: number | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            createdAt: string;
            /** @description By whose permissions it hears: whoever made it, or took it over. Null: the platform */
            createdBy: {
                /**
                 * Format: uuid
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                id: string;
                /** @example heimdall */
                username: string;
            } | null;
            /** @description Messages that were given up */
            dead: number;
            description: string | null;
            deviceIds: string[] | null;
            /** @description `gone`: it answered 410; `failing`: nothing was taken for five days; `filter`: `q` means nothing any more; `permission`: `createdBy` may not hear all of its topics any more */
            disabledReason: ("failing" | "gone" | "filter" | "permission") | null;
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastSuccessAt: string | null;
            /** @description Until then the secret of before signs as well */
            previousSecretExpiresAt: string | null;
            q: string | null;
            /** @description What is still to be sent anew of a span of time */
            replay: {
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                to: string;
            } | null;
            /**
             * @description `paused` by a person, `disabled` by Heimdall. Either way it goes on where it stopped
             * @enum {string}
             */
            status: "active" | "paused" | "disabled";
            topics: ("account" | "audit" | "gps" | "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended" | "gps.position" | "gps.device" | "gps.fence")[];
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            updatedAt: string;
            /** @example https://bot.example.org/heimdall */
            url: string;
            userId: string | null;
            /** @description Messages that are on their way */
            waiting: number;
        };
        WebhookDelivery: {
            attemptCount: number;
            /** @description When it is tried next */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            eventAt: string;
            /** @description The audit event behind it; null: a test, or of the topic `gps` */
            eventId: string | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastAttempt: {
                /**
                 * @description The first bytes of the answer. Null also where whoever asks may not hear what was sent
                 * @example Service Unavailable
                 */
                answer: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                at: string;
                durationMs: number;
                /**
                 * @description Null when it was taken. `http_status`, `redirect`, `gone`, `timeout`, `forbidden_address`, `unknown_host`, `tls`, `connection`, `interrupted`, `lost`, `event_gone`, `not_heard` or `internal`
                 * @example http_status
                 */
                error: string | null;
                /** @description Null: there was no answer */
                responseStatus: number | null;
            } | null;
            /**
             * @description The header `webhook-id`, the same at every attempt
             * @example account_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            messageId: string;
            /** @enum {string} */
            status: "waiting" | "sending" | "delivered" | "dead";
            /** @example account.banned */
            type: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            webhookId: string;
        };
        WebhookDeliveryView: {
            attemptCount: number;
            /** @description The latest twenty, the oldest first */
            attempts: {
                /**
                 * @description The first bytes of the answer. Null also where whoever asks may not hear what was sent
                 * @example Service Unavailable
                 */
                answer: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                at: string;
                durationMs: number;
                /**
                 * @description Null when it was taken. `http_status`, `redirect`, `gone`, `timeout`, `forbidden_address`, `unknown_host`, `tls`, `connection`, `interrupted`, `lost`, `event_gone`, `not_heard` or `internal`
                 * @example http_status
                 */
                error: string | null;
                /** @description Null: there was no answer */
                responseStatus: number | null;
            }[];
            /**
             * @description As it is sent. Null where the event is gone, or may not be seen by whoever asks
             * @example {"type":"account.banned",…}
             */
            body: string | null;
            /** @description When it is tried next */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            eventAt: string;
            /** @description The audit event behind it; null: a test, or of the topic `gps` */
            eventId: string | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            id: string;
            lastAttempt: {
                /**
                 * @description The first bytes of the answer. Null also where whoever asks may not hear what was sent
                 * @example Service Unavailable
                 */
                answer: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-01T12:34:56.789Z
                 */
                at: string;
                durationMs: number;
                /**
                 * @description Null when it was taken. `http_status`, `redirect`, `gone`, `timeout`, `forbidden_address`, `unknown_host`, `tls`, `connection`, `interrupted`, `lost`, `event_gone`, `not_heard` or `internal`
                 * @example http_status
                 */
                error: string | null;
                /** @description Null: there was no answer */
                responseStatus: number | null;
            } | null;
            /**
             * @description The header `webhook-id`, the same at every attempt
             * @example account_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            messageId: string;
            /** @enum {string} */
            status: "waiting" | "sending" | "delivered" | "dead";
            /** @example account.banned */
            type: string;
            /** @example https://bot.example.org/heimdall */
            url: string;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            webhookId: string;
        };
        WebhookTestResult: {
            /**
             * @description The first bytes of the answer. Null also where whoever asks may not hear what was sent
             * @example Service Unavailable
             */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-03-01T12:34:56.789Z
             */
            at: string;
            delivered: boolean;
            /**
             * Format: uuid
             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
             */
            deliveryId: string;
            durationMs: number;
            /**
             * @description Null when it was taken. `http_status`, `redirect`, `gone`, `timeout`, `forbidden_address`, `unknown_host`, `tls`, `connection`, `interrupted`, `lost`, `event_gone`, `not_heard` or `internal`
             * @example http_status
             */
            error: string | null;
            /** @description Null: there was no answer */
            responseStatus: number | null;
        };
    };
    responses: never;
    parameters: {
        /**
         * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
         * @example 0f8fad5b-d9cb-469f-a165-70867728950e
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
         * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
         */
        IfMatch: string;
        /**
         * @description The `ETag` of the answer that you have: 304 without a body while it is the same
         * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
         */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description How to say who you are */
        Authenticate: string;
        /** @description Names this answer; send it as `If-None-Match` */
        ETag: string;
        /** @description What is left (draft-ietf-httpapi-ratelimit-headers): `r` requests, and `t` seconds until there are as many as at first */
        RateLimit: string;
        /** @description `q` requests in `w` seconds, of one key, person or network */
        RateLimitPolicy: string;
        /** @description Quote it when you ask for help; it stands in the log */
        RequestId: string;
        /** @description Seconds to wait before the next attempt */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAuditCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                countryCode?: string;
                cursor?: string;
                endDate?: string;
                eventType?: string[];
                isReported?: boolean;
                limit?: number;
                page?: number;
                q?: string;
                resourceType?: string;
                sortDirection?: "asc" | "desc";
                sortField?: "created_at" | "event_type" | "user_id" | "status";
                sourceService?: string;
                startDate?: string;
                status?: "success" | "failure";
                timeZone?: string;
                userId?: string;
                userSearch?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "countryCode": "DE",
                     *           "countryName": "Germany",
                     *           "city": "Berlin",
                     *           "region": "Berlin",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventType": "login",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "resourceType": "session",
                     *           "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "description": "Answers commands in the chat",
                     *           "metadata": {
                     *             "provider": "discord"
                     *           },
                     *           "status": "success",
                     *           "errorMessage": "Wrong password",
                     *           "sourceService": "discord_bot",
                     *           "isReported": true,
                     *           "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "isTotalUnknown": true,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
        };
    };
    getAuditEventProof: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "sealed",
                     *       "leafIndex": 1,
                     *       "treeSize": 1,
                     *       "leafHash": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                     *       "entry": "{\"id\":\"0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7\",\"type\":\"login\",\"v\":1}",
                     *       "openings": [
                     *         {
                     *           "field": "subject",
                     *           "salt": "8855508aade16ec573d21e6a485dfd0a7624085c1a14b5ecdd6485de0c6839a4",
                     *           "value": "login"
                     *         }
                     *       ],
                     *       "proofFile": "c2sp.org/tlog-proof@v1\nindex 48213\n",
                     *       "verifierKey": "heimdall.example.org/audit-log+0377ab81+AQE0OvX2"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEventProof"];
                };
            };
        };
    };
    getAuditSummary: {
        parameters: {
            query: {
                /** @example 2026-03-01T12:34:56.789Z */
                since: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": 1,
                     *       "signIns": 1,
                     *       "failures": 1,
                     *       "activeUsers": 1,
                     *       "isActiveUsersPartial": true,
                     *       "hours": [
                     *         {
                     *           "start": "2026-03-01T12:34:56.789Z",
                     *           "events": 1,
                     *           "failures": 1
                     *         }
                     *       ],
                     *       "countries": [
                     *         {
                     *           "countryCode": "DE",
                     *           "events": 1
                     *         }
                     *       ],
                     *       "types": [
                     *         {
                     *           "eventType": "login",
                     *           "events": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        activeUsers: number;
                        countries: {
                            countryCode: string;
                            events: number;
                        }[];
                        events: number;
                        failures: number;
                        hours: {
                            events: number;
                            failures: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            start: string;
                        }[];
                        /** @description True on busy days: only the latest events were looked at, so there are at least so many */
                        isActiveUsersPartial: boolean;
                        signIns: number;
                        types: {
                            events: number;
                            eventType: string;
                        }[];
                    };
                };
            };
        };
    };
    getAuditEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countryCode": "DE",
                     *       "countryName": "Germany",
                     *       "city": "Berlin",
                     *       "region": "Berlin",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventType": "login",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *       "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *       "resourceType": "session",
                     *       "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "ipAddress": "203.0.113.7",
                     *       "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *       "description": "Answers commands in the chat",
                     *       "metadata": {
                     *         "provider": "discord"
                     *       },
                     *       "status": "success",
                     *       "errorMessage": "Wrong password",
                     *       "sourceService": "discord_bot",
                     *       "isReported": true,
                     *       "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEvent"];
                };
            };
        };
    };
    exportAuditEvents: {
        parameters: {
            query: {
                countryCode?: string;
                /** @description Exclusive */
                endDate?: string;
                /** @description Any of these; repeat the parameter */
                eventType?: string[];
                /**
                 * @description `csv` for spreadsheets, with formulas defused; `jsonl`: one event a line
                 * @example csv
                 */
                format: "csv" | "jsonl";
                isReported?: boolean;
                /** @description A search such as `type:login_failed -country:DE created:7d`; see docs/searching.md */
                q?: string;
                resourceType?: string;
                sourceService?: string;
                /** @description Inclusive */
                startDate?: string;
                status?: "success" | "failure";
                /** @description Where the days of `q` begin; default UTC */
                timeZone?: string;
                userId?: string;
                /** @description Part of a username or e-mail address, or an id */
                userSearch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    getAuditFacets: {
        parameters: {
            query?: {
                countryCode?: string;
                endDate?: string;
                eventType?: string[];
                isReported?: boolean;
                q?: string;
                resourceType?: string;
                sourceService?: string;
                startDate?: string;
                status?: "success" | "failure";
                timeZone?: string;
                userId?: string;
                userSearch?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "types": [
                     *         {
                     *           "value": "login",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "categories": [
                     *         {
                     *           "value": "login",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "statuses": [
                     *         {
                     *           "value": "login",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "value": "login",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "countries": [
                     *         {
                     *           "value": "login",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "isPartial": true,
                     *       "countedFrom": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditFacets"];
                };
            };
        };
    };
    getAuditHistogram: {
        parameters: {
            query?: {
                buckets?: number;
                countryCode?: string;
                endDate?: string;
                eventType?: string[];
                isReported?: boolean;
                q?: string;
                resourceType?: string;
                sourceService?: string;
                startDate?: string;
                status?: "success" | "failure";
                timeZone?: string;
                userId?: string;
                userSearch?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bucketSeconds": 1,
                     *       "buckets": [
                     *         {
                     *           "start": "2026-03-01T12:34:56.789Z",
                     *           "success": 12,
                     *           "failure": 1
                     *         }
                     *       ],
                     *       "isPartial": true,
                     *       "countedFrom": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditHistogram"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                cursor?: string;
                eventId?: string;
                limit?: number;
                page?: number;
                reason?: "not_me" | "suspicious" | "unknown_device" | "unknown_location" | "other";
                status?: "pending" | "reviewed" | "resolved" | "dismissed";
                userId?: string;
                userSearch?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reports": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventType": "login",
                     *           "eventCreatedAt": "2026-03-01T12:34:56.789Z",
                     *           "reason": "not_me",
                     *           "comment": "I was asleep, and I have never been to that country.",
                     *           "status": "pending",
                     *           "note": "That was our own bot; your account is safe.",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "ann",
                     *           "reviewedBy": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "reviewedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        reports: components["schemas"]["Report"][];
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "report": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "eventType": "login",
                     *         "eventCreatedAt": "2026-03-01T12:34:56.789Z",
                     *         "reason": "not_me",
                     *         "comment": "I was asleep, and I have never been to that country.",
                     *         "status": "pending",
                     *         "note": "That was our own bot; your account is safe.",
                     *         "createdAt": "2026-03-01T12:34:56.789Z",
                     *         "updatedAt": "2026-03-01T12:34:56.789Z",
                     *         "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann",
                     *         "reviewedBy": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "reviewedAt": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "event": {
                     *         "countryCode": "DE",
                     *         "countryName": "Germany",
                     *         "city": "Berlin",
                     *         "region": "Berlin",
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "eventType": "login",
                     *         "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *         "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *         "resourceType": "session",
                     *         "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "ipAddress": "203.0.113.7",
                     *         "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *         "description": "Answers commands in the chat",
                     *         "metadata": {
                     *           "provider": "discord"
                     *         },
                     *         "status": "success",
                     *         "errorMessage": "Wrong password",
                     *         "sourceService": "discord_bot",
                     *         "isReported": true,
                     *         "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *         "createdAt": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "neighbours": [
                     *         {
                     *           "countryCode": "DE",
                     *           "countryName": "Germany",
                     *           "city": "Berlin",
                     *           "region": "Berlin",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventType": "login",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "resourceType": "session",
                     *           "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "description": "Answers commands in the chat",
                     *           "metadata": {
                     *             "provider": "discord"
                     *           },
                     *           "status": "success",
                     *           "errorMessage": "Wrong password",
                     *           "sourceService": "discord_bot",
                     *           "isReported": true,
                     *           "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "session": {
                     *         "countryCode": "DE",
                     *         "countryName": "Germany",
                     *         "city": "Berlin",
                     *         "region": "Berlin",
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "ipAddress": "203.0.113.7",
                     *         "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *         "createdAt": "2026-03-01T12:34:56.789Z",
                     *         "lastSeenAt": "2026-03-01T12:34:56.789Z",
                     *         "expiresAt": "2026-03-01T12:34:56.789Z",
                     *         "method": "password",
                     *         "secondFactor": "totp"
                     *       },
                     *       "account": {
                     *         "sessions": 1,
                     *         "mustChangePassword": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        account: {
                            mustChangePassword: boolean;
                            /** @description Browsers that are signed in */
                            sessions: number;
                        };
                        /** @description Null when it is older than what is kept */
                        event: components["schemas"]["AuditEvent"] | null;
                        /** @description What else happened to this person right before and after, newest first */
                        neighbours: components["schemas"]["AuditEvent"][];
                        report: components["schemas"]["Report"];
                        /** @description The session that the event names, while it lasts */
                        session: {
                            city: string | null;
                            /** @description ISO 3166-1 alpha-2 */
                            countryCode: string | null;
                            countryName: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            expiresAt: string;
                            /**
                             * Format: uuid
                             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                             */
                            id: string;
                            ipAddress: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            lastSeenAt: string;
                            /**
                             * @description How this person signed in
                             * @enum {string}
                             */
                            method: "password" | "passkey" | "link" | "set_up_link";
                            region: string | null;
                            /** @description What proved it besides; null where nothing had to */
                            secondFactor: ("totp" | "passkey" | "backup_code" | "trusted_device") | null;
                            userAgent: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    updateReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "pending",
                 *       "note": "That was our own bot; your account is safe."
                 *     }
                 */
                "application/json": {
                    /** @description For the person who reported, who also gets it by mail. Absent: as it was; empty or null: none. */
                    note?: string | null;
                    /** @enum {string} */
                    status: "pending" | "reviewed" | "resolved" | "dismissed";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventType": "login",
                     *       "eventCreatedAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "not_me",
                     *       "comment": "I was asleep, and I have never been to that country.",
                     *       "status": "pending",
                     *       "note": "That was our own bot; your account is safe.",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MyReport"];
                };
            };
        };
    };
    endReportedSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Sessions that were ended */
                        revoked: number;
                    };
                };
            };
        };
    };
    forcePasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Sessions that were ended */
                        revoked: number;
                    };
                };
            };
        };
    };
    revokeReportedSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Sessions that were ended */
                        revoked: number;
                    };
                };
            };
        };
    };
    listAuditViews: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "views": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ownerId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ownerName": "ann",
                     *           "name": "Subscriber",
                     *           "search": "q=status%3Afailure",
                     *           "isShared": true,
                     *           "mayChange": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        views: components["schemas"]["AuditView"][];
                    };
                };
            };
        };
    };
    createAuditView: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Subscriber",
                 *       "search": "q=status%3Afailure",
                 *       "isShared": false
                 *     }
                 */
                "application/json": {
                    /** @default false */
                    isShared?: boolean;
                    name: string;
                    /** @description The query string of the admin app's page, without `?` */
                    search: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "ownerId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "ownerName": "ann",
                     *       "name": "Subscriber",
                     *       "search": "q=status%3Afailure",
                     *       "isShared": true,
                     *       "mayChange": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditView"];
                };
            };
        };
    };
    deleteAuditView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateAuditView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Subscriber",
                 *       "search": "q=status%3Afailure",
                 *       "isShared": true
                 *     }
                 */
                "application/json": {
                    isShared?: boolean;
                    name?: string;
                    /** @description The query string of the admin app's page, without `?` */
                    search?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "ownerId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "ownerName": "ann",
                     *       "name": "Subscriber",
                     *       "search": "q=status%3Afailure",
                     *       "isShared": true,
                     *       "mayChange": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditView"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                status?: "waiting" | "sending" | "sent" | "dead";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mails": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "recipient": "ann@example.org",
                     *           "locale": "en",
                     *           "subject": "Confirm your e-mail address",
                     *           "status": "waiting",
                     *           "attempts": 1,
                     *           "dueAt": "2026-03-01T12:34:56.789Z",
                     *           "sentAt": "2026-03-01T12:34:56.789Z",
                     *           "lastError": "450 4.2.1 Mailbox busy",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0",
                     *       "delivery": "smtp"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description `folder`: no mail server is set, so nobody is written to
                         * @enum {string}
                         */
                        delivery: "smtp" | "folder";
                        limit: number;
                        mails: {
                            attempts: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            dueAt: string;
                            /**
                             * Format: uuid
                             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                             */
                            id: string;
                            lastError: string | null;
                            /** @enum {string} */
                            locale: "en" | "de";
                            recipient: string;
                            sentAt: string | null;
                            /** @enum {string} */
                            status: "waiting" | "sending" | "sent" | "dead";
                            subject: string;
                        }[];
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "recipient": "ann@example.org",
                     *       "locale": "en",
                     *       "subject": "Confirm your e-mail address",
                     *       "status": "waiting",
                     *       "attempts": 1,
                     *       "dueAt": "2026-03-01T12:34:56.789Z",
                     *       "sentAt": "2026-03-01T12:34:56.789Z",
                     *       "lastError": "450 4.2.1 Mailbox busy",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "content": {
                     *         "text": "Hello ann",
                     *         "html": "<p>Hello ann</p>"
                     *       },
                     *       "hidden": "delivered"
                     *     }
                     */
                    "application/json": {
                        attempts: number;
                        /** @description Null where it is not for the reader; `hidden` says why */
                        content: {
                            html: string;
                            text: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @example 2026-03-01T12:34:56.789Z
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @example 2026-03-01T12:34:56.789Z
                         */
                        dueAt: string;
                        /** @description `delivered`: it has left, and is its recipient’s alone; `opens_account`: its link opens an account that the reader may not act for; `whereabouts`: it says where somebody was; `unwritten`: it is written when it leaves */
                        hidden: ("delivered" | "opens_account" | "whereabouts" | "unwritten") | null;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        id: string;
                        lastError: string | null;
                        /** @enum {string} */
                        locale: "en" | "de";
                        recipient: string;
                        sentAt: string | null;
                        /** @enum {string} */
                        status: "waiting" | "sending" | "sent" | "dead";
                        subject: string;
                    };
                };
            };
        };
    };
    resendMail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    cancelUserDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isScheduledForDeletion": true,
                     *       "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *       "scheduledDeletionAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "User request",
                     *       "requestedBy": "self"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionStatus"];
                };
            };
        };
    };
    getUserDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isScheduledForDeletion": true,
                     *       "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *       "scheduledDeletionAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "User request",
                     *       "requestedBy": "self"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionStatus"];
                };
            };
        };
    };
    forceDeleteUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for it by mail, ticket 4711"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description For the audit log
                     * @example Asked for it by mail, ticket 4711
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    setUserPrivacyMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "privacyMode": true
                 *     }
                 */
                "application/json": {
                    privacyMode: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "privacyMode": true
                     *     }
                     */
                    "application/json": components["schemas"]["PrivacyMode"];
                };
            };
        };
    };
    scheduleUserDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for it by letter, ticket 4711"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The person reads it, in a mail and on their privacy page; for the audit log besides
                     * @example Asked for it by letter, ticket 4711
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isScheduledForDeletion": true,
                     *       "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *       "scheduledDeletionAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "User request",
                     *       "requestedBy": "self"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionStatus"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                ownerId?: string;
                page?: number;
                scope?: "own" | "all";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiKeys": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Subscriber",
                     *           "description": "Answers commands in the chat",
                     *           "prefix": "hk_3uPzJqZ6",
                     *           "permissions": [
                     *             "audit:read"
                     *           ],
                     *           "roles": [
                     *             "moderator"
                     *           ],
                     *           "allowedIps": [
                     *             "203.0.113.0/24"
                     *           ],
                     *           "isSystem": true,
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "isActive": true,
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *           "lastUsedIp": "203.0.113.7",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        apiKeys: components["schemas"]["ApiKey"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Discord bot",
                 *       "description": "Answers commands in the chat",
                 *       "permissions": [
                 *         "audit:read"
                 *       ],
                 *       "roles": [
                 *         "moderator"
                 *       ],
                 *       "allowedIps": [
                 *         "203.0.113.0/24"
                 *       ],
                 *       "expiresAt": "2026-03-01T12:34:56.789Z",
                 *       "isSystem": false,
                 *       "ownerId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    /** @description Addresses and networks that it may be used from; empty: from anywhere */
                    allowedIps?: string[];
                    description?: string;
                    /**
                     * Format: date-time
                     * @description Without it the key is valid until revoked
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    expiresAt?: string;
                    /**
                     * @description A system key belongs to nobody and survives its maker
                     * @default false
                     */
                    isSystem?: boolean;
                    /** @example Discord bot */
                    name: string;
                    /**
                     * Format: uuid
                     * @description Default: whoever creates the key
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    ownerId?: string;
                    permissions: string[];
                    /** @description Names of roles that narrow it: it holds no more than they give; `data:export` they do not take away */
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "prefix": "hk_3uPzJqZ6",
                     *       "permissions": [
                     *         "audit:read"
                     *       ],
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "allowedIps": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "isSystem": true,
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "isActive": true,
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedIp": "203.0.113.7",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "key": "hk_3uPzJqZ6mVw1Y0b8c4Qe7Rk2sT5xN9aLdHfGiJoKpMs"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "prefix": "hk_3uPzJqZ6",
                     *       "permissions": [
                     *         "audit:read"
                     *       ],
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "allowedIps": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "isSystem": true,
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "isActive": true,
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedIp": "203.0.113.7",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Discord bot",
                 *       "description": "Answers commands in the chat",
                 *       "permissions": [
                 *         "audit:read"
                 *       ],
                 *       "roles": [
                 *         "moderator"
                 *       ],
                 *       "allowedIps": [
                 *         "203.0.113.0/24"
                 *       ],
                 *       "expiresAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /** @description Addresses and networks that it may be used from; empty: from anywhere */
                    allowedIps?: string[];
                    /** @description Null: none */
                    description?: string | null;
                    /** @description Null: valid until revoked */
                    expiresAt?: string | null;
                    /** @example Discord bot */
                    name?: string;
                    permissions?: string[];
                    /** @description Null: not narrowed by roles */
                    roles?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "prefix": "hk_3uPzJqZ6",
                     *       "permissions": [
                     *         "audit:read"
                     *       ],
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "allowedIps": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "isSystem": true,
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "isActive": true,
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedIp": "203.0.113.7",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    regenerateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "prefix": "hk_3uPzJqZ6",
                     *       "permissions": [
                     *         "audit:read"
                     *       ],
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "allowedIps": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "isSystem": true,
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "isActive": true,
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "lastUsedIp": "203.0.113.7",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "key": "hk_3uPzJqZ6mVw1Y0b8c4Qe7Rk2sT5xN9aLdHfGiJoKpMs"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    listApps: {
        parameters: {
            query?: {
                clientId?: string;
                cursor?: string;
                limit?: number;
                page?: number;
                scope?: "own" | "all";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apps": [
                     *         {
                     *           "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *           "name": "Song requests",
                     *           "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *           "homepageUri": "https://app.example.org/",
                     *           "policyUri": "https://app.example.org/privacy",
                     *           "tosUri": "https://app.example.org/terms",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "description": "Answers commands in the chat",
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "type": "public",
                     *           "redirectUris": [
                     *             "https://app.example.org/callback"
                     *           ],
                     *           "postLogoutRedirectUris": [
                     *             "https://app.example.org/bye"
                     *           ],
                     *           "scopes": [
                     *             "openid",
                     *             "profile"
                     *           ],
                     *           "botPermissions": [
                     *             "audit:write"
                     *           ],
                     *           "usesDeviceCode": true,
                     *           "backchannelLogoutUri": "https://app.example.org/signed-out",
                     *           "requirePushedAuthorizationRequests": true,
                     *           "dpopBoundAccessTokens": true,
                     *           "jwks": {
                     *             "keys": [
                     *               {
                     *                 "kty": "EC",
                     *                 "kid": "2026-01",
                     *                 "use": "sig",
                     *                 "crv": "P-256",
                     *                 "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                     *                 "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                     *               }
                     *             ]
                     *           },
                     *           "idTokenSignedResponseAlg": "RS256",
                     *           "secrets": [
                     *             {
                     *               "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *               "prefix": "hs_k3JX0bY",
                     *               "expiresAt": "2026-03-01T12:34:56.789Z",
                     *               "createdAt": "2026-03-01T12:34:56.789Z"
                     *             }
                     *           ],
                     *           "suspendedAt": "2026-03-01T12:34:56.789Z",
                     *           "suspendReason": "It asks for too much",
                     *           "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        apps: components["schemas"]["OAuthApp"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    createApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Song requests",
                 *       "description": "Answers commands in the chat",
                 *       "type": "confidential",
                 *       "redirectUris": [
                 *         "https://app.example.org/callback"
                 *       ],
                 *       "postLogoutRedirectUris": [
                 *         "https://app.example.org/callback"
                 *       ],
                 *       "scopes": [
                 *         "openid"
                 *       ],
                 *       "botPermissions": [
                 *         "audit:read"
                 *       ],
                 *       "usesDeviceCode": false,
                 *       "homepageUri": "https://app.example.org/privacy",
                 *       "policyUri": "https://app.example.org/privacy",
                 *       "tosUri": "https://app.example.org/privacy",
                 *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                 *       "requirePushedAuthorizationRequests": true,
                 *       "dpopBoundAccessTokens": true,
                 *       "jwks": {
                 *         "keys": [
                 *           {
                 *             "kty": "EC",
                 *             "kid": "2026-01",
                 *             "use": "sig",
                 *             "crv": "P-256",
                 *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                 *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                 *           }
                 *         ]
                 *       },
                 *       "idTokenSignedResponseAlg": "RS256"
                 *     }
                 */
                "application/json": {
                    /** @description Told of every end of a session in which somebody has signed in to it (OpenID Connect Back-Channel Logout 1.0); null: nothing is told */
                    backchannelLogoutUri?: string | null;
                    /**
                     * @description What it may do by itself
                     * @default []
                     */
                    botPermissions?: string[];
                    /** @default  */
                    description?: string;
                    /** @description It gets no tokens but those that are bound to a key (DPoP, RFC 9449) */
                    dpopBoundAccessTokens?: boolean;
                    /** @description Null: none */
                    homepageUri?: string | null;
                    /**
                     * @description What its ID tokens are signed with; RS256 unless said
                     * @enum {string}
                     */
                    idTokenSignedResponseAlg?: "RS256" | "ES256";
                    /** @description Its public keys: it proves itself by signing with one of them (`private_key_jwt`, RFC 7523), and has no secret. Null: by a secret */
                    jwks?: {
                        keys: ({
                            /** @enum {string} */
                            alg?: "RS256" | "PS256" | "ES256" | "EdDSA" | "Ed25519";
                            /**
                             * @description `P-256` for EC, `Ed25519` for OKP
                             * @enum {string}
                             */
                            crv?: "P-256" | "Ed25519";
                            /** @description RSA */
                            e?: string;
                            /** @description Tells the keys of the app apart */
                            kid: string;
                            /** @enum {string} */
                            kty: "RSA" | "EC" | "OKP";
                            /** @description RSA: 2048 to 4096 bits */
                            n?: string;
                            /** @constant */
                            use?: "sig";
                            /** @description EC and OKP */
                            x?: string;
                            /** @description EC */
                            y?: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } | null;
                    /** @example Song requests */
                    name: string;
                    /** @description Null: none */
                    policyUri?: string | null;
                    /** @default [] */
                    postLogoutRedirectUris?: string[];
                    /**
                     * @description Empty: nobody signs in by a browser
                     * @default []
                     */
                    redirectUris?: string[];
                    /** @description Its requests have to be pushed (PAR, RFC 9126) */
                    requirePushedAuthorizationRequests?: boolean;
                    /**
                     * @description What it may ask users for
                     * @default []
                     */
                    scopes?: (("openid" | "profile" | "email" | "offline_access") | string)[];
                    /** @description Null: none */
                    tosUri?: string | null;
                    /**
                     * @description `public`: it can keep no secret, as an app on a phone or in a browser
                     * @default confidential
                     * @example confidential
                     * @enum {string}
                     */
                    type?: "public" | "confidential";
                    /**
                     * @description For devices without a browser
                     * @default false
                     */
                    usesDeviceCode?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *       "clientSecret": "hs_EXAMPLEcret5sVnQpLw2RhZcAk3JX0bYt5sVnQpLw2Rh"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedOAuthClient"];
                };
            };
        };
    };
    getApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *       "name": "Song requests",
                     *       "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *       "homepageUri": "https://app.example.org/",
                     *       "policyUri": "https://app.example.org/privacy",
                     *       "tosUri": "https://app.example.org/terms",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "description": "Answers commands in the chat",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "type": "public",
                     *       "redirectUris": [
                     *         "https://app.example.org/callback"
                     *       ],
                     *       "postLogoutRedirectUris": [
                     *         "https://app.example.org/bye"
                     *       ],
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "botPermissions": [
                     *         "audit:write"
                     *       ],
                     *       "usesDeviceCode": true,
                     *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                     *       "requirePushedAuthorizationRequests": true,
                     *       "dpopBoundAccessTokens": true,
                     *       "jwks": {
                     *         "keys": [
                     *           {
                     *             "kty": "EC",
                     *             "kid": "2026-01",
                     *             "use": "sig",
                     *             "crv": "P-256",
                     *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                     *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                     *           }
                     *         ]
                     *       },
                     *       "idTokenSignedResponseAlg": "RS256",
                     *       "secrets": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "prefix": "hs_k3JX0bY",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "suspendedAt": "2026-03-01T12:34:56.789Z",
                     *       "suspendReason": "It asks for too much",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthApp"];
                };
            };
        };
    };
    deleteApp: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Subscriber",
                 *       "description": "Answers commands in the chat",
                 *       "redirectUris": [
                 *         "https://app.example.org/callback"
                 *       ],
                 *       "postLogoutRedirectUris": [
                 *         "https://app.example.org/callback"
                 *       ],
                 *       "scopes": [
                 *         "openid"
                 *       ],
                 *       "botPermissions": [
                 *         "audit:read"
                 *       ],
                 *       "usesDeviceCode": true,
                 *       "homepageUri": "https://app.example.org/privacy",
                 *       "policyUri": "https://app.example.org/privacy",
                 *       "tosUri": "https://app.example.org/privacy",
                 *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                 *       "requirePushedAuthorizationRequests": true,
                 *       "dpopBoundAccessTokens": true,
                 *       "jwks": {
                 *         "keys": [
                 *           {
                 *             "kty": "EC",
                 *             "kid": "2026-01",
                 *             "use": "sig",
                 *             "crv": "P-256",
                 *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                 *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                 *           }
                 *         ]
                 *       },
                 *       "idTokenSignedResponseAlg": "RS256"
                 *     }
                 */
                "application/json": {
                    /** @description Told of every end of a session in which somebody has signed in to it (OpenID Connect Back-Channel Logout 1.0); null: nothing is told */
                    backchannelLogoutUri?: string | null;
                    botPermissions?: string[];
                    description?: string;
                    /** @description It gets no tokens but those that are bound to a key (DPoP, RFC 9449) */
                    dpopBoundAccessTokens?: boolean;
                    /** @description Null: none */
                    homepageUri?: string | null;
                    /**
                     * @description What its ID tokens are signed with; RS256 unless said
                     * @enum {string}
                     */
                    idTokenSignedResponseAlg?: "RS256" | "ES256";
                    /** @description Its public keys: it proves itself by signing with one of them (`private_key_jwt`, RFC 7523), and has no secret. Null: by a secret */
                    jwks?: {
                        keys: ({
                            /** @enum {string} */
                            alg?: "RS256" | "PS256" | "ES256" | "EdDSA" | "Ed25519";
                            /**
                             * @description `P-256` for EC, `Ed25519` for OKP
                             * @enum {string}
                             */
                            crv?: "P-256" | "Ed25519";
                            /** @description RSA */
                            e?: string;
                            /** @description Tells the keys of the app apart */
                            kid: string;
                            /** @enum {string} */
                            kty: "RSA" | "EC" | "OKP";
                            /** @description RSA: 2048 to 4096 bits */
                            n?: string;
                            /** @constant */
                            use?: "sig";
                            /** @description EC and OKP */
                            x?: string;
                            /** @description EC */
                            y?: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } | null;
                    name?: string;
                    /** @description Null: none */
                    policyUri?: string | null;
                    postLogoutRedirectUris?: string[];
                    redirectUris?: string[];
                    /** @description Its requests have to be pushed (PAR, RFC 9126) */
                    requirePushedAuthorizationRequests?: boolean;
                    scopes?: (("openid" | "profile" | "email" | "offline_access") | string)[];
                    /** @description Null: none */
                    tosUri?: string | null;
                    usesDeviceCode?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *       "name": "Song requests",
                     *       "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *       "homepageUri": "https://app.example.org/",
                     *       "policyUri": "https://app.example.org/privacy",
                     *       "tosUri": "https://app.example.org/terms",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "description": "Answers commands in the chat",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "type": "public",
                     *       "redirectUris": [
                     *         "https://app.example.org/callback"
                     *       ],
                     *       "postLogoutRedirectUris": [
                     *         "https://app.example.org/bye"
                     *       ],
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "botPermissions": [
                     *         "audit:write"
                     *       ],
                     *       "usesDeviceCode": true,
                     *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                     *       "requirePushedAuthorizationRequests": true,
                     *       "dpopBoundAccessTokens": true,
                     *       "jwks": {
                     *         "keys": [
                     *           {
                     *             "kty": "EC",
                     *             "kid": "2026-01",
                     *             "use": "sig",
                     *             "crv": "P-256",
                     *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                     *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                     *           }
                     *         ]
                     *       },
                     *       "idTokenSignedResponseAlg": "RS256",
                     *       "secrets": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "prefix": "hs_k3JX0bY",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "suspendedAt": "2026-03-01T12:34:56.789Z",
                     *       "suspendReason": "It asks for too much",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthApp"];
                };
            };
        };
    };
    getAppActs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-03-01T12:34:56.789Z",
                     *       "isPartial": true,
                     *       "acts": [
                     *         {
                     *           "eventType": "token_created",
                     *           "events": 1,
                     *           "failures": 1,
                     *           "lastAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "people": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthAppActs"];
                };
            };
        };
    };
    uploadAppLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image": "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: base64
                     * @description A PNG, JPEG or WebP picture in base64; it is made a square of 256 pixels
                     * @example UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==
                     */
                    image: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *       "name": "Song requests",
                     *       "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *       "homepageUri": "https://app.example.org/",
                     *       "policyUri": "https://app.example.org/privacy",
                     *       "tosUri": "https://app.example.org/terms",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "description": "Answers commands in the chat",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "type": "public",
                     *       "redirectUris": [
                     *         "https://app.example.org/callback"
                     *       ],
                     *       "postLogoutRedirectUris": [
                     *         "https://app.example.org/bye"
                     *       ],
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "botPermissions": [
                     *         "audit:write"
                     *       ],
                     *       "usesDeviceCode": true,
                     *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                     *       "requirePushedAuthorizationRequests": true,
                     *       "dpopBoundAccessTokens": true,
                     *       "jwks": {
                     *         "keys": [
                     *           {
                     *             "kty": "EC",
                     *             "kid": "2026-01",
                     *             "use": "sig",
                     *             "crv": "P-256",
                     *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                     *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                     *           }
                     *         ]
                     *       },
                     *       "idTokenSignedResponseAlg": "RS256",
                     *       "secrets": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "prefix": "hs_k3JX0bY",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "suspendedAt": "2026-03-01T12:34:56.789Z",
                     *       "suspendReason": "It asks for too much",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthApp"];
                };
            };
        };
    };
    deleteAppLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    addAppSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How long the secrets of before still work; 0: not any more
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "clientSecret": "hs_EXAMPLEcret5sVnQpLw2RhZcAk3JX0bYt5sVnQpLw2Rh",
                     *       "oldSecretsExpireAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AddedOAuthAppSecret"];
                };
            };
        };
    };
    removeAppSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                secretId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    suspendApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Subscribed for a year"
                 *     }
                 */
                "application/json": {
                    /** @description The developer reads it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *       "name": "Song requests",
                     *       "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *       "homepageUri": "https://app.example.org/",
                     *       "policyUri": "https://app.example.org/privacy",
                     *       "tosUri": "https://app.example.org/terms",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "description": "Answers commands in the chat",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "type": "public",
                     *       "redirectUris": [
                     *         "https://app.example.org/callback"
                     *       ],
                     *       "postLogoutRedirectUris": [
                     *         "https://app.example.org/bye"
                     *       ],
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "botPermissions": [
                     *         "audit:write"
                     *       ],
                     *       "usesDeviceCode": true,
                     *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                     *       "requirePushedAuthorizationRequests": true,
                     *       "dpopBoundAccessTokens": true,
                     *       "jwks": {
                     *         "keys": [
                     *           {
                     *             "kty": "EC",
                     *             "kid": "2026-01",
                     *             "use": "sig",
                     *             "crv": "P-256",
                     *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                     *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                     *           }
                     *         ]
                     *       },
                     *       "idTokenSignedResponseAlg": "RS256",
                     *       "secrets": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "prefix": "hs_k3JX0bY",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "suspendedAt": "2026-03-01T12:34:56.789Z",
                     *       "suspendReason": "It asks for too much",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthApp"];
                };
            };
        };
    };
    unsuspendApp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *       "name": "Song requests",
                     *       "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *       "homepageUri": "https://app.example.org/",
                     *       "policyUri": "https://app.example.org/privacy",
                     *       "tosUri": "https://app.example.org/terms",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "description": "Answers commands in the chat",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "type": "public",
                     *       "redirectUris": [
                     *         "https://app.example.org/callback"
                     *       ],
                     *       "postLogoutRedirectUris": [
                     *         "https://app.example.org/bye"
                     *       ],
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "botPermissions": [
                     *         "audit:write"
                     *       ],
                     *       "usesDeviceCode": true,
                     *       "backchannelLogoutUri": "https://app.example.org/signed-out",
                     *       "requirePushedAuthorizationRequests": true,
                     *       "dpopBoundAccessTokens": true,
                     *       "jwks": {
                     *         "keys": [
                     *           {
                     *             "kty": "EC",
                     *             "kid": "2026-01",
                     *             "use": "sig",
                     *             "crv": "P-256",
                     *             "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                     *             "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                     *           }
                     *         ]
                     *       },
                     *       "idTokenSignedResponseAlg": "RS256",
                     *       "secrets": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "prefix": "hs_k3JX0bY",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "suspendedAt": "2026-03-01T12:34:56.789Z",
                     *       "suspendReason": "It asks for too much",
                     *       "lastUsedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthApp"];
                };
            };
        };
    };
    getAuditCatalog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "0.1.0",
                     *       "categories": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           },
                     *           "icon": "log-in",
                     *           "iconNodes": [
                     *             [
                     *               "path",
                     *               {
                     *                 "d": "M10 17l5-5-5-5"
                     *               }
                     *             ]
                     *           ]
                     *         }
                     *       ],
                     *       "types": [
                     *         {
                     *           "type": "login",
                     *           "category": "authentication",
                     *           "severity": "info",
                     *           "resource": "session",
                     *           "icon": "log-in",
                     *           "iconNodes": [
                     *             [
                     *               "path",
                     *               {
                     *                 "d": "M10 17l5-5-5-5"
                     *               }
                     *             ]
                     *           ],
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           },
                     *           "metadata": [
                     *             {
                     *               "key": "hk_3uPzJqZ6mVw1Y0b8c4Qe7Rk2sT5xN9aLdHfGiJoKpMs",
                     *               "privacy": "public"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "severities": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           }
                     *         }
                     *       ],
                     *       "resources": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           }
                     *         }
                     *       ],
                     *       "statuses": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           }
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           }
                     *         }
                     *       ],
                     *       "reportReasons": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           }
                     *         }
                     *       ],
                     *       "reportStatuses": [
                     *         {
                     *           "id": "login",
                     *           "labels": {
                     *             "en": "Signed in",
                     *             "de": "Angemeldet"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuditCatalog"];
                };
            };
        };
    };
    getOcsfCatalog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ocsfVersion": "1.5.0",
                     *       "version": "0.1.0",
                     *       "types": [
                     *         {
                     *           "type": "login",
                     *           "category_uid": 1,
                     *           "category_name": "Identity & Access Management",
                     *           "class_uid": 1,
                     *           "class_name": "Authentication",
                     *           "activity_id": 1,
                     *           "activity_name": "Logon",
                     *           "type_uid": 1,
                     *           "severity_id": 1,
                     *           "severity": "Informational"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OcsfCatalog"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                countryCode?: string;
                /** @description Of `gps`: only these devices; repeat the parameter */
                deviceId?: string[];
                /** @description Any of these; repeat the parameter */
                eventType?: string[];
                isReported?: boolean;
                /** @description The last `id` that was received. The header beats the query. */
                lastEventId?: string;
                /** @description A search such as `type:login_failed -country:DE created:7d`; see docs/searching.md */
                q?: string;
                resourceType?: string;
                /** @description Of `gps`: whose devices. `all` needs location:read. Default: one’s own; for keys and apps, which have none, all */
                scope?: "own" | "all";
                sourceService?: string;
                status?: "success" | "failure";
                /** @description Where the days of `q` begin; default UTC */
                timeZone?: string;
                /** @description Any of these; repeat the parameter. Default: `audit` */
                topics?: ("account" | "audit" | "gps" | "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended" | "gps.position" | "gps.device" | "gps.fence")[];
                userId?: string;
            };
            header?: {
                /** @description The last `id` that was received. The header beats the query. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that stays open; the schema is that of `data` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["AuditEvent"] | components["schemas"]["AccountEvent"] | components["schemas"]["GpsEvent"];
                };
            };
        };
    };
    listFileFolders: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "folders": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "parentId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Overlays",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        folders: components["schemas"]["FileFolder"][];
                    };
                };
            };
        };
    };
    createFileFolder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Overlays",
                 *       "parentId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    /** @example Overlays */
                    name: string;
                    /**
                     * Format: uuid
                     * @description Default: the top
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    parentId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "parentId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Overlays",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileFolder"];
                };
            };
        };
    };
    deleteFileFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateFileFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Overlays",
                 *       "parentId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    /** @example Overlays */
                    name?: string;
                    /** @description Where to; null: the top */
                    parentId?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "parentId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Overlays",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileFolder"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                cursor?: string;
                folderId?: string;
                limit?: number;
                order?: "newest" | "name";
                page?: number;
                q?: string;
                scope?: "folder" | "all";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "files": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "stream-overlay.png",
                     *           "description": "For the start screen",
                     *           "folderId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "uploadedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heidi"
                     *           },
                     *           "mediaType": "image/png",
                     *           "sizeBytes": 48213,
                     *           "sha256": "0a41cc1a9805ca8619a618a6a1a607b1a4e86ec8d1b3e0a1d1b3c5d7e9fb0c2e",
                     *           "state": "processing",
                     *           "scan": "clean",
                     *           "threat": "Eicar-Signature",
                     *           "preview": "image",
                     *           "hasThumbnail": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        files: components["schemas"]["StoredFile"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query: {
                /** @description Default: the top */
                folderId?: string;
                /** @example stream-overlay.png */
                name: string;
            };
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "stream-overlay.png",
                     *       "description": "For the start screen",
                     *       "folderId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "uploadedBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "mediaType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "sha256": "0a41cc1a9805ca8619a618a6a1a607b1a4e86ec8d1b3e0a1d1b3c5d7e9fb0c2e",
                     *       "state": "processing",
                     *       "scan": "clean",
                     *       "threat": "Eicar-Signature",
                     *       "preview": "image",
                     *       "hasThumbnail": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "stream-overlay.png",
                     *       "description": "For the start screen",
                     *       "folderId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "uploadedBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "mediaType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "sha256": "0a41cc1a9805ca8619a618a6a1a607b1a4e86ec8d1b3e0a1d1b3c5d7e9fb0c2e",
                     *       "state": "processing",
                     *       "scan": "clean",
                     *       "threat": "Eicar-Signature",
                     *       "preview": "image",
                     *       "hasThumbnail": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateFile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "stream-overlay.png",
                 *       "description": "For the start screen",
                 *       "folderId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    description?: string | null;
                    /** @description Where to; null: the top */
                    folderId?: string | null;
                    /** @example stream-overlay.png */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "stream-overlay.png",
                     *       "description": "For the start screen",
                     *       "folderId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "uploadedBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "mediaType": "image/png",
                     *       "sizeBytes": 48213,
                     *       "sha256": "0a41cc1a9805ca8619a618a6a1a607b1a4e86ec8d1b3e0a1d1b3c5d7e9fb0c2e",
                     *       "state": "processing",
                     *       "scan": "clean",
                     *       "threat": "Eicar-Signature",
                     *       "preview": "image",
                     *       "hasThumbnail": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                /** @description To be shown by a browser instead of saved, where `preview` says how */
                inline?: boolean;
            };
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    listFileLinks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "links": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "createdBy": "heidi",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        links: components["schemas"]["FileLink"][];
                    };
                };
            };
        };
    };
    createFileLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiresInSeconds": 86400
                 *     }
                 */
                "application/json": {
                    /** @example 86400 */
                    expiresInSeconds: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "createdBy": "heidi",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "url": "https://heimdall.example.org/shared/0197f0a2/1772368496/c2ln"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedFileLink"];
                };
            };
        };
    };
    revokeFileLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    getFileThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
        };
    };
    listUploads: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uploads": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "stream-overlay.png",
                     *           "folderId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "sizeBytes": 48213,
                     *           "receivedBytes": 48213,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        uploads: components["schemas"]["FileUpload"][];
                    };
                };
            };
        };
    };
    getFileUsage: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "usedBytes": 48213,
                     *       "quotaBytes": 48213,
                     *       "ownBytes": 48213,
                     *       "ownQuotaBytes": 48213,
                     *       "maxFileBytes": 48213,
                     *       "isScanned": true
                     *     }
                     */
                    "application/json": components["schemas"]["FileUsage"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                q?: string;
                scope?: "own" | "all";
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "devices": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heidi"
                     *           },
                     *           "name": "Phone",
                     *           "kind": "phone",
                     *           "colour": "#2563eb",
                     *           "icon": "smartphone",
                     *           "dialect": "traccar",
                     *           "live": {
                     *             "position": {
                     *               "fixTime": "2026-03-01T12:34:56.789Z",
                     *               "receivedAt": "2026-03-01T12:34:56.789Z",
                     *               "latitude": 52.5163,
                     *               "longitude": 13.3777,
                     *               "altitude": 34,
                     *               "speedKmh": 4.7,
                     *               "heading": 270,
                     *               "accuracy": 8,
                     *               "battery": 81,
                     *               "motion": "walking",
                     *               "flags": [],
                     *               "attributes": {
                     *                 "wifi": "home",
                     *                 "steps": 812
                     *               }
                     *             },
                     *             "battery": 81,
                     *             "lastSeenAt": "2026-03-01T12:34:56.789Z"
                     *           },
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        devices: components["schemas"]["Device"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    createDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Phone",
                 *       "kind": "phone",
                 *       "colour": "#2563eb",
                 *       "icon": "smartphone",
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    /** @example #2563eb */
                    colour?: string;
                    /**
                     * @description Default: that of its kind
                     * @enum {string}
                     */
                    icon?: "smartphone" | "radio-tower" | "car" | "bike" | "camera" | "map-pin" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "dog";
                    /**
                     * @default phone
                     * @enum {string}
                     */
                    kind?: "phone" | "tracker" | "car" | "bicycle" | "camera" | "other";
                    /** @example Phone */
                    name: string;
                    /**
                     * Format: uuid
                     * @description Whose it is; default: whoever creates it. Others’ needs device:write
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "name": "Phone",
                     *       "kind": "phone",
                     *       "colour": "#2563eb",
                     *       "icon": "smartphone",
                     *       "dialect": "traccar",
                     *       "live": {
                     *         "position": {
                     *           "fixTime": "2026-03-01T12:34:56.789Z",
                     *           "receivedAt": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "altitude": 34,
                     *           "speedKmh": 4.7,
                     *           "heading": 270,
                     *           "accuracy": 8,
                     *           "battery": 81,
                     *           "motion": "walking",
                     *           "flags": [],
                     *           "attributes": {
                     *             "wifi": "home",
                     *             "steps": 812
                     *           }
                     *         },
                     *         "battery": 81,
                     *         "lastSeenAt": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z",
                     *       "ingestUrl": "https://id.example.org/gps/hg_k3V0…",
                     *       "pullUrl": "https://id.example.org/gps/pull/hp_9sQd…"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedDevice"];
                };
            };
        };
    };
    detectTrips: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Default: the first position
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    from?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "name": "Phone",
                     *       "kind": "phone",
                     *       "colour": "#2563eb",
                     *       "icon": "smartphone",
                     *       "dialect": "traccar",
                     *       "live": {
                     *         "position": {
                     *           "fixTime": "2026-03-01T12:34:56.789Z",
                     *           "receivedAt": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "altitude": 34,
                     *           "speedKmh": 4.7,
                     *           "heading": 270,
                     *           "accuracy": 8,
                     *           "battery": 81,
                     *           "motion": "walking",
                     *           "flags": [],
                     *           "attributes": {
                     *             "wifi": "home",
                     *             "steps": 812
                     *           }
                     *         },
                     *         "battery": 81,
                     *         "lastSeenAt": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Device"];
                };
            };
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Phone",
                 *       "kind": "phone",
                 *       "colour": "#2563eb",
                 *       "icon": "smartphone"
                 *     }
                 */
                "application/json": {
                    /** @example #2563eb */
                    colour?: string;
                    /** @enum {string} */
                    icon?: "smartphone" | "radio-tower" | "car" | "bike" | "camera" | "map-pin" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "dog";
                    /** @enum {string} */
                    kind?: "phone" | "tracker" | "car" | "bicycle" | "camera" | "other";
                    /** @example Phone */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "name": "Phone",
                     *       "kind": "phone",
                     *       "colour": "#2563eb",
                     *       "icon": "smartphone",
                     *       "dialect": "traccar",
                     *       "live": {
                     *         "position": {
                     *           "fixTime": "2026-03-01T12:34:56.789Z",
                     *           "receivedAt": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "altitude": 34,
                     *           "speedKmh": 4.7,
                     *           "heading": 270,
                     *           "accuracy": 8,
                     *           "battery": 81,
                     *           "motion": "walking",
                     *           "flags": [],
                     *           "attributes": {
                     *             "wifi": "home",
                     *             "steps": 812
                     *           }
                     *         },
                     *         "battery": 81,
                     *         "lastSeenAt": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Device"];
                };
            };
        };
    };
    listDeviceGeofenceEvents: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "kind": "enter",
                     *           "geofenceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "geofenceName": "Studio",
                     *           "deviceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "at": "2026-03-01T12:34:56.789Z",
                     *           "confirmedAt": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "isPassing": true,
                     *           "deviceName": "Phone",
                     *           "username": "heidi"
                     *         }
                     *       ],
                     *       "nextCursor": "1772368496789_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *     }
                     */
                    "application/json": {
                        events: components["schemas"]["ListedGeofenceEvent"][];
                        /**
                         * @description Null: there is no more
                         * @example 1772368496789_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getLiveDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deviceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "position": {
                     *         "fixTime": "2026-03-01T12:34:56.789Z",
                     *         "receivedAt": "2026-03-01T12:34:56.789Z",
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777,
                     *         "altitude": 34,
                     *         "speedKmh": 4.7,
                     *         "heading": 270,
                     *         "accuracy": 8,
                     *         "battery": 81,
                     *         "motion": "walking",
                     *         "flags": [],
                     *         "attributes": {
                     *           "wifi": "home",
                     *           "steps": 812
                     *         }
                     *       },
                     *       "battery": 81,
                     *       "lastSeenAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LiveDevice"];
                };
            };
        };
    };
    listPositions: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                to?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "positions": [
                     *         {
                     *           "fixTime": "2026-03-01T12:34:56.789Z",
                     *           "receivedAt": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "altitude": 34,
                     *           "speedKmh": 4.7,
                     *           "heading": 270,
                     *           "accuracy": 8,
                     *           "battery": 81,
                     *           "motion": "walking",
                     *           "flags": [],
                     *           "attributes": {
                     *             "wifi": "home",
                     *             "steps": 812
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": "1772368496789"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Null: there is no more
                         * @example 1772368496789
                         */
                        nextCursor: string | null;
                        positions: components["schemas"]["Position"][];
                    };
                };
            };
        };
    };
    postPositions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "positions": [
                 *         {
                 *           "fixTime": "2026-03-01T12:34:56.789Z",
                 *           "latitude": 52.5163,
                 *           "longitude": 13.3777,
                 *           "altitude": 34,
                 *           "speedKmh": 4.7,
                 *           "heading": 270,
                 *           "accuracy": 8,
                 *           "battery": 81,
                 *           "motion": "walking",
                 *           "attributes": {
                 *             "wifi": "home",
                 *             "steps": 812
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    positions: {
                        /**
                         * @description Metres
                         * @example 8
                         */
                        accuracy?: number | null;
                        /**
                         * @description Metres above sea level
                         * @example 34
                         */
                        altitude?: number | null;
                        /**
                         * @description What else the app sent
                         * @example {
                         *       "wifi": "home",
                         *       "steps": 812
                         *     }
                         */
                        attributes?: {
                            [key: string]: string | number | boolean;
                        };
                        /**
                         * @description Percent
                         * @example 81
                         */
                        battery?: number | null;
                        /**
                         * Format: date-time
                         * @description When the device was there
                         * @example 2026-03-01T12:34:56.789Z
                         */
                        fixTime: string;
                        /**
                         * @description Degrees: 0 north, 90 east
                         * @example 270
                         */
                        heading?: number | null;
                        /** @example 52.5163 */
                        latitude: number;
                        /** @example 13.3777 */
                        longitude: number;
                        /** @example walking */
                        motion?: string | null;
                        /** @example 4.7 */
                        speedKmh?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 2,
                     *       "duplicate": 0,
                     *       "refused": []
                     *     }
                     */
                    "application/json": components["schemas"]["PostedPositions"];
                };
            };
        };
    };
    listDeviceRequests: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requests": [
                     *         {
                     *           "at": "2026-03-01T12:34:56.789Z",
                     *           "method": "POST",
                     *           "path": "/?lat=52.5163&lon=13.3777",
                     *           "contentType": "application/json",
                     *           "userAgent": "okhttp/4.12.0",
                     *           "body": "{\"location\":{\"coords\":{\"latitude\":52.5163,\"longitude\":13.3777}}}",
                     *           "dialect": "traccar",
                     *           "status": 200,
                     *           "accepted": 1,
                     *           "duplicate": 1,
                     *           "refused": [
                     *             {
                     *               "index": 1,
                     *               "reason": "too_far_ahead"
                     *             }
                     *           ],
                     *           "problems": [
                     *             "not_understood"
                     *           ],
                     *           "read": [
                     *             {
                     *               "fixTime": "2026-03-01T12:34:56.789Z",
                     *               "latitude": 1,
                     *               "longitude": 1,
                     *               "accuracy": 1,
                     *               "speedKmh": 1,
                     *               "battery": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The latest first */
                        requests: components["schemas"]["InspectedRequest"][];
                    };
                };
            };
        };
    };
    rotatePullKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pullUrl": "https://id.example.org/gps/pull/hp_9sQd…"
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedPullKey"];
                };
            };
        };
    };
    rotateDeviceToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ingestUrl": "https://id.example.org/gps/hg_k3V0…"
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedToken"];
                };
            };
        };
    };
    exportPositions: {
        parameters: {
            query: {
                /** @description All positions of a device … */
                deviceId?: string;
                /** @example gpx */
                format: "gpx" | "geojson" | "csv";
                from?: string;
                to?: string;
                /** @description … or those of one trip */
                tripId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/gpx+xml": string;
                    "text/csv": string;
                };
            };
        };
    };
    listGeofences: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                q?: string;
                scope?: "own" | "all";
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "geofences": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heidi"
                     *           },
                     *           "name": "Studio",
                     *           "colour": "#4f46e5",
                     *           "shape": {
                     *             "type": "circle",
                     *             "center": {
                     *               "latitude": 52.5163,
                     *               "longitude": 13.3777
                     *             },
                     *             "radiusM": 150
                     *           },
                     *           "rules": {
                     *             "exitMarginM": 20,
                     *             "exitMarginPercent": 10,
                     *             "confirmFixes": 2,
                     *             "confirmSeconds": 30,
                     *             "dwellSeconds": 1,
                     *             "cooldownSeconds": 60,
                     *             "crossingSeconds": 120
                     *           },
                     *           "mailOn": [
                     *             "exit"
                     *           ],
                     *           "isActive": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        geofences: components["schemas"]["Geofence"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    createGeofence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Studio",
                 *       "colour": "#4f46e5",
                 *       "shape": {
                 *         "type": "circle",
                 *         "center": {
                 *           "latitude": 52.5163,
                 *           "longitude": 13.3777
                 *         },
                 *         "radiusM": 150
                 *       },
                 *       "rules": {
                 *         "exitMarginM": 20,
                 *         "exitMarginPercent": 10,
                 *         "confirmFixes": 2,
                 *         "confirmSeconds": 30,
                 *         "dwellSeconds": 1,
                 *         "cooldownSeconds": 60,
                 *         "crossingSeconds": 120
                 *       },
                 *       "mailOn": [
                 *         "exit"
                 *       ],
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "isPlatformWide": false
                 *     }
                 */
                "application/json": {
                    /**
                     * @default #4f46e5
                     * @example #4f46e5
                     */
                    colour?: string;
                    /**
                     * @description It watches the devices of everybody; needs geofence:write
                     * @default false
                     */
                    isPlatformWide?: boolean;
                    /**
                     * @description Of which events its owner gets a mail
                     * @default []
                     * @example [
                     *       "exit"
                     *     ]
                     */
                    mailOn?: ("enter" | "exit" | "dwell")[];
                    /** @example Studio */
                    name: string;
                    /** @default {} */
                    rules?: components["schemas"]["GeofenceRules"];
                    shape: components["schemas"]["GeofenceShape"];
                    /**
                     * Format: uuid
                     * @description Whose it is; default: whoever creates it. Others’ needs geofence:write
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "name": "Studio",
                     *       "colour": "#4f46e5",
                     *       "shape": {
                     *         "type": "circle",
                     *         "center": {
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777
                     *         },
                     *         "radiusM": 150
                     *       },
                     *       "rules": {
                     *         "exitMarginM": 20,
                     *         "exitMarginPercent": 10,
                     *         "confirmFixes": 2,
                     *         "confirmSeconds": 30,
                     *         "dwellSeconds": 1,
                     *         "cooldownSeconds": 60,
                     *         "crossingSeconds": 120
                     *       },
                     *       "mailOn": [
                     *         "exit"
                     *       ],
                     *       "isActive": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Geofence"];
                };
            };
        };
    };
    getGeofence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "name": "Studio",
                     *       "colour": "#4f46e5",
                     *       "shape": {
                     *         "type": "circle",
                     *         "center": {
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777
                     *         },
                     *         "radiusM": 150
                     *       },
                     *       "rules": {
                     *         "exitMarginM": 20,
                     *         "exitMarginPercent": 10,
                     *         "confirmFixes": 2,
                     *         "confirmSeconds": 30,
                     *         "dwellSeconds": 1,
                     *         "cooldownSeconds": 60,
                     *         "crossingSeconds": 120
                     *       },
                     *       "mailOn": [
                     *         "exit"
                     *       ],
                     *       "isActive": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Geofence"];
                };
            };
        };
    };
    deleteGeofence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateGeofence: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Studio",
                 *       "colour": "#4f46e5",
                 *       "shape": {
                 *         "type": "circle",
                 *         "center": {
                 *           "latitude": 52.5163,
                 *           "longitude": 13.3777
                 *         },
                 *         "radiusM": 150
                 *       },
                 *       "rules": {
                 *         "exitMarginM": 20,
                 *         "exitMarginPercent": 10,
                 *         "confirmFixes": 2,
                 *         "confirmSeconds": 30,
                 *         "dwellSeconds": 1,
                 *         "cooldownSeconds": 60,
                 *         "crossingSeconds": 120
                 *       },
                 *       "mailOn": [
                 *         "exit"
                 *       ],
                 *       "isActive": true
                 *     }
                 */
                "application/json": {
                    /** @example #4f46e5 */
                    colour?: string;
                    isActive?: boolean;
                    /**
                     * @description Of which events its owner gets a mail
                     * @example [
                     *       "exit"
                     *     ]
                     */
                    mailOn?: ("enter" | "exit" | "dwell")[];
                    /** @example Studio */
                    name?: string;
                    /** @description All of them; what is left out goes back to its default */
                    rules?: components["schemas"]["GeofenceRules"];
                    shape?: components["schemas"]["GeofenceShape"];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heidi"
                     *       },
                     *       "name": "Studio",
                     *       "colour": "#4f46e5",
                     *       "shape": {
                     *         "type": "circle",
                     *         "center": {
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777
                     *         },
                     *         "radiusM": 150
                     *       },
                     *       "rules": {
                     *         "exitMarginM": 20,
                     *         "exitMarginPercent": 10,
                     *         "confirmFixes": 2,
                     *         "confirmSeconds": 30,
                     *         "dwellSeconds": 1,
                     *         "cooldownSeconds": 60,
                     *         "crossingSeconds": 120
                     *       },
                     *       "mailOn": [
                     *         "exit"
                     *       ],
                     *       "isActive": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Geofence"];
                };
            };
        };
    };
    listGeofenceEvents: {
        parameters: {
            query?: {
                cursor?: string;
                deviceId?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "kind": "enter",
                     *           "geofenceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "geofenceName": "Studio",
                     *           "deviceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "at": "2026-03-01T12:34:56.789Z",
                     *           "confirmedAt": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "isPassing": true,
                     *           "deviceName": "Phone",
                     *           "username": "heidi"
                     *         }
                     *       ],
                     *       "nextCursor": "1772368496789_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *     }
                     */
                    "application/json": {
                        events: components["schemas"]["ListedGeofenceEvent"][];
                        /**
                         * @description Null: there is no more
                         * @example 1772368496789_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    replayGeofence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shape": {
                 *         "type": "circle",
                 *         "center": {
                 *           "latitude": 52.5163,
                 *           "longitude": 13.3777
                 *         },
                 *         "radiusM": 150
                 *       },
                 *       "rules": {
                 *         "exitMarginM": 20,
                 *         "exitMarginPercent": 10,
                 *         "confirmFixes": 2,
                 *         "confirmSeconds": 30,
                 *         "dwellSeconds": 1,
                 *         "cooldownSeconds": 60,
                 *         "crossingSeconds": 120
                 *       },
                 *       "deviceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "from": "2026-03-01T12:34:56.789Z",
                 *       "to": "2026-03-02T00:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Only this device
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    deviceId?: string;
                    /**
                     * Format: date-time
                     * @description Inclusive; default: 30 days before `to`, at most 31
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    from?: string;
                    /** @description Instead of its own; what is left out has its default */
                    rules?: components["schemas"]["GeofenceRules"];
                    /** @description Instead of its own */
                    shape?: components["schemas"]["GeofenceShape"];
                    /**
                     * Format: date-time
                     * @description Exclusive; default: now
                     * @example 2026-03-02T00:00:00.000Z
                     */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-01T12:34:56.789Z",
                     *       "to": "2026-03-01T12:34:56.789Z",
                     *       "positions": 48213,
                     *       "isComplete": true,
                     *       "counts": {
                     *         "both": 1,
                     *         "replay": 1,
                     *         "made": 1
                     *       },
                     *       "events": [
                     *         {
                     *           "kind": "enter",
                     *           "deviceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "at": "2026-03-01T12:34:56.789Z",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "isPassing": true,
                     *           "deviceName": "Phone",
                     *           "username": "heidi",
                     *           "origin": "both"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GeofenceReplay"];
                };
            };
        };
    };
    listLocationGrants: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "grants": [
                     *         {
                     *           "precision": "city",
                     *           "delaySeconds": 600,
                     *           "deviceIds": [
                     *             "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *           ],
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "to": {
                     *             "kind": "user",
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "name": "peter"
                     *           },
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        grants: components["schemas"]["LocationGrant"][];
                    };
                };
            };
        };
    };
    createLocationGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "user",
                 *       "name": "peter",
                 *       "precision": "country",
                 *       "delaySeconds": 600,
                 *       "deviceIds": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How much later they see it
                     * @default 0
                     * @example 600
                     */
                    delaySeconds?: number;
                    /**
                     * @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted
                     * @default null
                     */
                    deviceIds?: string[] | null;
                    /**
                     * @default user
                     * @enum {string}
                     */
                    kind?: "user" | "role";
                    /**
                     * @description The username, or the name of the role, of Heimdall’s own also what they are called: everybody who holds it
                     * @example peter
                     */
                    name: string;
                    /**
                     * @default exact
                     * @enum {string}
                     */
                    precision?: "country" | "city" | "grid" | "exact";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "precision": "city",
                     *       "delaySeconds": 600,
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "to": {
                     *         "kind": "user",
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "peter"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LocationGrant"];
                };
            };
        };
    };
    deleteLocationGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateLocationGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "precision": "city",
                 *       "delaySeconds": 600,
                 *       "deviceIds": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How much later they see it
                     * @example 600
                     */
                    delaySeconds?: number;
                    /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
                    deviceIds?: string[] | null;
                    /**
                     * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
                     * @example city
                     * @enum {string}
                     */
                    precision?: "hidden" | "country" | "city" | "grid" | "exact";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "precision": "city",
                     *       "delaySeconds": 600,
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "to": {
                     *         "kind": "user",
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "peter"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LocationGrant"];
                };
            };
        };
    };
    hideLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Whose location; default: your own. Others’ needs device:write
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hiddenAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["HideState"];
                };
            };
        };
    };
    showLocation: {
        parameters: {
            query?: {
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hiddenAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["HideState"];
                };
            };
        };
    };
    importPositions: {
        parameters: {
            query: {
                /**
                 * @description The device that the positions belong to
                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                deviceId: string;
                /**
                 * @description Its ending tells the format where `format` does not
                 * @example alps.gpx
                 */
                fileName: string;
                /** @description `owntracks`: a `.rec` file; `google`: a Timeline or Takeout export. Default: by name and content */
                format?: "gpx" | "geojson" | "kml" | "owntracks" | "google";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/geo+json": string;
                "application/gpx+xml": string;
                "application/octet-stream": string;
                "application/vnd.google-earth.kml+xml": string;
            };
        };
        responses: {
            /** @description What has become of the file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "device": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "Phone"
                     *       },
                     *       "fileName": "alps.gpx",
                     *       "format": "gpx",
                     *       "status": "running",
                     *       "bytesRead": 48213,
                     *       "bytesTotal": 48213,
                     *       "accepted": 812,
                     *       "duplicate": 0,
                     *       "refused": 0,
                     *       "problem": {
                     *         "code": "not_well_formed",
                     *         "message": "Line 812: the file ends inside of <trkpt>",
                     *         "line": 812
                     *       },
                     *       "startedAt": "2026-03-01T12:34:56.789Z",
                     *       "finishedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PositionImport"];
                };
            };
        };
    };
    listSharedWithMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shared": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heidi"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        shared: {
                            /**
                             * Format: uuid
                             * @description Of the grant
                             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                             */
                            id: string;
                            owner: {
                                /**
                                 * Format: uuid
                                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                                 */
                                id: string;
                                /** @example heidi */
                                username: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    listLocationShares: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shares": [
                     *         {
                     *           "precision": "city",
                     *           "delaySeconds": 600,
                     *           "deviceIds": [
                     *             "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *           ],
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "For my sister",
                     *           "hasPassword": true,
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "viewCount": 3,
                     *           "lastViewedAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        shares: components["schemas"]["LocationShare"][];
                    };
                };
            };
        };
    };
    createLocationShare: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "For my sister",
                 *       "precision": "country",
                 *       "delaySeconds": 600,
                 *       "deviceIds": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ],
                 *       "password": "seven colours",
                 *       "expiresAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How much later they see it
                     * @default 600
                     * @example 600
                     */
                    delaySeconds?: number;
                    /**
                     * @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted
                     * @default null
                     */
                    deviceIds?: string[] | null;
                    /**
                     * Format: date-time
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    expiresAt?: string;
                    /**
                     * @description For you alone
                     * @example For my sister
                     */
                    name: string;
                    /**
                     * @description Asked for before anything is shown
                     * @example seven colours
                     */
                    password?: string;
                    /**
                     * @default exact
                     * @enum {string}
                     */
                    precision?: "country" | "city" | "grid" | "exact";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "precision": "city",
                     *       "delaySeconds": 600,
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "For my sister",
                     *       "hasPassword": true,
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "viewCount": 3,
                     *       "lastViewedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "url": "https://heimdall.example.org/s/hs_w8Qk2mJ4rT6vY9zB1cE3fH5jL7nP0sU2xA4dG6iK8oM"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedLocationShare"];
                };
            };
        };
    };
    deleteLocationShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateLocationShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "For my sister",
                 *       "precision": "city",
                 *       "delaySeconds": 600,
                 *       "deviceIds": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ],
                 *       "password": "seven colours",
                 *       "expiresAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How much later they see it
                     * @example 600
                     */
                    delaySeconds?: number;
                    /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
                    deviceIds?: string[] | null;
                    /** @description Null: never */
                    expiresAt?: string | null;
                    /**
                     * @description For you alone
                     * @example For my sister
                     */
                    name?: string;
                    /** @description Null takes it away */
                    password?: string | null;
                    /**
                     * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
                     * @example city
                     * @enum {string}
                     */
                    precision?: "hidden" | "country" | "city" | "grid" | "exact";
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "precision": "city",
                     *       "delaySeconds": 600,
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "For my sister",
                     *       "hasPassword": true,
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "viewCount": 3,
                     *       "lastViewedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LocationShare"];
                };
            };
        };
    };
    getSharing: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hiddenAt": "2026-03-01T12:34:56.789Z",
                     *       "public": {
                     *         "precision": "city",
                     *         "delaySeconds": 600,
                     *         "deviceIds": [
                     *           "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *         ]
                     *       },
                     *       "overlay": {
                     *         "precision": "city",
                     *         "delaySeconds": 600
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Sharing"];
                };
            };
        };
    };
    updateSharing: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "public": {
                 *         "precision": "city",
                 *         "delaySeconds": 600,
                 *         "deviceIds": [
                 *           "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *         ]
                 *       },
                 *       "overlay": {
                 *         "precision": "city",
                 *         "delaySeconds": 600
                 *       }
                 *     }
                 */
                "application/json": {
                    overlay?: {
                        /**
                         * @description How much later they see it
                         * @example 600
                         */
                        delaySeconds?: number;
                        /**
                         * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
                         * @example city
                         * @enum {string}
                         */
                        precision?: "hidden" | "country" | "city" | "grid" | "exact";
                    };
                    public?: {
                        /**
                         * @description How much later they see it
                         * @example 600
                         */
                        delaySeconds?: number;
                        /** @description Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted */
                        deviceIds?: string[] | null;
                        /**
                         * @description How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all
                         * @example city
                         * @enum {string}
                         */
                        precision?: "hidden" | "country" | "city" | "grid" | "exact";
                    };
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hiddenAt": "2026-03-01T12:34:56.789Z",
                     *       "public": {
                     *         "precision": "city",
                     *         "delaySeconds": 600,
                     *         "deviceIds": [
                     *           "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *         ]
                     *       },
                     *       "overlay": {
                     *         "precision": "city",
                     *         "delaySeconds": 600
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Sharing"];
                };
            };
        };
    };
    listTripCategories: {
        parameters: {
            query?: {
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "categories": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Commute",
                     *           "colour": "#4f46e5",
                     *           "icon": "tag",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        categories: components["schemas"]["TripCategory"][];
                    };
                };
            };
        };
    };
    createTripCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "name": "Commute",
                 *       "colour": "#4f46e5",
                 *       "icon": "tag"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default #4f46e5
                     * @example #4f46e5
                     */
                    colour?: string;
                    /**
                     * @default tag
                     * @enum {string}
                     */
                    icon?: "tag" | "car" | "bike" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "briefcase" | "house" | "mountain" | "tent" | "shopping-bag" | "heart" | "radio";
                    /** @example Commute */
                    name: string;
                    /**
                     * Format: uuid
                     * @description Whose; default: of whoever asks. Others’ need trip:write
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Commute",
                     *       "colour": "#4f46e5",
                     *       "icon": "tag",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TripCategory"];
                };
            };
        };
    };
    deleteTripCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateTripCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Commute",
                 *       "colour": "#4f46e5",
                 *       "icon": "tag"
                 *     }
                 */
                "application/json": {
                    /** @example #4f46e5 */
                    colour?: string;
                    /** @enum {string} */
                    icon?: "tag" | "car" | "bike" | "footprints" | "bus" | "train-front" | "ship" | "plane" | "briefcase" | "house" | "mountain" | "tent" | "shopping-bag" | "heart" | "radio";
                    /** @example Commute */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Commute",
                     *       "colour": "#4f46e5",
                     *       "icon": "tag",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TripCategory"];
                };
            };
        };
    };
    deleteTripLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateTripLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Bakery by the bridge",
                 *       "latitude": 52.5163,
                 *       "longitude": 13.3777,
                 *       "arrivedAt": "2026-03-01T12:34:56.789Z",
                 *       "leftAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    arrivedAt?: string | null;
                    /** @example 52.5163 */
                    latitude?: number;
                    leftAt?: string | null;
                    /** @example 13.3777 */
                    longitude?: number;
                    /** @example Bakery by the bridge */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "tripId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Bakery by the bridge",
                     *       "latitude": 52.5163,
                     *       "longitude": 13.3777,
                     *       "arrivedAt": "2026-03-01T12:34:56.789Z",
                     *       "leftAt": "2026-03-01T12:34:56.789Z",
                     *       "isDetected": true,
                     *       "isPlanned": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TripLocation"];
                };
            };
        };
    };
    getTripSettings: {
        parameters: {
            query?: {
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "walk": {
                     *         "startDistanceM": 200,
                     *         "startSeconds": 180,
                     *         "stopSeconds": 180,
                     *         "stopRadiusM": 50,
                     *         "gapSeconds": 3600
                     *       },
                     *       "cycle": {
                     *         "startDistanceM": 200,
                     *         "startSeconds": 180,
                     *         "stopSeconds": 180,
                     *         "stopRadiusM": 50,
                     *         "gapSeconds": 3600
                     *       },
                     *       "drive": {
                     *         "startDistanceM": 200,
                     *         "startSeconds": 180,
                     *         "stopSeconds": 180,
                     *         "stopRadiusM": 50,
                     *         "gapSeconds": 3600
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TripSettings"];
                };
            };
        };
    };
    updateTripSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "walk": {
                 *         "startDistanceM": 200,
                 *         "startSeconds": 180,
                 *         "stopSeconds": 180,
                 *         "stopRadiusM": 50,
                 *         "gapSeconds": 3600
                 *       },
                 *       "cycle": {
                 *         "startDistanceM": 200,
                 *         "startSeconds": 180,
                 *         "stopSeconds": 180,
                 *         "stopRadiusM": 50,
                 *         "gapSeconds": 3600
                 *       },
                 *       "drive": {
                 *         "startDistanceM": 200,
                 *         "startSeconds": 180,
                 *         "stopSeconds": 180,
                 *         "stopRadiusM": 50,
                 *         "gapSeconds": 3600
                 *       }
                 *     }
                 */
                "application/json": {
                    cycle?: {
                        /**
                         * @description A trip ends with a stop, or a silence of the device, that is as long as this
                         * @example 3600
                         */
                        gapSeconds: number;
                        /**
                         * @description A trip starts this far from where one was, in metres …
                         * @example 200
                         */
                        startDistanceM: number;
                        /**
                         * @description … or after being on the move for so long
                         * @example 180
                         */
                        startSeconds: number;
                        /**
                         * @description … within so many metres
                         * @example 50
                         */
                        stopRadiusM: number;
                        /**
                         * @description A stop is as long as this …
                         * @example 180
                         */
                        stopSeconds: number;
                    };
                    drive?: {
                        /**
                         * @description A trip ends with a stop, or a silence of the device, that is as long as this
                         * @example 3600
                         */
                        gapSeconds: number;
                        /**
                         * @description A trip starts this far from where one was, in metres …
                         * @example 200
                         */
                        startDistanceM: number;
                        /**
                         * @description … or after being on the move for so long
                         * @example 180
                         */
                        startSeconds: number;
                        /**
                         * @description … within so many metres
                         * @example 50
                         */
                        stopRadiusM: number;
                        /**
                         * @description A stop is as long as this …
                         * @example 180
                         */
                        stopSeconds: number;
                    };
                    /**
                     * Format: uuid
                     * @description Whose; default: of whoever asks. Others’ need trip:read, or trip:write to change
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                    walk?: {
                        /**
                         * @description A trip ends with a stop, or a silence of the device, that is as long as this
                         * @example 3600
                         */
                        gapSeconds: number;
                        /**
                         * @description A trip starts this far from where one was, in metres …
                         * @example 200
                         */
                        startDistanceM: number;
                        /**
                         * @description … or after being on the move for so long
                         * @example 180
                         */
                        startSeconds: number;
                        /**
                         * @description … within so many metres
                         * @example 50
                         */
                        stopRadiusM: number;
                        /**
                         * @description A stop is as long as this …
                         * @example 180
                         */
                        stopSeconds: number;
                    };
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "walk": {
                     *         "startDistanceM": 200,
                     *         "startSeconds": 180,
                     *         "stopSeconds": 180,
                     *         "stopRadiusM": 50,
                     *         "gapSeconds": 3600
                     *       },
                     *       "cycle": {
                     *         "startDistanceM": 200,
                     *         "startSeconds": 180,
                     *         "stopSeconds": 180,
                     *         "stopRadiusM": 50,
                     *         "gapSeconds": 3600
                     *       },
                     *       "drive": {
                     *         "startDistanceM": 200,
                     *         "startSeconds": 180,
                     *         "stopSeconds": 180,
                     *         "stopRadiusM": 50,
                     *         "gapSeconds": 3600
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TripSettings"];
                };
            };
        };
    };
    getTripStatistics: {
        parameters: {
            query: {
                /** @example day */
                by: "day" | "week" | "month" | "category" | "mode";
                categoryId?: string;
                deviceId?: string;
                /** @example 2026-03-01T12:34:56.789Z */
                from: string;
                timeZone?: string;
                /** @example 2026-04-01T00:00:00.000Z */
                to: string;
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": {
                     *         "trips": 14,
                     *         "distanceM": 183200,
                     *         "durationSeconds": 52300,
                     *         "movingSeconds": 41700,
                     *         "climbM": 2140
                     *       },
                     *       "groups": [
                     *         {
                     *           "trips": 14,
                     *           "distanceM": 183200,
                     *           "durationSeconds": 52300,
                     *           "movingSeconds": 41700,
                     *           "climbM": 2140,
                     *           "key": "2026-03-02"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TripStatistics"];
                };
            };
        };
    };
    listTripTemplates: {
        parameters: {
            query?: {
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "templates": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Sunday ride",
                     *           "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "settings": {
                     *             "title": "Around the lake",
                     *             "notes": "Take the small lights.",
                     *             "mode": "walk"
                     *           },
                     *           "locations": [
                     *             {
                     *               "name": "Café at the pier",
                     *               "latitude": 52.5163,
                     *               "longitude": 13.3777
                     *             }
                     *           ],
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        templates: components["schemas"]["TripTemplate"][];
                    };
                };
            };
        };
    };
    createTripTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "name": "Sunday ride",
                 *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "settings": {
                 *         "title": "Around the lake",
                 *         "notes": "Take the small lights.",
                 *         "mode": "walk"
                 *       },
                 *       "locations": [
                 *         {
                 *           "name": "Café at the pier",
                 *           "latitude": 52.5163,
                 *           "longitude": 13.3777
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    categoryId?: string | null;
                    /** @default [] */
                    locations?: {
                        /** @example 52.5163 */
                        latitude: number;
                        /** @example 13.3777 */
                        longitude: number;
                        /** @example Café at the pier */
                        name: string;
                    }[];
                    /** @example Sunday ride */
                    name: string;
                    /**
                     * @default {
                     *       "title": null,
                     *       "notes": null,
                     *       "mode": null
                     *     }
                     */
                    settings?: {
                        mode: ("walk" | "cycle" | "drive") | null;
                        /** @example Take the small lights. */
                        notes: string | null;
                        /** @example Around the lake */
                        title: string | null;
                    };
                    /**
                     * Format: uuid
                     * @description Whose; default: of whoever asks. Others’ need trip:write
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Sunday ride",
                     *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "settings": {
                     *         "title": "Around the lake",
                     *         "notes": "Take the small lights.",
                     *         "mode": "walk"
                     *       },
                     *       "locations": [
                     *         {
                     *           "name": "Café at the pier",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TripTemplate"];
                };
            };
        };
    };
    deleteTripTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateTripTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sunday ride",
                 *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "settings": {
                 *         "title": "Around the lake",
                 *         "notes": "Take the small lights.",
                 *         "mode": "walk"
                 *       },
                 *       "locations": [
                 *         {
                 *           "name": "Café at the pier",
                 *           "latitude": 52.5163,
                 *           "longitude": 13.3777
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    categoryId?: string | null;
                    locations?: {
                        /** @example 52.5163 */
                        latitude: number;
                        /** @example 13.3777 */
                        longitude: number;
                        /** @example Café at the pier */
                        name: string;
                    }[];
                    /** @example Sunday ride */
                    name?: string;
                    settings?: {
                        mode: ("walk" | "cycle" | "drive") | null;
                        /** @example Take the small lights. */
                        notes: string | null;
                        /** @example Around the lake */
                        title: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Sunday ride",
                     *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "settings": {
                     *         "title": "Around the lake",
                     *         "notes": "Take the small lights.",
                     *         "mode": "walk"
                     *       },
                     *       "locations": [
                     *         {
                     *           "name": "Café at the pier",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777
                     *         }
                     *       ],
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TripTemplate"];
                };
            };
        };
    };
    listTrips: {
        parameters: {
            query?: {
                categoryId?: string;
                cursor?: string;
                deviceId?: string;
                from?: string;
                limit?: number;
                q?: string;
                scope?: "own" | "all";
                to?: string;
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trips": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "device": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "name": "Phone"
                     *           },
                     *           "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "title": "Over the pass",
                     *           "notes": "Rain until noon, then sun.",
                     *           "mode": "walk",
                     *           "startedAt": "2026-03-01T12:34:56.789Z",
                     *           "endedAt": "2026-03-01T14:02:11.000Z",
                     *           "isOngoing": true,
                     *           "isDetected": true,
                     *           "isFixed": true,
                     *           "start": {
                     *             "latitude": 52.5163,
                     *             "longitude": 13.3777
                     *           },
                     *           "end": {
                     *             "latitude": 52.5163,
                     *             "longitude": 13.3777
                     *           },
                     *           "distanceM": 12480,
                     *           "durationSeconds": 5240,
                     *           "movingSeconds": 4120,
                     *           "topSpeedKmh": 43.5,
                     *           "meanSpeedKmh": 10.9,
                     *           "climbM": 240,
                     *           "stops": 2,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        /** @description Null: there is no more */
                        nextCursor: string | null;
                        /** @description The latest first */
                        trips: components["schemas"]["Trip"][];
                    };
                };
            };
        };
    };
    createTrip: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "deviceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "title": "Over the pass",
                 *       "notes": "Rain until noon, then sun.",
                 *       "mode": "walk",
                 *       "startedAt": "2026-03-01T12:34:56.789Z",
                 *       "endedAt": "2026-03-01T14:02:11.000Z"
                 *     }
                 */
                "application/json": {
                    categoryId?: string | null;
                    /**
                     * Format: uuid
                     * @description Its positions of this time are the way
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    deviceId?: string;
                    /**
                     * Format: date-time
                     * @description At most 366 days later
                     * @example 2026-03-01T14:02:11.000Z
                     */
                    endedAt: string;
                    mode?: ("walk" | "cycle" | "drive") | null;
                    notes?: string | null;
                    /**
                     * Format: date-time
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    startedAt: string;
                    /**
                     * Format: uuid
                     * @description Gives what is not named here
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    templateId?: string;
                    title?: string | null;
                    /**
                     * Format: uuid
                     * @description Whose; default: of the device, or of whoever asks. Others’ need trip:write
                     * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                     */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "device": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "Phone"
                     *       },
                     *       "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "title": "Over the pass",
                     *       "notes": "Rain until noon, then sun.",
                     *       "mode": "walk",
                     *       "startedAt": "2026-03-01T12:34:56.789Z",
                     *       "endedAt": "2026-03-01T14:02:11.000Z",
                     *       "isOngoing": true,
                     *       "isDetected": true,
                     *       "isFixed": true,
                     *       "start": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "end": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "distanceM": 12480,
                     *       "durationSeconds": 5240,
                     *       "movingSeconds": 4120,
                     *       "topSpeedKmh": 43.5,
                     *       "meanSpeedKmh": 10.9,
                     *       "climbM": 240,
                     *       "stops": 2,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Trip"];
                };
            };
        };
    };
    getTrip: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "device": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "Phone"
                     *       },
                     *       "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "title": "Over the pass",
                     *       "notes": "Rain until noon, then sun.",
                     *       "mode": "walk",
                     *       "startedAt": "2026-03-01T12:34:56.789Z",
                     *       "endedAt": "2026-03-01T14:02:11.000Z",
                     *       "isOngoing": true,
                     *       "isDetected": true,
                     *       "isFixed": true,
                     *       "start": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "end": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "distanceM": 12480,
                     *       "durationSeconds": 5240,
                     *       "movingSeconds": 4120,
                     *       "topSpeedKmh": 43.5,
                     *       "meanSpeedKmh": 10.9,
                     *       "climbM": 240,
                     *       "stops": 2,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z",
                     *       "locations": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "tripId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Bakery by the bridge",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "arrivedAt": "2026-03-01T12:34:56.789Z",
                     *           "leftAt": "2026-03-01T12:34:56.789Z",
                     *           "isDetected": true,
                     *           "isPlanned": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TripDetails"];
                };
            };
        };
    };
    deleteTrip: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateTrip: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Over the pass",
                 *       "notes": "Rain until noon, then sun.",
                 *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "mode": "walk",
                 *       "startedAt": "2026-03-01T12:34:56.789Z",
                 *       "endedAt": "2026-03-01T14:02:11.000Z"
                 *     }
                 */
                "application/json": {
                    categoryId?: string | null;
                    /**
                     * Format: date-time
                     * @description With it detection leaves the trip alone
                     * @example 2026-03-01T14:02:11.000Z
                     */
                    endedAt?: string;
                    /** @description Null: by its speeds */
                    mode?: ("walk" | "cycle" | "drive") | null;
                    notes?: string | null;
                    /**
                     * Format: date-time
                     * @description With it detection leaves the trip alone
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    startedAt?: string;
                    title?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "device": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "Phone"
                     *       },
                     *       "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "title": "Over the pass",
                     *       "notes": "Rain until noon, then sun.",
                     *       "mode": "walk",
                     *       "startedAt": "2026-03-01T12:34:56.789Z",
                     *       "endedAt": "2026-03-01T14:02:11.000Z",
                     *       "isOngoing": true,
                     *       "isDetected": true,
                     *       "isFixed": true,
                     *       "start": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "end": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "distanceM": 12480,
                     *       "durationSeconds": 5240,
                     *       "movingSeconds": 4120,
                     *       "topSpeedKmh": 43.5,
                     *       "meanSpeedKmh": 10.9,
                     *       "climbM": 240,
                     *       "stops": 2,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Trip"];
                };
            };
        };
    };
    mergeTrips: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "with": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Trips of the same person and device */
                    with: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "owner": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "ann"
                     *       },
                     *       "device": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "name": "Phone"
                     *       },
                     *       "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "title": "Over the pass",
                     *       "notes": "Rain until noon, then sun.",
                     *       "mode": "walk",
                     *       "startedAt": "2026-03-01T12:34:56.789Z",
                     *       "endedAt": "2026-03-01T14:02:11.000Z",
                     *       "isOngoing": true,
                     *       "isDetected": true,
                     *       "isFixed": true,
                     *       "start": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "end": {
                     *         "latitude": 52.5163,
                     *         "longitude": 13.3777
                     *       },
                     *       "distanceM": 12480,
                     *       "durationSeconds": 5240,
                     *       "movingSeconds": 4120,
                     *       "topSpeedKmh": 43.5,
                     *       "meanSpeedKmh": 10.9,
                     *       "climbM": 240,
                     *       "stops": 2,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Trip"];
                };
            };
        };
    };
    getTripProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "points": [
                     *         {
                     *           "at": "2026-03-01T12:34:56.789Z",
                     *           "speedKmh": 12.4,
                     *           "altitudeM": 612
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TripProfile"];
                };
            };
        };
    };
    splitTrip: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Where the first part ends and the second begins
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    at: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trips": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "owner": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "device": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "name": "Phone"
                     *           },
                     *           "templateId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "categoryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "title": "Over the pass",
                     *           "notes": "Rain until noon, then sun.",
                     *           "mode": "walk",
                     *           "startedAt": "2026-03-01T12:34:56.789Z",
                     *           "endedAt": "2026-03-01T14:02:11.000Z",
                     *           "isOngoing": true,
                     *           "isDetected": true,
                     *           "isFixed": true,
                     *           "start": {
                     *             "latitude": 52.5163,
                     *             "longitude": 13.3777
                     *           },
                     *           "end": {
                     *             "latitude": 52.5163,
                     *             "longitude": 13.3777
                     *           },
                     *           "distanceM": 12480,
                     *           "durationSeconds": 5240,
                     *           "movingSeconds": 4120,
                     *           "topSpeedKmh": 43.5,
                     *           "meanSpeedKmh": 10.9,
                     *           "climbM": 240,
                     *           "stops": 2,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The first part, and the second */
                        trips: components["schemas"]["Trip"][];
                    };
                };
            };
        };
    };
    addTripLocation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                tripId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Bakery by the bridge",
                 *       "latitude": 52.5163,
                 *       "longitude": 13.3777,
                 *       "arrivedAt": "2026-03-01T12:34:56.789Z",
                 *       "leftAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    arrivedAt?: string | null;
                    /** @example 52.5163 */
                    latitude: number;
                    leftAt?: string | null;
                    /** @example 13.3777 */
                    longitude: number;
                    /** @example Bakery by the bridge */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "tripId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Bakery by the bridge",
                     *       "latitude": 52.5163,
                     *       "longitude": 13.3777,
                     *       "arrivedAt": "2026-03-01T12:34:56.789Z",
                     *       "leftAt": "2026-03-01T12:34:56.789Z",
                     *       "isDetected": true,
                     *       "isPlanned": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TripLocation"];
                };
            };
        };
    };
    listLocationViews: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "views": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "audience": "public",
                     *           "audienceName": "For my sister",
                     *           "viewer": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "peter"
                     *           },
                     *           "viewerKind": "account",
                     *           "kind": "live",
                     *           "views": 2,
                     *           "lastAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                        views: components["schemas"]["LocationView"][];
                    };
                };
            };
        };
    };
    listPrivacyZones: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "zones": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Home",
                     *           "latitude": 52.5163,
                     *           "longitude": 13.3777,
                     *           "radiusM": 500,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        zones: components["schemas"]["PrivacyZone"][];
                    };
                };
            };
        };
    };
    createPrivacyZone: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Home",
                 *       "latitude": 52.5163,
                 *       "longitude": 13.3777,
                 *       "radiusM": 500
                 *     }
                 */
                "application/json": {
                    /** @example 52.5163 */
                    latitude: number;
                    /** @example 13.3777 */
                    longitude: number;
                    /** @example Home */
                    name: string;
                    /**
                     * @description Metres. What is hidden is this much and, raggedly, 200 to 600 m more
                     * @default 500
                     * @example 500
                     */
                    radiusM?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Home",
                     *       "latitude": 52.5163,
                     *       "longitude": 13.3777,
                     *       "radiusM": 500,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PrivacyZone"];
                };
            };
        };
    };
    deletePrivacyZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updatePrivacyZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Home",
                 *       "latitude": 52.5163,
                 *       "longitude": 13.3777,
                 *       "radiusM": 500
                 *     }
                 */
                "application/json": {
                    /** @example 52.5163 */
                    latitude?: number;
                    /** @example 13.3777 */
                    longitude?: number;
                    /** @example Home */
                    name?: string;
                    /**
                     * @description Metres. What is hidden is this much and, raggedly, 200 to 600 m more
                     * @example 500
                     */
                    radiusM?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Home",
                     *       "latitude": 52.5163,
                     *       "longitude": 13.3777,
                     *       "radiusM": 500,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PrivacyZone"];
                };
            };
        };
    };
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "providers": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "slug": "discord",
                     *           "kind": "discord",
                     *           "name": "Subscriber",
                     *           "issuer": "https://id.example.org",
                     *           "clientId": "1234567890",
                     *           "scopes": [
                     *             "openid",
                     *             "profile"
                     *           ],
                     *           "isEnabled": true,
                     *           "allowsRegistration": true,
                     *           "redirectUri": "https://heimdall.example.org/auth/discord/callback",
                     *           "links": 1,
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        providers: components["schemas"]["IdentityProvider"][];
                    };
                };
            };
        };
    };
    createIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "discord",
                 *       "slug": "discord",
                 *       "name": "Discord",
                 *       "clientId": "1234567890",
                 *       "clientSecret": "as given"
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    allowsRegistration?: boolean;
                    /** @example 1234567890 */
                    clientId: string;
                    /**
                     * @description Is kept encrypted and never shown again
                     * @example the secret that the platform gave you
                     */
                    clientSecret: string;
                    /** @default true */
                    isEnabled?: boolean;
                    /**
                     * @description Of `oidc`, and needed there
                     * @example https://id.example.org
                     */
                    issuer?: string;
                    /**
                     * @example discord
                     * @enum {string}
                     */
                    kind: "twitch" | "discord" | "google" | "github" | "oidc";
                    /** @example Discord */
                    name: string;
                    /** @description Of `oidc` alone, and with `openid` among them */
                    scopes?: string[];
                    /** @example discord */
                    slug: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "slug": "discord",
                     *       "kind": "discord",
                     *       "name": "Subscriber",
                     *       "issuer": "https://id.example.org",
                     *       "clientId": "1234567890",
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "isEnabled": true,
                     *       "allowsRegistration": true,
                     *       "redirectUri": "https://heimdall.example.org/auth/discord/callback",
                     *       "links": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    deleteIdentityProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateIdentityProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Discord",
                 *       "issuer": "https://id.example.org",
                 *       "clientId": "1234567890",
                 *       "clientSecret": "the secret that the platform gave you",
                 *       "scopes": [
                 *         "openid",
                 *         "profile"
                 *       ],
                 *       "isEnabled": true,
                 *       "allowsRegistration": true
                 *     }
                 */
                "application/json": {
                    allowsRegistration?: boolean;
                    /** @example 1234567890 */
                    clientId?: string;
                    /**
                     * @description Is kept encrypted and never shown again
                     * @example the secret that the platform gave you
                     */
                    clientSecret?: string;
                    isEnabled?: boolean;
                    /**
                     * @description Of `oidc`, while no account is linked
                     * @example https://id.example.org
                     */
                    issuer?: string;
                    /** @example Discord */
                    name?: string;
                    /** @description Of `oidc` alone, and with `openid` among them */
                    scopes?: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "slug": "discord",
                     *       "kind": "discord",
                     *       "name": "Subscriber",
                     *       "issuer": "https://id.example.org",
                     *       "clientId": "1234567890",
                     *       "scopes": [
                     *         "openid",
                     *         "profile"
                     *       ],
                     *       "isEnabled": true,
                     *       "allowsRegistration": true,
                     *       "redirectUri": "https://heimdall.example.org/auth/discord/callback",
                     *       "links": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    checkIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reachable": true,
                     *       "credentials": "accepted",
                     *       "detail": "invalid_client"
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderCheck"];
                };
            };
        };
    };
    getInfo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Heimdall",
                     *       "contact": "team@example.org",
                     *       "defaultLocale": "en",
                     *       "termsUrl": "https://example.org/terms",
                     *       "privacyPolicyUrl": "https://example.org/privacy",
                     *       "version": "0.1.0",
                     *       "registrationEnabled": true,
                     *       "setUpNeeded": true,
                     *       "mailDelivery": "smtp",
                     *       "geoAttribution": {
                     *         "text": "Hello ann",
                     *         "url": "https://db-ip.com",
                     *         "licence": "CC BY 4.0"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description An e-mail address or a page; empty: none is given
                         * @example team@example.org
                         */
                        contact: string;
                        /** @enum {string} */
                        defaultLocale: "en" | "de";
                        /** @description Who made the database that places come from; its licence asks for the credit */
                        geoAttribution: {
                            licence: string;
                            text: string;
                            url: string;
                        } | null;
                        /**
                         * @description `folder`: no mail server is set, so nobody is written to; admins see the mails
                         * @enum {string}
                         */
                        mailDelivery: "smtp" | "folder";
                        /**
                         * @description What the community calls this place
                         * @example Heimdall
                         */
                        name: string;
                        /**
                         * @description Empty: there is none
                         * @example https://example.org/privacy
                         */
                        privacyPolicyUrl: string;
                        registrationEnabled: boolean;
                        setUpNeeded: boolean;
                        /**
                         * @description Empty: there are none
                         * @example https://example.org/terms
                         */
                        termsUrl: string;
                        version: string;
                    };
                };
            };
        };
    };
    listIntegrations: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "integrations": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "provider": {
                     *             "slug": "twitch",
                     *             "kind": "twitch",
                     *             "name": "Twitch"
                     *           },
                     *           "externalId": "80351110224678912",
                     *           "username": "ann",
                     *           "displayName": "Ann",
                     *           "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *           "scopes": [
                     *             "openid",
                     *             "channel:read:subscriptions"
                     *           ],
                     *           "missingScopes": [],
                     *           "status": "active",
                     *           "problem": null,
                     *           "failingSince": null,
                     *           "isEnabled": true,
                     *           "isBot": true,
                     *           "tokenExpiresAt": "2026-03-01T12:34:56.789Z",
                     *           "lastRefreshedAt": "2026-03-01T12:34:56.789Z",
                     *           "nextRefreshAt": "2026-03-01T12:34:56.789Z",
                     *           "validatedAt": "2026-03-01T12:34:56.789Z",
                     *           "stats": {
                     *             "kind": "twitch",
                     *             "followers": 1284,
                     *             "subscribers": 92,
                     *             "isLive": true,
                     *             "viewers": 61,
                     *             "liveSince": "2026-03-01T18:00:00.000Z",
                     *             "title": "Over the Aletsch glacier",
                     *             "category": "Travel & Outdoors"
                     *           },
                     *           "statsAt": "2026-03-01T12:34:56.789Z",
                     *           "statsProblem": null,
                     *           "connectedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heimdall"
                     *           },
                     *           "connectedAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        integrations: components["schemas"]["Integration"][];
                    };
                };
            };
        };
    };
    getIntegration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "provider": {
                     *         "slug": "twitch",
                     *         "kind": "twitch",
                     *         "name": "Twitch"
                     *       },
                     *       "externalId": "80351110224678912",
                     *       "username": "ann",
                     *       "displayName": "Ann",
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *       "scopes": [
                     *         "openid",
                     *         "channel:read:subscriptions"
                     *       ],
                     *       "missingScopes": [],
                     *       "status": "active",
                     *       "problem": null,
                     *       "failingSince": null,
                     *       "isEnabled": true,
                     *       "isBot": true,
                     *       "tokenExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastRefreshedAt": "2026-03-01T12:34:56.789Z",
                     *       "nextRefreshAt": "2026-03-01T12:34:56.789Z",
                     *       "validatedAt": "2026-03-01T12:34:56.789Z",
                     *       "stats": {
                     *         "kind": "twitch",
                     *         "followers": 1284,
                     *         "subscribers": 92,
                     *         "isLive": true,
                     *         "viewers": 61,
                     *         "liveSince": "2026-03-01T18:00:00.000Z",
                     *         "title": "Over the Aletsch glacier",
                     *         "category": "Travel & Outdoors"
                     *       },
                     *       "statsAt": "2026-03-01T12:34:56.789Z",
                     *       "statsProblem": null,
                     *       "connectedBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "connectedAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Integration"];
                };
            };
        };
    };
    disconnectIntegration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateIntegration: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isEnabled": true,
                 *       "isBot": true
                 *     }
                 */
                "application/json": {
                    /** @description Of Twitch alone */
                    isBot?: boolean;
                    isEnabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "provider": {
                     *         "slug": "twitch",
                     *         "kind": "twitch",
                     *         "name": "Twitch"
                     *       },
                     *       "externalId": "80351110224678912",
                     *       "username": "ann",
                     *       "displayName": "Ann",
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *       "scopes": [
                     *         "openid",
                     *         "channel:read:subscriptions"
                     *       ],
                     *       "missingScopes": [],
                     *       "status": "active",
                     *       "problem": null,
                     *       "failingSince": null,
                     *       "isEnabled": true,
                     *       "isBot": true,
                     *       "tokenExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastRefreshedAt": "2026-03-01T12:34:56.789Z",
                     *       "nextRefreshAt": "2026-03-01T12:34:56.789Z",
                     *       "validatedAt": "2026-03-01T12:34:56.789Z",
                     *       "stats": {
                     *         "kind": "twitch",
                     *         "followers": 1284,
                     *         "subscribers": 92,
                     *         "isLive": true,
                     *         "viewers": 61,
                     *         "liveSince": "2026-03-01T18:00:00.000Z",
                     *         "title": "Over the Aletsch glacier",
                     *         "category": "Travel & Outdoors"
                     *       },
                     *       "statsAt": "2026-03-01T12:34:56.789Z",
                     *       "statsProblem": null,
                     *       "connectedBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "connectedAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Integration"];
                };
            };
        };
    };
    refreshIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "provider": {
                     *         "slug": "twitch",
                     *         "kind": "twitch",
                     *         "name": "Twitch"
                     *       },
                     *       "externalId": "80351110224678912",
                     *       "username": "ann",
                     *       "displayName": "Ann",
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *       "scopes": [
                     *         "openid",
                     *         "channel:read:subscriptions"
                     *       ],
                     *       "missingScopes": [],
                     *       "status": "active",
                     *       "problem": null,
                     *       "failingSince": null,
                     *       "isEnabled": true,
                     *       "isBot": true,
                     *       "tokenExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastRefreshedAt": "2026-03-01T12:34:56.789Z",
                     *       "nextRefreshAt": "2026-03-01T12:34:56.789Z",
                     *       "validatedAt": "2026-03-01T12:34:56.789Z",
                     *       "stats": {
                     *         "kind": "twitch",
                     *         "followers": 1284,
                     *         "subscribers": 92,
                     *         "isLive": true,
                     *         "viewers": 61,
                     *         "liveSince": "2026-03-01T18:00:00.000Z",
                     *         "title": "Over the Aletsch glacier",
                     *         "category": "Travel & Outdoors"
                     *       },
                     *       "statsAt": "2026-03-01T12:34:56.789Z",
                     *       "statsProblem": null,
                     *       "connectedBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "connectedAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Integration"];
                };
            };
        };
    };
    refreshIntegrationStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stats": {
                     *         "kind": "twitch",
                     *         "followers": 1284,
                     *         "subscribers": 92,
                     *         "isLive": true,
                     *         "viewers": 61,
                     *         "liveSince": "2026-03-01T18:00:00.000Z",
                     *         "title": "Over the Aletsch glacier",
                     *         "category": "Travel & Outdoors"
                     *       },
                     *       "statsAt": "2026-03-01T12:34:56.789Z",
                     *       "history": [
                     *         {
                     *           "figure": "followers",
                     *           "days": [
                     *             {
                     *               "day": "2026-03-02",
                     *               "value": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["IntegrationHistory"];
                };
            };
        };
    };
    getIntegrationStats: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stats": {
                     *         "kind": "twitch",
                     *         "followers": 1284,
                     *         "subscribers": 92,
                     *         "isLive": true,
                     *         "viewers": 61,
                     *         "liveSince": "2026-03-01T18:00:00.000Z",
                     *         "title": "Over the Aletsch glacier",
                     *         "category": "Travel & Outdoors"
                     *       },
                     *       "statsAt": "2026-03-01T12:34:56.789Z",
                     *       "history": [
                     *         {
                     *           "figure": "followers",
                     *           "days": [
                     *             {
                     *               "day": "2026-03-02",
                     *               "value": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["IntegrationHistory"];
                };
            };
        };
    };
    logAuditEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Source of events that name none themselves; default `api`. */
                "X-Source-Service"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventType": "bot_command_executed",
                 *       "userId": "80351110224678912",
                 *       "ipAddress": "8.8.8.8",
                 *       "description": "/ban in #general",
                 *       "metadata": {
                 *         "command": "ban",
                 *         "channelId": "41771983423143937"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PostAuditEvent"];
            };
        };
        responses: {
            /** @description The event as it is stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countryCode": "DE",
                     *       "countryName": "Germany",
                     *       "city": "Berlin",
                     *       "region": "Berlin",
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventType": "login",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *       "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *       "resourceType": "session",
                     *       "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "ipAddress": "203.0.113.7",
                     *       "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *       "description": "Answers commands in the chat",
                     *       "metadata": {
                     *         "provider": "discord"
                     *       },
                     *       "status": "success",
                     *       "errorMessage": "Wrong password",
                     *       "sourceService": "discord_bot",
                     *       "isReported": true,
                     *       "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEvent"];
                };
            };
        };
    };
    logAuditEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Source of events that name none themselves; default `api`. */
                "X-Source-Service"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "eventType": "bot_command_executed",
                 *         "userId": "80351110224678912",
                 *         "ipAddress": "8.8.8.8",
                 *         "description": "/ban in #general",
                 *         "metadata": {
                 *           "command": "ban",
                 *           "channelId": "41771983423143937"
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["PostAuditEvent"][];
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description How many are new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 1,
                     *       "duplicates": 0,
                     *       "ids": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuditBatchResult"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                state?: "open" | "used" | "expired" | "revoked";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitations": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "email": "ann@example.org",
                     *           "role": "moderator",
                     *           "note": "That was our own bot; your account is safe.",
                     *           "invitedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "usedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "state": "open",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        invitations: {
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            createdAt: string;
                            email: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            expiresAt: string;
                            /**
                             * Format: uuid
                             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                             */
                            id: string;
                            invitedBy: {
                                /**
                                 * Format: uuid
                                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                                 */
                                id: string;
                                username: string;
                            } | null;
                            note: string | null;
                            role: string | null;
                            /** @enum {string} */
                            state: "open" | "used" | "expired" | "revoked";
                            usedBy: {
                                /**
                                 * Format: uuid
                                 * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                                 */
                                id: string;
                                username: string;
                            } | null;
                        }[];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ann@example.org",
                 *       "role": "moderator",
                 *       "note": "That was our own bot; your account is safe.",
                 *       "expiresAt": "2026-03-01T12:34:56.789Z",
                 *       "locale": "en"
                 *     }
                 */
                "application/json": {
                    /** @description Only this address may register with it, and is proven by it */
                    email?: string;
                    /**
                     * Format: date-time
                     * @description At most 90 days from now
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    expiresAt: string;
                    /**
                     * @description Of the mail; that of the platform, where none is given
                     * @enum {string}
                     */
                    locale?: "en" | "de";
                    /** @description For whoever reads the list */
                    note?: string;
                    /**
                     * @description Name or id of a role that the new account gets besides `user`; you must hold all of it
                     * @example moderator
                     */
                    role?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "link": "https://heimdall.example.org/invitation#w8Qk2mJ4rT6vY9zB1cE3fH5jL7nP0sU2xA4dG6iK8oM"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        id: string;
                        /** @description Shown once; null when it was mailed to its address */
                        link: string | null;
                    };
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobs": [
                     *         {
                     *           "name": "delete_accounts",
                     *           "schedule": "*\/15 * * * *",
                     *           "label": {
                     *             "en": "Delete accounts",
                     *             "de": "Konten löschen"
                     *           },
                     *           "description": {
                     *             "en": "Deletes accounts whose seven days to think again are over.",
                     *             "de": "Löscht Konten, deren sieben Tage Bedenkzeit vorbei sind."
                     *           },
                     *           "pausedAt": "2026-03-01T12:34:56.789Z",
                     *           "dueAt": "2026-03-01T12:34:56.789Z",
                     *           "isRequested": true,
                     *           "failures": 1,
                     *           "lastRun": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "trigger": "schedule",
                     *             "startedBy": {
                     *               "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *               "username": "heimdall"
                     *             },
                     *             "status": "running",
                     *             "startedAt": "2026-03-01T12:34:56.789Z",
                     *             "finishedAt": "2026-03-01T12:34:56.789Z",
                     *             "durationMs": 1,
                     *             "counts": {
                     *               "deleted": 2
                     *             },
                     *             "error": null
                     *           },
                     *           "recentDurationsMs": [
                     *             1
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        jobs: components["schemas"]["Job"][];
                    };
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example delete_accounts */
                name: "delete_accounts" | "remind_deletions" | "tidy_exports" | "tidy_files" | "forget_registrations" | "tidy_sign_ins" | "tidy_sessions" | "tidy_tokens" | "tend_integrations" | "forget_answers" | "forget_views" | "rotate_signing_keys" | "audit_partitions" | "audit_rollups" | "audit_retention" | "location_retention" | "trim_location_feed" | "weekly_digest" | "forget_runs";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "delete_accounts",
                     *       "schedule": "*\/15 * * * *",
                     *       "label": {
                     *         "en": "Delete accounts",
                     *         "de": "Konten löschen"
                     *       },
                     *       "description": {
                     *         "en": "Deletes accounts whose seven days to think again are over.",
                     *         "de": "Löscht Konten, deren sieben Tage Bedenkzeit vorbei sind."
                     *       },
                     *       "pausedAt": "2026-03-01T12:34:56.789Z",
                     *       "dueAt": "2026-03-01T12:34:56.789Z",
                     *       "isRequested": true,
                     *       "failures": 1,
                     *       "lastRun": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "trigger": "schedule",
                     *         "startedBy": {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "heimdall"
                     *         },
                     *         "status": "running",
                     *         "startedAt": "2026-03-01T12:34:56.789Z",
                     *         "finishedAt": "2026-03-01T12:34:56.789Z",
                     *         "durationMs": 1,
                     *         "counts": {
                     *           "deleted": 2
                     *         },
                     *         "error": null
                     *       },
                     *       "recentDurationsMs": [
                     *         1
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    updateJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example delete_accounts */
                name: "delete_accounts" | "remind_deletions" | "tidy_exports" | "tidy_files" | "forget_registrations" | "tidy_sign_ins" | "tidy_sessions" | "tidy_tokens" | "tend_integrations" | "forget_answers" | "forget_views" | "rotate_signing_keys" | "audit_partitions" | "audit_rollups" | "audit_retention" | "location_retention" | "trim_location_feed" | "weekly_digest" | "forget_runs";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paused": true
                 *     }
                 */
                "application/json": {
                    /** @description Whether it rests. A run that is under way goes on to its end */
                    paused: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "delete_accounts",
                     *       "schedule": "*\/15 * * * *",
                     *       "label": {
                     *         "en": "Delete accounts",
                     *         "de": "Konten löschen"
                     *       },
                     *       "description": {
                     *         "en": "Deletes accounts whose seven days to think again are over.",
                     *         "de": "Löscht Konten, deren sieben Tage Bedenkzeit vorbei sind."
                     *       },
                     *       "pausedAt": "2026-03-01T12:34:56.789Z",
                     *       "dueAt": "2026-03-01T12:34:56.789Z",
                     *       "isRequested": true,
                     *       "failures": 1,
                     *       "lastRun": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "trigger": "schedule",
                     *         "startedBy": {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "heimdall"
                     *         },
                     *         "status": "running",
                     *         "startedAt": "2026-03-01T12:34:56.789Z",
                     *         "finishedAt": "2026-03-01T12:34:56.789Z",
                     *         "durationMs": 1,
                     *         "counts": {
                     *           "deleted": 2
                     *         },
                     *         "error": null
                     *       },
                     *       "recentDurationsMs": [
                     *         1
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    runJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example delete_accounts */
                name: "delete_accounts" | "remind_deletions" | "tidy_exports" | "tidy_files" | "forget_registrations" | "tidy_sign_ins" | "tidy_sessions" | "tidy_tokens" | "tend_integrations" | "forget_answers" | "forget_views" | "rotate_signing_keys" | "audit_partitions" | "audit_rollups" | "audit_retention" | "location_retention" | "trim_location_feed" | "weekly_digest" | "forget_runs";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "delete_accounts",
                     *       "schedule": "*\/15 * * * *",
                     *       "label": {
                     *         "en": "Delete accounts",
                     *         "de": "Konten löschen"
                     *       },
                     *       "description": {
                     *         "en": "Deletes accounts whose seven days to think again are over.",
                     *         "de": "Löscht Konten, deren sieben Tage Bedenkzeit vorbei sind."
                     *       },
                     *       "pausedAt": "2026-03-01T12:34:56.789Z",
                     *       "dueAt": "2026-03-01T12:34:56.789Z",
                     *       "isRequested": true,
                     *       "failures": 1,
                     *       "lastRun": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "trigger": "schedule",
                     *         "startedBy": {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "heimdall"
                     *         },
                     *         "status": "running",
                     *         "startedAt": "2026-03-01T12:34:56.789Z",
                     *         "finishedAt": "2026-03-01T12:34:56.789Z",
                     *         "durationMs": 1,
                     *         "counts": {
                     *           "deleted": 2
                     *         },
                     *         "error": null
                     *       },
                     *       "recentDurationsMs": [
                     *         1
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    listJobRuns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example delete_accounts */
                name: "delete_accounts" | "remind_deletions" | "tidy_exports" | "tidy_files" | "forget_registrations" | "tidy_sign_ins" | "tidy_sessions" | "tidy_tokens" | "tend_integrations" | "forget_answers" | "forget_views" | "rotate_signing_keys" | "audit_partitions" | "audit_rollups" | "audit_retention" | "location_retention" | "trim_location_feed" | "weekly_digest" | "forget_runs";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runs": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "trigger": "schedule",
                     *           "startedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heimdall"
                     *           },
                     *           "status": "running",
                     *           "startedAt": "2026-03-01T12:34:56.789Z",
                     *           "finishedAt": "2026-03-01T12:34:56.789Z",
                     *           "durationMs": 1,
                     *           "counts": {
                     *             "deleted": 2
                     *           },
                     *           "error": null
                     *         }
                     *       ],
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        runs: components["schemas"]["JobRun"][];
                    };
                };
            };
        };
    };
    banLinkedUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the account at the provider
                 * @example 80351110224678912
                 */
                externalId: string;
                /** @example discord */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Harassed others in chat after a warning",
                 *       "expiresAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Without it the ban lasts until it is lifted
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    expiresAt?: string;
                    /**
                     * @description The person reads it, in a mail and when they try to sign in
                     * @example Harassed others in chat after a warning
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "bannedAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "Harassed others in chat after a warning",
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Ban"];
                };
            };
        };
    };
    listLinkedAccountRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the account at the provider
                 * @example 80351110224678912
                 */
                externalId: string;
                /** @example discord */
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "roles": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "moderator",
                     *           "description": "Answers commands in the chat",
                     *           "isSystem": true,
                     *           "requiresTwoFactor": true,
                     *           "heldBack": true,
                     *           "permissions": [
                     *             "audit:read"
                     *           ],
                     *           "assignedAt": "2026-03-01T12:34:56.789Z",
                     *           "assignedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        roles: components["schemas"]["UserRole"][];
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId: string;
                    };
                };
            };
        };
    };
    assignLinkedAccountRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account at the provider
                 * @example 80351110224678912
                 */
                externalId: string;
                /** @example discord */
                provider: string;
                /**
                 * @description Id or name of the role
                 * @example moderator
                 */
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Subscribed for a year"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Stands in the audit log
                     * @example Subscribed for a year
                     */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "roleId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "changed": true
                     *     }
                     */
                    "application/json": {
                        /** @description False: it was so before, and nothing happened */
                        changed: boolean;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        roleId: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId: string;
                    };
                };
            };
        };
    };
    removeLinkedAccountRole: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the account at the provider
                 * @example 80351110224678912
                 */
                externalId: string;
                /** @example discord */
                provider: string;
                /**
                 * @description Id or name of the role
                 * @example moderator
                 */
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "roleId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "changed": true
                     *     }
                     */
                    "application/json": {
                        /** @description False: it was so before, and nothing happened */
                        changed: boolean;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        roleId: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId: string;
                    };
                };
            };
        };
    };
    unbanLinkedUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the account at the provider
                 * @example 80351110224678912
                 */
                externalId: string;
                /** @example discord */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Appeal accepted"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description For the audit log
                     * @example Appeal accepted
                     */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "bannedAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "Harassed others in chat after a warning",
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Ban"];
                };
            };
        };
    };
    getPermissionMatrix: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revision": "5f1d7a84db00d2fc",
                     *       "roles": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Subscriber",
                     *           "description": "Answers commands in the chat",
                     *           "isSystem": true,
                     *           "requiresTwoFactor": true,
                     *           "permissions": [
                     *             "audit:read",
                     *             "user:read"
                     *           ],
                     *           "members": 1,
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "permissions": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "song:request",
                     *           "description": "Request a song for the stream",
                     *           "isOwn": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PermissionMatrix"];
                };
            };
        };
    };
    updatePermissionMatrix: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": "5f1d7a84db00d2fc",
                 *       "changes": [
                 *         {
                 *           "roleId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *           "permissionId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *           "granted": true
                 *         }
                 *       ],
                 *       "reason": "Subscribed for a year"
                 *     }
                 */
                "application/json": {
                    changes: {
                        granted: boolean;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        permissionId: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        roleId: string;
                    }[];
                    reason?: string;
                    /** @description As it was read: a change of what somebody else has changed since is refused */
                    revision: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revision": "5f1d7a84db00d2fc",
                     *       "roles": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Subscriber",
                     *           "description": "Answers commands in the chat",
                     *           "isSystem": true,
                     *           "requiresTwoFactor": true,
                     *           "permissions": [
                     *             "audit:read",
                     *             "user:read"
                     *           ],
                     *           "members": 1,
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "permissions": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "song:request",
                     *           "description": "Request a song for the stream",
                     *           "isOwn": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PermissionMatrix"];
                };
            };
        };
    };
    listPermissions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "permissions": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "song:request",
                     *           "description": "Request a song for the stream",
                     *           "isOwn": true,
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        permissions: components["schemas"]["Permission"][];
                    };
                };
            };
        };
    };
    createPermission: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "song:request",
                 *       "description": "Request a song for the stream"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default
                     * @example Request a song for the stream
                     */
                    description?: string;
                    /** @example song:request */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "song:request",
                     *       "description": "Request a song for the stream",
                     *       "isOwn": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Permission"];
                };
            };
        };
    };
    deletePermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                permissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "affectedRoles": 1,
                     *       "affectedKeys": 1
                     *     }
                     */
                    "application/json": {
                        /** @description API keys that held it */
                        affectedKeys: number;
                        /** @description Roles that held it */
                        affectedRoles: number;
                    };
                };
            };
        };
    };
    updatePermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                permissionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Request a song for the stream"
                 *     }
                 */
                "application/json": {
                    /** @example Request a song for the stream */
                    description: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "song:request",
                     *       "description": "Request a song for the stream",
                     *       "isOwn": true,
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Permission"];
                };
            };
        };
    };
    checkPermissions: {
        parameters: {
            query: {
                externalId?: string;
                /**
                 * @description Repeat it to ask for several
                 * @example [
                 *       "audit:read"
                 *     ]
                 */
                permission: string[];
                provider?: string;
                userId?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "active",
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "allowed": true,
                     *       "permissions": [
                     *         {
                     *           "permission": "audit:read",
                     *           "allowed": true,
                     *           "reason": "granted",
                     *           "roles": [
                     *             "moderator"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PermissionCheck"];
                };
            };
        };
    };
    checkPermissionsOfMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accounts": [
                 *         {
                 *           "provider": "discord",
                 *           "externalId": "80351110224678912"
                 *         }
                 *       ],
                 *       "permissions": [
                 *         "audit:read",
                 *         "user:read"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "provider": "discord",
                     *         "externalId": "80351110224678912"
                     *       }
                     *     ]
                     */
                    accounts: {
                        /**
                         * @description The id of the account at the provider
                         * @example 80351110224678912
                         */
                        externalId?: string;
                        /** @example discord */
                        provider?: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId?: string;
                    }[];
                    /**
                     * @example [
                     *       "audit:read",
                     *       "user:read"
                     *     ]
                     */
                    permissions: string[];
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "status": "active",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "allowed": true,
                     *           "permissions": [
                     *             {
                     *               "permission": "audit:read",
                     *               "allowed": true,
                     *               "reason": "granted",
                     *               "roles": [
                     *                 "moderator"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description In the order in which they were asked for */
                        accounts: components["schemas"]["PermissionCheck"][];
                    };
                };
            };
        };
    };
    listPermissionHolders: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                page?: number;
                /** @example audit:read */
                permission: string;
                search?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "holders": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "ann",
                     *           "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *           "holds": true,
                     *           "roles": [
                     *             {
                     *               "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *               "name": "Subscriber",
                     *               "heldBack": true
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        holders: components["schemas"]["PermissionHolder"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "roles": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "Subscriber",
                     *           "description": "Answers commands in the chat",
                     *           "isSystem": true,
                     *           "requiresTwoFactor": true,
                     *           "permissions": [
                     *             "audit:read",
                     *             "user:read"
                     *           ],
                     *           "members": 1,
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        roles: components["schemas"]["Role"][];
                    };
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Subscriber",
                 *       "description": "Supports the stream every month",
                 *       "requiresTwoFactor": false,
                 *       "permissions": [
                 *         "audit:read"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @default
                     * @example Supports the stream every month
                     */
                    description?: string;
                    /** @example Subscriber */
                    name: string;
                    /**
                     * @description Nobody can give what they do not hold
                     * @default []
                     * @example [
                     *       "audit:read"
                     *     ]
                     */
                    permissions?: string[];
                    /** @default false */
                    requiresTwoFactor?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "isSystem": true,
                     *       "requiresTwoFactor": true,
                     *       "permissions": [
                     *         "audit:read",
                     *         "user:read"
                     *       ],
                     *       "members": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "isSystem": true,
                     *       "requiresTwoFactor": true,
                     *       "permissions": [
                     *         "audit:read",
                     *         "user:read"
                     *       ],
                     *       "members": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "isSystem": true,
                     *       "requiresTwoFactor": true,
                     *       "permissions": [
                     *         "audit:read",
                     *         "user:read"
                     *       ],
                     *       "members": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Subscriber",
                 *       "description": "Supports the stream every month",
                 *       "requiresTwoFactor": true
                 *     }
                 */
                "application/json": {
                    /** @example Supports the stream every month */
                    description?: string;
                    /** @example Subscriber */
                    name?: string;
                    requiresTwoFactor?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "name": "Subscriber",
                     *       "description": "Answers commands in the chat",
                     *       "isSystem": true,
                     *       "requiresTwoFactor": true,
                     *       "permissions": [
                     *         "audit:read",
                     *         "user:read"
                     *       ],
                     *       "members": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    listRoleMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                search?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "ann",
                     *           "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *           "assignedAt": "2026-03-01T12:34:56.789Z",
                     *           "assignedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           },
                     *           "hasSecondFactor": true
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        limit: number;
                        members: components["schemas"]["RoleMember"][];
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": [
                     *         {
                     *           "key": "registration_enabled",
                     *           "label": {
                     *             "en": "Anybody may register",
                     *             "de": "Registrierung für alle offen"
                     *           },
                     *           "help": {
                     *             "en": "Off: new accounts are made by invitation or by administrators only.",
                     *             "de": "Aus: Neue Konten gibt es nur mit Einladung oder durch die Administration."
                     *           },
                     *           "schema": {
                     *             "type": "boolean"
                     *           },
                     *           "unit": "days",
                     *           "value": false,
                     *           "defaultValue": true,
                     *           "variable": null,
                     *           "isDefault": true,
                     *           "isPublic": true,
                     *           "updatedAt": "2026-03-01T12:34:56.789Z",
                     *           "hasHistory": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        settings: components["schemas"]["Setting"][];
                    };
                };
            };
        };
    };
    getSetting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example registration_enabled */
                key: "platform_name" | "platform_contact" | "default_locale" | "terms_url" | "privacy_policy_url" | "registration_enabled" | "two_factor_required" | "session_idle_days" | "session_absolute_days" | "audit_retention_days" | "position_retention_days" | "file_max_mb" | "file_own_quota_mb" | "file_quota_mb";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "registration_enabled",
                     *       "label": {
                     *         "en": "Anybody may register",
                     *         "de": "Registrierung für alle offen"
                     *       },
                     *       "help": {
                     *         "en": "Off: new accounts are made by invitation or by administrators only.",
                     *         "de": "Aus: Neue Konten gibt es nur mit Einladung oder durch die Administration."
                     *       },
                     *       "schema": {
                     *         "type": "boolean"
                     *       },
                     *       "unit": "days",
                     *       "value": false,
                     *       "defaultValue": true,
                     *       "variable": null,
                     *       "isDefault": true,
                     *       "isPublic": true,
                     *       "updatedAt": "2026-03-01T12:34:56.789Z",
                     *       "hasHistory": true
                     *     }
                     */
                    "application/json": components["schemas"]["Setting"];
                };
            };
        };
    };
    updateSetting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example registration_enabled */
                key: "platform_name" | "platform_contact" | "default_locale" | "terms_url" | "privacy_policy_url" | "registration_enabled" | "two_factor_required" | "session_idle_days" | "session_absolute_days" | "audit_retention_days" | "position_retention_days" | "file_max_mb" | "file_own_quota_mb" | "file_quota_mb";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": false
                 *     }
                 */
                "application/json": {
                    /** @example false */
                    value: boolean | number | string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "registration_enabled",
                     *       "label": {
                     *         "en": "Anybody may register",
                     *         "de": "Registrierung für alle offen"
                     *       },
                     *       "help": {
                     *         "en": "Off: new accounts are made by invitation or by administrators only.",
                     *         "de": "Aus: Neue Konten gibt es nur mit Einladung oder durch die Administration."
                     *       },
                     *       "schema": {
                     *         "type": "boolean"
                     *       },
                     *       "unit": "days",
                     *       "value": false,
                     *       "defaultValue": true,
                     *       "variable": null,
                     *       "isDefault": true,
                     *       "isPublic": true,
                     *       "updatedAt": "2026-03-01T12:34:56.789Z",
                     *       "hasHistory": true
                     *     }
                     */
                    "application/json": components["schemas"]["Setting"];
                };
            };
        };
    };
    listCustomSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": [
                     *         {
                     *           "key": "stream.title",
                     *           "value": "Evening stream",
                     *           "isPublic": true,
                     *           "isSecret": true,
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        settings: components["schemas"]["CustomSetting"][];
                    };
                };
            };
        };
    };
    getCustomSetting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example stream.title */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "stream.title",
                     *       "value": "Evening stream",
                     *       "isPublic": true,
                     *       "isSecret": true,
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomSetting"];
                };
            };
        };
    };
    putCustomSetting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example stream.title */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": "Evening stream",
                 *       "isPublic": false,
                 *       "isSecret": false,
                 *       "expected": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /** @description `updatedAt` of what was read, null for none: another change meanwhile is not overwritten but 412 */
                    expected?: string | null;
                    /** @default false */
                    isPublic?: boolean;
                    /**
                     * @description Kept encrypted, and told to bots with `setting:read_secret` alone
                     * @default false
                     */
                    isSecret?: boolean;
                    /** @example Evening stream */
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "stream.title",
                     *       "value": "Evening stream",
                     *       "isPublic": true,
                     *       "isSecret": true,
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomSetting"];
                };
            };
        };
    };
    deleteCustomSetting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example stream.title */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    listSettingChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Of Heimdall, or `custom.` and a key of the community
                 * @example registration_enabled
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changes": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "kind": "created",
                     *           "oldValue": true,
                     *           "newValue": false,
                     *           "isSecret": true,
                     *           "changedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heimdall"
                     *           },
                     *           "changedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        changes: components["schemas"]["SettingChange"][];
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getPublicSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": {
                     *         "registration_enabled": true,
                     *         "custom.stream.title": "Evening stream"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PublicSettings"];
                };
            };
        };
    };
    readSecretSetting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example stream.title */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": "stream.title",
                     *       "value": "The token of a service",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SecretSetting"];
                };
            };
        };
    };
    listSignInProviders: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "providers": [
                     *         {
                     *           "slug": "discord",
                     *           "kind": "discord",
                     *           "name": "Subscriber",
                     *           "allowsRegistration": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        providers: {
                            allowsRegistration: boolean;
                            /**
                             * @example discord
                             * @enum {string}
                             */
                            kind: "twitch" | "discord" | "google" | "github" | "oidc";
                            name: string;
                            /** @example discord */
                            slug: string;
                        }[];
                    };
                };
            };
        };
    };
    exportMyData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description data-export-2026-03-01.zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    getMyDataExportState: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isLarge": true,
                     *       "job": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "state": "queued",
                     *         "percent": 64,
                     *         "sizeBytes": 1,
                     *         "createdAt": "2026-03-01T12:34:56.789Z",
                     *         "finishedAt": "2026-03-01T12:34:56.789Z",
                     *         "expiresAt": "2026-03-01T12:34:56.789Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DataExportState"];
                };
            };
        };
    };
    requestMyDataExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "state": "queued",
                     *       "percent": 64,
                     *       "sizeBytes": 1,
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "finishedAt": "2026-03-01T12:34:56.789Z",
                     *       "expiresAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DataExportJob"];
                };
            };
        };
    };
    fetchMyDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description data-export-2026-03-01.zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    listMyDataExports: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "logs": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "exportedAt": "2026-03-01T12:34:56.789Z",
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                     *           "exportFormat": "zip",
                     *           "fileSizeBytes": 48213,
                     *           "locale": "en"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "hasMore": true
                     *     }
                     */
                    "application/json": {
                        hasMore: boolean;
                        /** @description The latest first */
                        logs: components["schemas"]["DataExportLog"][];
                        total: number;
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "asc" | "desc";
                limit?: number;
                page?: number;
                role?: string;
                search?: string;
                sort?: "created_at" | "username" | "last_login_at";
                state?: "banned" | "unverified" | "no_two_factor" | "deleted";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "username": "ann",
                     *           "email": "ann@example.org",
                     *           "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *           "locale": "en",
                     *           "roles": [
                     *             "moderator"
                     *           ],
                     *           "emailVerified": true,
                     *           "twoFactor": true,
                     *           "bannedAt": "2026-03-01T12:34:56.789Z",
                     *           "banExpiresAt": "2026-03-01T12:34:56.789Z",
                     *           "lastLoginAt": "2026-03-01T12:34:56.789Z",
                     *           "deletedAt": "2026-03-01T12:34:56.789Z",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                        users: components["schemas"]["User"][];
                    };
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "username": "ann",
                     *       "email": "ann@example.org",
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *       "locale": "en",
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "emailVerified": true,
                     *       "twoFactor": true,
                     *       "bannedAt": "2026-03-01T12:34:56.789Z",
                     *       "banExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastLoginAt": "2026-03-01T12:34:56.789Z",
                     *       "deletedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "emailVerifiedAt": "2026-03-01T12:34:56.789Z",
                     *       "banReason": "Harassed others in chat after a warning",
                     *       "hasPassword": true,
                     *       "mustChangePassword": true,
                     *       "privacyMode": true,
                     *       "factors": {
                     *         "totp": true,
                     *         "passkeys": 1,
                     *         "backupCodes": 1
                     *       },
                     *       "linkedAccounts": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "provider": "discord",
                     *           "providerName": "Discord",
                     *           "externalId": "80351110224678912",
                     *           "username": "ann",
                     *           "displayName": "Ann",
                     *           "isPrimary": true,
                     *           "linkedAt": "2026-03-01T12:34:56.789Z",
                     *           "lastUsedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "deletion": {
                     *         "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *         "deleteAt": "2026-03-01T12:34:56.789Z",
                     *         "reason": "Subscribed for a year",
                     *         "requestedBy": "self"
                     *       },
                     *       "outranksYou": true
                     *     }
                     */
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
        };
    };
    renameUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ann"
                 *     }
                 */
                "application/json": {
                    username: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    listUserAuditEvents: {
        parameters: {
            query?: {
                cursor?: string;
                endDate?: string;
                eventType?: string[];
                limit?: number;
                page?: number;
                q?: string;
                resourceType?: string;
                sourceService?: string;
                startDate?: string;
                status?: "success" | "failure";
                timeZone?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "countryCode": "DE",
                     *           "countryName": "Germany",
                     *           "city": "Berlin",
                     *           "region": "Berlin",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventType": "login",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "resourceType": "session",
                     *           "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "description": "Answers commands in the chat",
                     *           "metadata": {
                     *             "provider": "discord"
                     *           },
                     *           "status": "success",
                     *           "errorMessage": "Wrong password",
                     *           "sourceService": "discord_bot",
                     *           "isReported": true,
                     *           "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "isTotalUnknown": true,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
        };
    };
    banUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Harassed others in chat after a warning",
                 *       "expiresAt": "2026-03-01T12:34:56.789Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Without it the ban lasts until it is lifted
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    expiresAt?: string;
                    /**
                     * @description The person reads it, in a mail and when they try to sign in
                     * @example Harassed others in chat after a warning
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "bannedAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "Harassed others in chat after a warning",
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Ban"];
                };
            };
        };
    };
    forceUserPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Sessions that were ended
                         * @example 2
                         */
                        revoked: number;
                    };
                };
            };
        };
    };
    listUserLinks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "links": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "provider": {
                     *             "slug": "discord",
                     *             "kind": "discord",
                     *             "name": "Subscriber",
                     *             "isEnabled": true
                     *           },
                     *           "externalId": "80351110224678912",
                     *           "username": "ann",
                     *           "displayName": "Ann",
                     *           "email": "ann@example.org",
                     *           "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *           "isPrimary": true,
                     *           "linkedAt": "2026-03-01T12:34:56.789Z",
                     *           "refreshedAt": "2026-03-01T12:34:56.789Z",
                     *           "lastUsedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        links: components["schemas"]["LinkedAccount"][];
                    };
                };
            };
        };
    };
    unlinkUserAccount: {
        parameters: {
            query: {
                /**
                 * @description The owner of the account reads it
                 * @example Subscribed for a year
                 */
                reason: string;
            };
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    explainUserPermissions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "hasSecondFactor": true,
                     *       "permissions": [
                     *         {
                     *           "name": "Subscriber",
                     *           "description": "Answers commands in the chat",
                     *           "isOwn": true,
                     *           "holds": true,
                     *           "roles": [
                     *             {
                     *               "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *               "name": "Subscriber",
                     *               "heldBack": true
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ExplainedAccess"];
                };
            };
        };
    };
    resetUserTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Lost the phone; recognised in a video call"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description For the audit log: how the person was recognised
                     * @example Lost the phone; recognised in a video call
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Sessions that were ended
                         * @example 2
                         */
                        revoked: number;
                    };
                };
            };
        };
    };
    listUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "roles": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "name": "moderator",
                     *           "description": "Answers commands in the chat",
                     *           "isSystem": true,
                     *           "requiresTwoFactor": true,
                     *           "heldBack": true,
                     *           "permissions": [
                     *             "audit:read"
                     *           ],
                     *           "assignedAt": "2026-03-01T12:34:56.789Z",
                     *           "assignedBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "ann"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        roles: components["schemas"]["UserRole"][];
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId: string;
                    };
                };
            };
        };
    };
    assignUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id or name of the role
                 * @example moderator
                 */
                role: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Subscribed for a year"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Stands in the audit log
                     * @example Subscribed for a year
                     */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "roleId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "changed": true
                     *     }
                     */
                    "application/json": {
                        /** @description False: it was so before, and nothing happened */
                        changed: boolean;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        roleId: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId: string;
                    };
                };
            };
        };
    };
    removeUserRole: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id or name of the role
                 * @example moderator
                 */
                role: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "roleId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "changed": true
                     *     }
                     */
                    "application/json": {
                        /** @description False: it was so before, and nothing happened */
                        changed: boolean;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        roleId: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        userId: string;
                    };
                };
            };
        };
    };
    listUserSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "countryCode": "DE",
                     *           "countryName": "Germany",
                     *           "city": "Berlin",
                     *           "region": "Berlin",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "lastSeenAt": "2026-03-01T12:34:56.789Z",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "method": "password",
                     *           "secondFactor": "totp"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        sessions: {
                            city: string | null;
                            /** @description ISO 3166-1 alpha-2 */
                            countryCode: string | null;
                            countryName: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            expiresAt: string;
                            /**
                             * Format: uuid
                             * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                             */
                            id: string;
                            ipAddress: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-03-01T12:34:56.789Z
                             */
                            lastSeenAt: string;
                            /**
                             * @description How this person signed in
                             * @enum {string}
                             */
                            method: "password" | "passkey" | "link" | "set_up_link";
                            region: string | null;
                            /** @description What proved it besides; null where nothing had to */
                            secondFactor: ("totp" | "passkey" | "backup_code" | "trusted_device") | null;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Sessions that were ended
                         * @example 2
                         */
                        revoked: number;
                    };
                };
            };
        };
    };
    revokeUserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                sessionId: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    unbanUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Appeal accepted"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description For the audit log
                     * @example Appeal accepted
                     */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "bannedAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "Harassed others in chat after a warning",
                     *       "expiresAt": "2026-03-01T12:34:56.789Z",
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": components["schemas"]["Ban"];
                };
            };
        };
    };
    markUserEmailVerified: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    lookUpUser: {
        parameters: {
            query: {
                /**
                 * @description The id of the account at the provider
                 * @example 80351110224678912
                 */
                externalId: string;
                /** @example discord */
                provider: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "username": "ann",
                     *       "email": "ann@example.org",
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *       "locale": "en",
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "emailVerified": true,
                     *       "twoFactor": true,
                     *       "bannedAt": "2026-03-01T12:34:56.789Z",
                     *       "banExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "lastLoginAt": "2026-03-01T12:34:56.789Z",
                     *       "deletedAt": "2026-03-01T12:34:56.789Z",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "username": "ann",
                     *       "email": "ann@example.org",
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *       "locale": "en",
                     *       "privacyMode": true,
                     *       "roles": [
                     *         "moderator"
                     *       ],
                     *       "permissions": [
                     *         "audit:read"
                     *       ],
                     *       "twoFactor": {
                     *         "enabled": true,
                     *         "owed": true
                     *       },
                     *       "sessionId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "createdAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": {
                        avatarUrl: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-03-01T12:34:56.789Z
                         */
                        createdAt: string;
                        email: string;
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        id: string;
                        /** @enum {string} */
                        locale: "en" | "de";
                        permissions: string[];
                        privacyMode: boolean;
                        roles: string[];
                        /**
                         * Format: uuid
                         * @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                         */
                        sessionId: string;
                        twoFactor: {
                            enabled: boolean;
                            /** @description Some role gives nothing until a second factor is set up */
                            owed: boolean;
                        };
                        username: string;
                    };
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ann",
                 *       "locale": "en",
                 *       "privacyMode": true
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    locale?: "en" | "de";
                    privacyMode?: boolean;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true,
                     *       "success": true,
                     *       "privacyMode": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                        privacyMode: boolean;
                        /** @constant */
                        success: true;
                    };
                };
            };
        };
    };
    listMyAuditEvents: {
        parameters: {
            query?: {
                cursor?: string;
                endDate?: string;
                eventType?: string[];
                limit?: number;
                page?: number;
                q?: string;
                resourceType?: string;
                sourceService?: string;
                startDate?: string;
                status?: "success" | "failure";
                timeZone?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "countryCode": "DE",
                     *           "countryName": "Germany",
                     *           "city": "Berlin",
                     *           "region": "Berlin",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventType": "login",
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "actorId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c9",
                     *           "resourceType": "session",
                     *           "resourceId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "description": "Answers commands in the chat",
                     *           "metadata": {
                     *             "provider": "discord"
                     *           },
                     *           "status": "success",
                     *           "errorMessage": "Wrong password",
                     *           "sourceService": "discord_bot",
                     *           "isReported": true,
                     *           "correlationId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8",
                     *           "createdAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "isTotalUnknown": true,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
        };
    };
    getMyAuditEventProof: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "sealed",
                     *       "leafIndex": 1,
                     *       "treeSize": 1,
                     *       "leafHash": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                     *       "entry": "{\"id\":\"0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7\",\"type\":\"login\",\"v\":1}",
                     *       "openings": [
                     *         {
                     *           "field": "subject",
                     *           "salt": "8855508aade16ec573d21e6a485dfd0a7624085c1a14b5ecdd6485de0c6839a4",
                     *           "value": "login"
                     *         }
                     *       ],
                     *       "proofFile": "c2sp.org/tlog-proof@v1\nindex 48213\n",
                     *       "verifierKey": "heimdall.example.org/audit-log+0377ab81+AQE0OvX2"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEventProof"];
                };
            };
        };
    };
    reportMyAuditEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "not_me",
                 *       "comment": "I was asleep, and I have never been to that country."
                 *     }
                 */
                "application/json": {
                    /** @description Whatever helps whoever looks into it */
                    comment?: string | null;
                    /** @enum {string} */
                    reason: "not_me" | "suspicious" | "unknown_device" | "unknown_location" | "other";
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventType": "login",
                     *       "eventCreatedAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "not_me",
                     *       "comment": "I was asleep, and I have never been to that country.",
                     *       "status": "pending",
                     *       "note": "That was our own bot; your account is safe.",
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MyReport"];
                };
            };
        };
    };
    exportMyAuditEvents: {
        parameters: {
            query: {
                /** @description Exclusive */
                endDate?: string;
                /** @description Any of these; repeat the parameter */
                eventType?: string[];
                /**
                 * @description `csv` for spreadsheets, with formulas defused; `jsonl`: one event a line
                 * @example csv
                 */
                format: "csv" | "jsonl";
                /** @description A search such as `type:login_failed -country:DE created:7d`; see docs/searching.md */
                q?: string;
                resourceType?: string;
                sourceService?: string;
                /** @description Inclusive */
                startDate?: string;
                status?: "success" | "failure";
                /** @description Where the days of `q` begin; default UTC */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
        };
    };
    listMyReports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reports": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventType": "login",
                     *           "eventCreatedAt": "2026-03-01T12:34:56.789Z",
                     *           "reason": "not_me",
                     *           "comment": "I was asleep, and I have never been to that country.",
                     *           "status": "pending",
                     *           "note": "That was our own bot; your account is safe.",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        reports: components["schemas"]["MyReport"][];
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    uploadMyAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "image": "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: base64
                     * @description A PNG, JPEG or WebP picture in base64; it is made a square of 256 pixels
                     * @example UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==
                     */
                    image: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp"
                     *     }
                     */
                    "application/json": {
                        /** @description A path of this Heimdall */
                        avatarUrl: string;
                    };
                };
            };
        };
    };
    deleteMyAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    listMyConnectedApps: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apps": [
                     *         {
                     *           "clientId": "app_k3JX0bYt5sVnQpLw2RhZcA",
                     *           "name": "Song requests",
                     *           "ownerName": "ann",
                     *           "logoUrl": "/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp",
                     *           "homepageUri": "https://app.example.org/",
                     *           "policyUri": "https://app.example.org/privacy",
                     *           "tosUri": "https://app.example.org/terms",
                     *           "isFirstParty": true,
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "scopes": [
                     *             "openid",
                     *             "profile"
                     *           ],
                     *           "isSuspended": true,
                     *           "grantedAt": "2026-03-01T12:34:56.789Z",
                     *           "lastUsedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        apps: components["schemas"]["ConnectedApp"][];
                    };
                };
            };
        };
    };
    disconnectMyApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    getMyConnectedAppActs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-03-01T12:34:56.789Z",
                     *       "isPartial": true,
                     *       "acts": [
                     *         {
                     *           "eventType": "token_created",
                     *           "events": 1,
                     *           "failures": 1,
                     *           "lastAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AppActs"];
                };
            };
        };
    };
    getMyDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isScheduledForDeletion": true,
                     *       "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *       "scheduledDeletionAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "User request",
                     *       "requestedBy": "self"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionStatus"];
                };
            };
        };
    };
    requestMyDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isScheduledForDeletion": true,
                     *       "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *       "scheduledDeletionAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "User request",
                     *       "requestedBy": "self"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionStatus"];
                };
            };
        };
    };
    cancelMyDeletion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isScheduledForDeletion": true,
                     *       "scheduledAt": "2026-03-01T12:34:56.789Z",
                     *       "scheduledDeletionAt": "2026-03-01T12:34:56.789Z",
                     *       "reason": "User request",
                     *       "requestedBy": "self"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionStatus"];
                };
            };
        };
    };
    listMyImports: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "imports": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "device": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "name": "Phone"
                     *           },
                     *           "fileName": "alps.gpx",
                     *           "format": "gpx",
                     *           "status": "running",
                     *           "bytesRead": 48213,
                     *           "bytesTotal": 48213,
                     *           "accepted": 812,
                     *           "duplicate": 0,
                     *           "refused": 0,
                     *           "problem": {
                     *             "code": "not_well_formed",
                     *             "message": "Line 812: the file ends inside of <trkpt>",
                     *             "line": 812
                     *           },
                     *           "startedAt": "2026-03-01T12:34:56.789Z",
                     *           "finishedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        imports: components["schemas"]["PositionImport"][];
                    };
                };
            };
        };
    };
    listMyLinks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "links": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "provider": {
                     *             "slug": "discord",
                     *             "kind": "discord",
                     *             "name": "Subscriber",
                     *             "isEnabled": true
                     *           },
                     *           "externalId": "80351110224678912",
                     *           "username": "ann",
                     *           "displayName": "Ann",
                     *           "email": "ann@example.org",
                     *           "avatarUrl": "/avatars/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/d6wMtV3n.webp",
                     *           "isPrimary": true,
                     *           "linkedAt": "2026-03-01T12:34:56.789Z",
                     *           "refreshedAt": "2026-03-01T12:34:56.789Z",
                     *           "lastUsedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        links: components["schemas"]["LinkedAccount"][];
                    };
                };
            };
        };
    };
    unlinkMyAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    makeLinkPrimary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "the bridge of three colours",
                 *       "newPassword": "a bridge of seven colours"
                 *     }
                 */
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Other browsers that were signed out */
                        revoked: number;
                    };
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "countryCode": "DE",
                     *           "countryName": "Germany",
                     *           "city": "Berlin",
                     *           "region": "Berlin",
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "current": true,
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "lastSeenAt": "2026-03-01T12:34:56.789Z",
                     *           "expiresAt": "2026-03-01T12:34:56.789Z",
                     *           "method": "password",
                     *           "secondFactor": "totp"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                    };
                };
            };
        };
    };
    revokeMyOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 1
                     *     }
                     */
                    "application/json": {
                        revoked: number;
                    };
                };
            };
        };
    };
    revokeMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    getUsernames: {
        parameters: {
            query: {
                /**
                 * @example [
                 *       "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     ]
                 */
                ids: string[];
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "names": {
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7": "ann"
                     *       }
                     *     }
                     */
                    "application/json": {
                        names: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhooks": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "url": "https://bot.example.org/heimdall",
                     *           "description": "Moderation bot",
                     *           "topics": [
                     *             "account"
                     *           ],
                     *           "q": "type:login_failed -country:DE",
                     *           "deviceIds": [
                     *             "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *           ],
                     *           "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "status": "active",
                     *           "disabledReason": "failing",
                     *           "previousSecretExpiresAt": "2026-03-01T12:34:56.789Z",
                     *           "failingSince": "2026-03-01T12:34:56.789Z",
                     *           "lastSuccessAt": "2026-03-01T12:34:56.789Z",
                     *           "waiting": 1,
                     *           "dead": 1,
                     *           "behind": 1,
                     *           "replay": {
                     *             "from": "2026-03-01T12:34:56.789Z",
                     *             "to": "2026-03-01T12:34:56.789Z"
                     *           },
                     *           "createdBy": {
                     *             "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *             "username": "heimdall"
                     *           },
                     *           "createdAt": "2026-03-01T12:34:56.789Z",
                     *           "updatedAt": "2026-03-01T12:34:56.789Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        webhooks: components["schemas"]["Webhook"][];
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://bot.example.org/heimdall",
                 *       "description": "Moderation bot",
                 *       "topics": [
                 *         "account",
                 *         "audit"
                 *       ],
                 *       "q": "type:login_failed -country:DE",
                 *       "deviceIds": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ],
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description For people who read the list
                     * @example Moderation bot
                     */
                    description?: string;
                    deviceIds?: string[] | null;
                    /**
                     * @description A search that audit events must match, as in docs/searching.md; other topics pass always
                     * @example type:login_failed -country:DE
                     */
                    q?: string;
                    /**
                     * @description What it hears of: whole topics, or single types of account events and of what happens to devices
                     * @example [
                     *       "account",
                     *       "audit"
                     *     ]
                     */
                    topics: ("account" | "audit" | "gps" | "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended" | "gps.position" | "gps.device" | "gps.fence")[];
                    /** @example https://bot.example.org/heimdall */
                    url: string;
                    userId?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "url": "https://bot.example.org/heimdall",
                     *       "description": "Moderation bot",
                     *       "topics": [
                     *         "account"
                     *       ],
                     *       "q": "type:login_failed -country:DE",
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "status": "active",
                     *       "disabledReason": "failing",
                     *       "previousSecretExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "failingSince": "2026-03-01T12:34:56.789Z",
                     *       "lastSuccessAt": "2026-03-01T12:34:56.789Z",
                     *       "waiting": 1,
                     *       "dead": 1,
                     *       "behind": 1,
                     *       "replay": {
                     *         "from": "2026-03-01T12:34:56.789Z",
                     *         "to": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z",
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDEXAMPLEKEY="
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "url": "https://bot.example.org/heimdall",
                     *       "description": "Moderation bot",
                     *       "topics": [
                     *         "account"
                     *       ],
                     *       "q": "type:login_failed -country:DE",
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "status": "active",
                     *       "disabledReason": "failing",
                     *       "previousSecretExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "failingSince": "2026-03-01T12:34:56.789Z",
                     *       "lastSuccessAt": "2026-03-01T12:34:56.789Z",
                     *       "waiting": 1,
                     *       "dead": 1,
                     *       "behind": 1,
                     *       "replay": {
                     *         "from": "2026-03-01T12:34:56.789Z",
                     *         "to": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "done": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what you have read at this address: 412, and nothing changes, where it is not the same any more
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://bot.example.org/heimdall",
                 *       "description": "Moderation bot",
                 *       "topics": [
                 *         "account",
                 *         "audit"
                 *       ],
                 *       "q": "type:login_failed -country:DE",
                 *       "deviceIds": [
                 *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                 *       ],
                 *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                 *       "status": "active",
                 *       "skipMissed": true
                 *     }
                 */
                "application/json": {
                    /** @description Null: none */
                    description?: string | null;
                    /** @description Null: all devices */
                    deviceIds?: string[] | null;
                    /** @description Null: all audit events */
                    q?: string | null;
                    /** @description With `status: active`: begin now, and forget what happened meanwhile */
                    skipMissed?: boolean;
                    /**
                     * @description `active` switches it on again, too
                     * @enum {string}
                     */
                    status?: "active" | "paused";
                    /**
                     * @description What it hears of: whole topics, or single types of account events and of what happens to devices
                     * @example [
                     *       "account",
                     *       "audit"
                     *     ]
                     */
                    topics?: ("account" | "audit" | "gps" | "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended" | "gps.position" | "gps.device" | "gps.fence")[];
                    /** @example https://bot.example.org/heimdall */
                    url?: string;
                    /** @description Null: everybody */
                    userId?: string | null;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "url": "https://bot.example.org/heimdall",
                     *       "description": "Moderation bot",
                     *       "topics": [
                     *         "account"
                     *       ],
                     *       "q": "type:login_failed -country:DE",
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "status": "active",
                     *       "disabledReason": "failing",
                     *       "previousSecretExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "failingSince": "2026-03-01T12:34:56.789Z",
                     *       "lastSuccessAt": "2026-03-01T12:34:56.789Z",
                     *       "waiting": 1,
                     *       "dead": 1,
                     *       "behind": 1,
                     *       "replay": {
                     *         "from": "2026-03-01T12:34:56.789Z",
                     *         "to": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                page?: number;
                status?: "waiting" | "sending" | "delivered" | "dead";
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "webhookId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "messageId": "account_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "type": "account.banned",
                     *           "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *           "eventAt": "2026-03-01T12:34:56.789Z",
                     *           "status": "waiting",
                     *           "attemptCount": 1,
                     *           "dueAt": "2026-03-01T12:34:56.789Z",
                     *           "finishedAt": "2026-03-01T12:34:56.789Z",
                     *           "lastAttempt": {
                     *             "at": "2026-03-01T12:34:56.789Z",
                     *             "responseStatus": 1,
                     *             "durationMs": 1,
                     *             "error": "http_status",
                     *             "answer": "Service Unavailable"
                     *           }
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "limit": 1,
                     *       "total": 1,
                     *       "nextCursor": "eyJ0IjoiMjAyNi0wMy0wMVQxMjozNDo1Ni43ODlaIn0"
                     *     }
                     */
                    "application/json": {
                        deliveries: components["schemas"]["WebhookDelivery"][];
                        limit: number;
                        /** @description Null: this was the last page */
                        nextCursor: string | null;
                        page: number;
                        total: number | "10000+";
                    };
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that you have: 304 without a body while it is the same
                 * @example "d6wMtV3nRYT5cvBbg1xSAJTqHEo"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                deliveryId: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "webhookId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "messageId": "account_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "type": "account.banned",
                     *       "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventAt": "2026-03-01T12:34:56.789Z",
                     *       "status": "waiting",
                     *       "attemptCount": 1,
                     *       "dueAt": "2026-03-01T12:34:56.789Z",
                     *       "finishedAt": "2026-03-01T12:34:56.789Z",
                     *       "lastAttempt": {
                     *         "at": "2026-03-01T12:34:56.789Z",
                     *         "responseStatus": 1,
                     *         "durationMs": 1,
                     *         "error": "http_status",
                     *         "answer": "Service Unavailable"
                     *       },
                     *       "attempts": [
                     *         {
                     *           "at": "2026-03-01T12:34:56.789Z",
                     *           "responseStatus": 1,
                     *           "durationMs": 1,
                     *           "error": "http_status",
                     *           "answer": "Service Unavailable"
                     *         }
                     *       ],
                     *       "url": "https://bot.example.org/heimdall",
                     *       "body": "{\"type\":\"account.banned\",…}"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveryView"];
                };
            };
        };
    };
    retryWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                deliveryId: string;
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "webhookId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "messageId": "account_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "type": "account.banned",
                     *       "eventId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "eventAt": "2026-03-01T12:34:56.789Z",
                     *       "status": "waiting",
                     *       "attemptCount": 1,
                     *       "dueAt": "2026-03-01T12:34:56.789Z",
                     *       "finishedAt": "2026-03-01T12:34:56.789Z",
                     *       "lastAttempt": {
                     *         "at": "2026-03-01T12:34:56.789Z",
                     *         "responseStatus": 1,
                     *         "durationMs": 1,
                     *         "error": "http_status",
                     *         "answer": "Service Unavailable"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-03-01T12:34:56.789Z",
                 *       "to": "2026-03-02T00:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Inclusive
                     * @example 2026-03-01T12:34:56.789Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description Exclusive
                     * @example 2026-03-02T00:00:00.000Z
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "url": "https://bot.example.org/heimdall",
                     *       "description": "Moderation bot",
                     *       "topics": [
                     *         "account"
                     *       ],
                     *       "q": "type:login_failed -country:DE",
                     *       "deviceIds": [
                     *         "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7"
                     *       ],
                     *       "userId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "status": "active",
                     *       "disabledReason": "failing",
                     *       "previousSecretExpiresAt": "2026-03-01T12:34:56.789Z",
                     *       "failingSince": "2026-03-01T12:34:56.789Z",
                     *       "lastSuccessAt": "2026-03-01T12:34:56.789Z",
                     *       "waiting": 1,
                     *       "dead": 1,
                     *       "behind": 1,
                     *       "replay": {
                     *         "from": "2026-03-01T12:34:56.789Z",
                     *         "to": "2026-03-01T12:34:56.789Z"
                     *       },
                     *       "createdBy": {
                     *         "id": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *         "username": "heimdall"
                     *       },
                     *       "createdAt": "2026-03-01T12:34:56.789Z",
                     *       "updatedAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    retryDeadWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retried": 1
                     *     }
                     */
                    "application/json": {
                        retried: number;
                    };
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How long the secret of before signs as well; 0: it does not
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDEXAMPLEKEY=",
                     *       "previousSecretExpiresAt": "2026-03-01T12:34:56.789Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RotatedWebhookSecret"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your name for this request, such as a UUID. Sent again within 24 hours it is answered as before and changes nothing; with another request under it, 422.
                 * @example 0f8fad5b-d9cb-469f-a165-70867728950e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-03-01T12:34:56.789Z",
                     *       "responseStatus": 1,
                     *       "durationMs": 1,
                     *       "error": "http_status",
                     *       "answer": "Service Unavailable",
                     *       "deliveryId": "0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7",
                     *       "delivered": true
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookTestResult"];
                };
            };
        };
    };
    receiveAccountMessage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same at every attempt: drop what you have already
                 * @example audit_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                "webhook-id": string;
                /**
                 * @description One or more, with spaces between: `v1,` and HMAC-SHA256 in base64
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
                /**
                 * @description Seconds since 1970, of this attempt
                 * @example 1772368496
                 */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["AccountEvent"];
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    timestamp: string;
                    /** @enum {string} */
                    type: "account.created" | "account.updated" | "account.deletion_scheduled" | "account.deletion_cancelled" | "account.deleted" | "account.banned" | "account.unbanned" | "account.linked" | "account.unlinked" | "account.roles_changed" | "account.session_ended" | "account.sessions_ended";
                };
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken; it is tried again */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveAuditMessage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same at every attempt: drop what you have already
                 * @example audit_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                "webhook-id": string;
                /**
                 * @description One or more, with spaces between: `v1,` and HMAC-SHA256 in base64
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
                /**
                 * @description Seconds since 1970, of this attempt
                 * @example 1772368496
                 */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["AuditEvent"];
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    timestamp: string;
                    /**
                     * @description `audit.` and the type of the event
                     * @example audit.login_failed
                     */
                    type: string;
                };
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken; it is tried again */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveGpsMessage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same at every attempt: drop what you have already
                 * @example audit_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                "webhook-id": string;
                /**
                 * @description One or more, with spaces between: `v1,` and HMAC-SHA256 in base64
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
                /**
                 * @description Seconds since 1970, of this attempt
                 * @example 1772368496
                 */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["GpsEvent"];
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    timestamp: string;
                    /**
                     * @description `gps.` and the `kind` of the event
                     * @enum {string}
                     */
                    type: "gps.position" | "gps.device" | "gps.fence";
                };
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken; it is tried again */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveTestMessage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same at every attempt: drop what you have already
                 * @example audit_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7
                 */
                "webhook-id": string;
                /**
                 * @description One or more, with spaces between: `v1,` and HMAC-SHA256 in base64
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
                /**
                 * @description Seconds since 1970, of this attempt
                 * @example 1772368496
                 */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        message: string;
                        /** Format: uuid */
                        webhookId: string;
                    };
                    /**
                     * Format: date-time
                     * @description When it happened
                     */
                    timestamp: string;
                    /** @constant */
                    type: "webhook.test";
                };
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken; it is tried again */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
