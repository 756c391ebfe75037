export { encodePicture, maxImageBytes } from './encode-picture.ts'
export { hashPicture } from './hash-picture.ts'
export { limitPictures } from './limit-pictures.ts'
