/** What may be uploaded, by its content. Anything that a browser might run is not here. */
export const imageTypes = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
} as const;

export const fileTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'text/plain': 'txt',
} as const;

export type ImageType = keyof typeof imageTypes;
export type FileType = keyof typeof fileTypes;

export function isImageType(type: string): type is ImageType {
  return Object.hasOwn(imageTypes, type);
}

export function isFileType(type: string): type is FileType {
  return Object.hasOwn(fileTypes, type);
}
