import { texts } from '../texts';

/** A row or an answer as the Web API sends it: columns by name, formatted values beside them as annotations. */
export type Row = Readonly<Record<string, unknown>>;

export interface Collection {
  readonly value: readonly Row[];
  readonly [annotation: string]: unknown;
}

export interface Sending {
  readonly body?: unknown;
  /** Several requests as one, in place of a body; the answer is their answers as text. */
  readonly multipart?: { readonly boundary: string; readonly text: string };
  /** Change only a row that exists: without it a PATCH may create one. */
  readonly ifExists?: boolean;
  /** Share of the body that has been sent, 0 to 1. */
  readonly onProgress?: (sent: number) => void;
}

/** An answer of the organisation that says no, with its own words. */
export class DataverseError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'DataverseError';
  }
}

const root = '/api/data/v9.2/';

/** The Web API as one acting user sees it. XMLHttpRequest, because fetch cannot tell how far an upload is. */
export class WebApi {
  constructor(private readonly callerId?: string) {}

  async get<T = Row>(path: string): Promise<T> {
    return (await this.send('GET', path)) as T;
  }

  send(method: string, path: string, sending: Sending = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, root + path);
      for (const [name, value] of Object.entries(this.headers(sending))) request.setRequestHeader(name, value);
      request.upload.onprogress = (event) => sending.onProgress?.(event.total ? event.loaded / event.total : 0);
      request.onerror = () => reject(new DataverseError(texts.errors.unreachable, 0));
      request.onload = () => {
        const answer = parse(request.responseText);
        // The answers to several requests say each for itself whether it was refused.
        if (request.getResponseHeader('Content-Type')?.startsWith('multipart/')) resolve(request.responseText);
        else if (request.status >= 400) reject(new DataverseError(messageOf(answer, request.status), request.status));
        else resolve(answer);
      };
      request.send(sending.multipart?.text ?? (sending.body === undefined ? null : JSON.stringify(sending.body)));
    });
  }

  private headers(sending: Sending): Record<string, string> {
    return {
      Accept: 'application/json',
      Prefer: 'odata.include-annotations="*"',
      'OData-Version': '4.0',
      'OData-MaxVersion': '4.0',
      ...(sending.body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
      ...(sending.multipart ? { 'Content-Type': `multipart/mixed; boundary=${sending.multipart.boundary}` } : {}),
      ...(sending.ifExists ? { 'If-Match': '*' } : {}),
      ...(this.callerId ? { MSCRMCallerID: this.callerId } : {}),
    };
  }
}

export function text(row: Row, column: string): string | undefined {
  const value = row[column];
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

export function number(row: Row, column: string): number | undefined {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
}

export function formatted(row: Row, column: string): string | undefined {
  return text(row, `${column}@OData.Community.Display.V1.FormattedValue`);
}

function parse(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

function messageOf(answer: unknown, status: number): string {
  const message = (answer as { error?: { message?: unknown } } | undefined)?.error?.message;
  return typeof message === 'string' && message !== '' ? message : texts.errors.unexpected(status);
}
