import {
  createGrant,
  createShare,
  createZone,
  deleteGrant,
  deleteShare,
  deleteZone,
  getSharing,
  hideAll,
  listGrants,
  listSharedWithMe,
  listShares,
  listViews,
  listZones,
  showAgain,
  updateGrant,
  updateShare,
  updateSharing,
  updateZone,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Sharing']

export const sharing = router({
  get: query(getSharing, {
    rest: {
      method: 'GET',
      path: '/v1/gps/sharing',
      operationId: 'getSharing',
      summary: 'What everybody, and my overlays, may see of me',
      tags,
    },
  }),
  update: command(updateSharing, {
    rest: {
      method: 'PATCH',
      path: '/v1/gps/sharing',
      operationId: 'updateSharing',
      summary: 'Choose what everybody, and my overlays, may see of me',
      description:
        'Only what is named changes. What was recorded under a longer delay keeps waiting for it, and what was recorded before a finer precision is never shown.',
      tags,
    },
  }),
  hide: command(hideAll, {
    rest: {
      method: 'POST',
      path: '/v1/gps/hide',
      operationId: 'hideLocation',
      summary: 'Hide everything from everybody, now',
      description:
        'Stops every link, page, overlay and grant in every process at once, and drops what was waiting to be shown. A key acts for its owner.',
      tags,
    },
  }),
  show: command(showAgain, {
    rest: {
      method: 'DELETE',
      path: '/v1/gps/hide',
      operationId: 'showLocation',
      summary: 'Share again as before, from now on',
      description:
        'Nothing that was recorded before is shown. Of others it is not possible, whatever the permissions.',
      tags,
    },
  }),
  views: query(listViews, {
    rest: {
      method: 'GET',
      path: '/v1/gps/views',
      operationId: 'listLocationViews',
      summary: 'Who saw where I was, the latest first',
      tags,
    },
  }),
  withMe: query(listSharedWithMe, {
    rest: {
      method: 'GET',
      path: '/v1/gps/shared-with-me',
      operationId: 'listSharedWithMe',
      summary: 'Who lets me see where they are',
      tags,
    },
  }),
  zones: query(listZones, {
    rest: {
      method: 'GET',
      path: '/v1/gps/zones',
      operationId: 'listPrivacyZones',
      summary: 'My privacy zones',
      tags,
    },
  }),
  createZone: command(createZone, {
    rest: {
      method: 'POST',
      path: '/v1/gps/zones',
      operationId: 'createPrivacyZone',
      summary: 'Hide a place',
      description: 'Nobody but you sees anything there, nor what was recorded before and waits to be shown.',
      tags,
    },
    successStatus: 201,
  }),
  updateZone: command(updateZone, {
    rest: {
      method: 'PATCH',
      path: '/v1/gps/zones/{id}',
      operationId: 'updatePrivacyZone',
      summary: 'Change a privacy zone',
      tags,
    },
  }),
  deleteZone: command(deleteZone, {
    rest: {
      method: 'DELETE',
      path: '/v1/gps/zones/{id}',
      operationId: 'deletePrivacyZone',
      summary: 'Delete a privacy zone',
      description: 'What was recorded before stays hidden.',
      tags,
    },
  }),
  shares: query(listShares, {
    rest: {
      method: 'GET',
      path: '/v1/gps/shares',
      operationId: 'listLocationShares',
      summary: 'My links, the latest first',
      tags,
    },
  }),
  createShare: command(createShare, {
    rest: {
      method: 'POST',
      path: '/v1/gps/shares',
      operationId: 'createLocationShare',
      summary: 'Make a link that shows where I am',
      tags,
    },
    successStatus: 201,
  }),
  updateShare: command(updateShare, {
    rest: {
      method: 'PATCH',
      path: '/v1/gps/shares/{id}',
      operationId: 'updateLocationShare',
      summary: 'Change what a link shows',
      tags,
    },
  }),
  deleteShare: command(deleteShare, {
    rest: {
      method: 'DELETE',
      path: '/v1/gps/shares/{id}',
      operationId: 'deleteLocationShare',
      summary: 'Delete a link; it shows nothing any more',
      tags,
    },
  }),
  grants: query(listGrants, {
    rest: {
      method: 'GET',
      path: '/v1/gps/grants',
      operationId: 'listLocationGrants',
      summary: 'Whom I let see where I am',
      tags,
    },
  }),
  createGrant: command(createGrant, {
    rest: {
      method: 'POST',
      path: '/v1/gps/grants',
      operationId: 'createLocationGrant',
      summary: 'Let a user, or all who hold a role, see where I am',
      tags,
    },
    successStatus: 201,
  }),
  updateGrant: command(updateGrant, {
    rest: {
      method: 'PATCH',
      path: '/v1/gps/grants/{id}',
      operationId: 'updateLocationGrant',
      summary: 'Change what somebody may see',
      tags,
    },
  }),
  deleteGrant: command(deleteGrant, {
    rest: {
      method: 'DELETE',
      path: '/v1/gps/grants/{id}',
      operationId: 'deleteLocationGrant',
      summary: 'Let somebody no longer see where I am',
      tags,
    },
  }),
})
