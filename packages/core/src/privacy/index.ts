export {
  cancelDeletion,
  cancelUserDeletion,
  deletionMail,
  eraseDeleted,
  forceDelete,
  getDeletion,
  getUserDeletion,
  keepAccount,
  purgeDeletions,
  remindDeletions,
  requestDeletion,
} from './deletion/index.ts'
