import { texts } from '../texts';

export interface FileContent {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Reads a file as the Web API wants it. An empty file is read too: what to do with it is the server's decision. */
export function readFile(file: File): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(texts.errors.file(file.name)));
    reader.onload = () => resolve({
      name: file.name,
      type: file.type || 'application/octet-stream',
      base64: String(reader.result).split(',')[1] ?? '',
    });
    reader.readAsDataURL(file);
  });
}

/** Hands a file to the browser to save, never to show: its content is not ours. */
export function saveFile(file: FileContent): void {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}
