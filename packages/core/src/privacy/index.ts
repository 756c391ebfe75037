export {
  cancelDeletion,
  cancelUserDeletion,
  eraseDeleted,
  forceDelete,
  getDeletion,
  getUserDeletion,
  purgeDeletions,
  requestDeletion,
} from './deletion/index.ts'
