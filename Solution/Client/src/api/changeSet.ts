import { DataverseError, type WebApi } from './webApi';

/** A row that is written or deleted together with others. */
export interface Change {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** Makes all of some changes, or none: the first that is refused undoes those before it. */
export async function changeTogether(web: WebApi, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const batch = `batch_${crypto.randomUUID()}`;
  const set = `changeset_${crypto.randomUUID()}`;
  const parts = changes.map((change, place) => [`--${set}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', `Content-ID: ${place + 1}`, '', ...linesOf(change)]);
  const lines = [`--${batch}`, `Content-Type: multipart/mixed; boundary=${set}`, '', ...parts.flat(), `--${set}--`, `--${batch}--`, ''];
  const answer = await web.send('POST', '$batch', { multipart: { boundary: batch, text: lines.join('\r\n') } });
  const refused = refusalIn(String(answer));
  if (refused !== undefined) throw refused;
}

function linesOf({ method, path, body }: Change): readonly string[] {
  const isJson = body !== undefined;
  return [
    `${method} ${path} HTTP/1.1`,
    ...(isJson ? ['Content-Type: application/json; charset=utf-8'] : []),
    ...(method === 'PATCH' ? ['If-Match: *'] : []),
    '',
    isJson ? JSON.stringify(body) : '',
  ];
}

/** What the first part of an answer says that is an error; the answer itself is a success whatever its parts are. */
function refusalIn(answer: string): DataverseError | undefined {
  const status = /HTTP\/1\.1 ([45]\d\d)/.exec(answer)?.[1];
  if (status === undefined) return undefined;
  const [stated] = /\{[^]*\}/.exec(answer.slice(answer.indexOf(`HTTP/1.1 ${status}`))) ?? [];
  const { error } = JSON.parse(stated ?? '{}') as { error?: { message?: string } };
  return new DataverseError(error?.message ?? answer, Number(status));
}
