export {
  allOfStorage,
  bytesOf,
  makeFileWorld,
  mebibyte,
  pieces,
  pixel,
  unknownId,
} from './make-file-world.ts'
